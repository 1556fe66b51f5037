import { join, resolve } from 'node:path';
import type { Language } from '../domain/text';
import type { LoadProgress } from '../service/database/load-city';
import { packageRoot } from '../service/package-root';
import { openStatistics, type Statistics } from '../service/statistics';
import { say } from '../texts';
import type { Terminal } from './command';

/** Where the database and the certificate lie: as `--data` says, otherwise `.data/` beside the package. */
export function dataFolder(asked: unknown): string {
  return typeof asked === 'string' ? resolve(asked) : join(packageRoot(), '.data');
}

/** Opens the statistics database of a data folder, saying how far the loading of a city has come. */
export function openData(asked: unknown, language: Language, terminal: Terminal): Promise<Statistics> {
  return openStatistics({
    data: join(dataFolder(asked), 'warehouse'),
    progress: progressLine(language, terminal),
  });
}

/** One line that is written over in a terminal, one line a city elsewhere. */
function progressLine(language: Language, { err, interactive }: Terminal): LoadProgress {
  return (city, done, total) => {
    const text = say(language, 'cli.loading', { city, percent: Math.floor((100 * done) / total) });
    if (interactive) err(`\r${text}${done === total ? '\n' : ''}`);
    else if (done === total) err(`${text}\n`);
  };
}
