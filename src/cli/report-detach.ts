import { basename } from 'node:path';
import { detachReport } from '../actions/detach-report';
import type { Language } from '../domain/text';
import { pack, unpack } from '../ooxml/package/archive';
import { say } from '../texts';
import type { Command } from './command';
import { eachFile, failedRecord, failedWords, refuseNothingDone } from './each-file';
import { required } from './figure-options';
import { documentLimits, openOfficeFile } from './office-file';
import { outputPlaces, refuseCollisions, refuseUnwritable, refuseWrongName } from './output-places';
import { writeWhole } from './write-file';

/** `report detach FILE... --out FILE|DIR`: copies without links, for handing out. 1 when a file had none or could not be done. */
export const reportDetach: Command = {
  options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  positionals: true,
  async run({ values, positionals, language, terminal }) {
    required(positionals[0], 'FILE');
    const places = outputPlaces(positionals, required(values.out as string | undefined, 'out'));
    refuseCollisions(positionals, places);
    refuseUnwritable(places);
    const files = positionals.map((file, i) => ({ file, place: places[i]! }));
    const { done, failed } = await eachFile(files, detachFile);
    refuseNothingDone(done, failed, language);
    const record = { files: done, failed: failed.map((each) => failedRecord(each, language)) };
    const words = [
      ...done.map((each) => inWords(each, language)),
      ...failed.map((each) => failedWords(each, language)),
    ];
    terminal.out(values.json ? `${JSON.stringify(record)}\n` : `${words.join('\n')}\n`);
    return failed.length || done.some(({ links }) => links === 0) ? 1 : 0;
  },
};

async function detachFile({ file, place }: { file: string; place: string }) {
  const { bytes, extension } = await openOfficeFile(file);
  refuseWrongName(place, extension);
  const detached = detachReport(unpack(bytes, documentLimits()));
  await writeWhole(place, pack(detached.parts));
  return { file: basename(file), out: place, links: detached.links };
}

function inWords({ file, out, links }: Awaited<ReturnType<typeof detachFile>>, language: Language): string {
  const facts = { file, place: out, count: links };
  return say(language, links ? 'cli.detached' : 'cli.detachedNothing', facts);
}
