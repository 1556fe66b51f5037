import { basename } from 'node:path';
import { listFigures, type ListedFigure } from '../actions/list-figures';
import { listTables } from '../actions/list-tables';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Reason } from '../refresh/reason';
import { say } from '../texts';
import type { Call, Command } from './command';
import { DATABASE_OPTIONS, isDatabaseNamed } from './data-folder';
import { eachFile, failedRecord, failedWords, refuseNothingDone } from './each-file';
import { required } from './figure-options';
import { openSource } from './figures';
import { openOfficeFile } from './office-file';

/** A figure as `--json` prints it. */
interface Listed extends Omit<ListedFigure, 'reason' | 'origin'> {
  reason?: Reason & { sentence: string };
  file: string;
}

/**
 * `report figures FILE.docx|FILE.xlsx... [--json]`: what is linked in a document. Its state in the newest release is asked of
 * the service or database that is named; without one the document alone is read. 1 when nothing is linked in a file or one of
 * several could not be read.
 */
export const reportFigures: Command = {
  options: { ...DATABASE_OPTIONS, service: { type: 'string' }, json: { type: 'boolean', default: false } },
  positionals: true,
  async run({ values, positionals, language, terminal }) {
    required(positionals[0], 'FILE');
    const opened = asksSource(values) ? await openSource(values, language, terminal) : undefined;
    try {
      const { done, failed } = await eachFile(
        positionals.map((file) => ({ file })),
        async ({ file }) => ({
          file: basename(file),
          figures: await list(file, opened?.source, language),
        }),
      );
      refuseNothingDone(done, failed, language);
      const record = {
        figures: done.flatMap(({ figures }) => figures),
        ...(failed.length > 0 && { failed: failed.map((each) => failedRecord(each, language)) }),
      };
      const words = [...inWords(done, language), ...failed.map((each) => failedWords(each, language))];
      terminal.out(values.json ? `${JSON.stringify(record)}\n` : `${words.join('\n')}\n`);
      return !failed.length && done.every(({ figures }) => figures.length) ? 0 : 1;
    } finally {
      await opened?.close();
    }
  },
};

function asksSource(values: Call['values']): boolean {
  return values.service !== undefined || isDatabaseNamed(values);
}

async function list(
  path: string,
  source: IndicatorSource | undefined,
  language: Language,
): Promise<Listed[]> {
  const { document, workbook } = await openOfficeFile(path);
  const ports = source ? { source } : {};
  const figures = document
    ? await listFigures({ document, ...ports })
    : await listTables({ workbook, ...ports });
  return figures.map(({ reason, origin: _, ...figure }) => ({
    ...figure,
    ...(reason && {
      reason: { ...reason, sentence: say(language, `refresh.reason ${reason.code}`, reason.facts) },
    }),
    file: basename(path),
  }));
}

function inWords(files: { file: string; figures: Listed[] }[], language: Language): string[] {
  return files.flatMap(({ file, figures }) =>
    figures.length
      ? figures.flatMap((figure) => lineOf(figure, language))
      : [say(language, 'cli.noFigures', { file })],
  );
}

function lineOf(
  { id, kind, title, state, years, where, reason, file }: Listed,
  language: Language,
): string[] {
  const words = [
    [file, where].filter(Boolean).join(' '),
    id,
    say(language, `cli.state ${state}`),
    [say(language, `cli.kind ${kind}`), years.join(', ')].filter(Boolean).join(' '),
    title,
  ];
  return [words.join('  '), ...(reason ? [`  ${reason.sentence}`] : [])];
}
