import { basename } from 'node:path';
import { checkLayout } from '../actions/check-layout';
import { openReport } from '../adapters/files/report-document';
import type { Finding, Place } from '../domain/finding';
import type { Language } from '../domain/text';
import { say, type TextKey } from '../texts';
import type { Command } from './command';
import { languageIn, required } from './figure-options';
import { documentLimits, readBytes } from './office-file';

/** A finding as the command line gives it. */
interface Listed {
  rule: string;
  severity: Finding['severity'];
  where: string;
  message: string;
}

/** `report check FILE.docx... [--json]`: 0 without findings, 1 with. */
export const reportCheck: Command = {
  options: { lang: { type: 'string', default: 'de' }, json: { type: 'boolean', default: false } },
  positionals: true,
  async run({ values, positionals, terminal }) {
    required(positionals[0], 'FILE');
    const language = languageIn(values.lang as string | undefined);
    const findings = (await Promise.all(positionals.map((file) => check(file, language)))).flat();
    if (values.json) terminal.out(`${JSON.stringify({ findings })}\n`);
    else terminal.out(inWords(findings, language));
    return findings.length ? 1 : 0;
  },
};

async function check(file: string, language: Language): Promise<Listed[]> {
  const bytes = await readBytes(file);
  const found = await checkLayout({ document: openReport(bytes, basename(file), documentLimits()) });
  return found.map(({ rule, severity, place, facts }) => ({
    rule,
    severity,
    where: `${basename(file)}${placeName(place)}`,
    message: say(language, `layout.${rule}` as TextKey, facts),
  }));
}

function placeName(place: Place): string {
  if (place.kind === 'paragraph') return `#${place.index + 1}`;
  return place.kind === 'figure' ? `#sr:${place.id}` : '';
}

function inWords(findings: Listed[], language: Language): string {
  if (!findings.length) return `${say(language, 'cli.noFindings')}\n`;
  return findings
    .map(
      ({ rule, severity, where, message }) =>
        `${where}  ${rule}  ${say(language, `pane.severity ${severity}`)}  ${message}\n`,
    )
    .join('');
}
