import { join } from 'node:path';
import { localhostCertificate } from '../service/certificate';
import { trust } from '../service/trust';
import { say } from '../texts';
import type { Command } from './command';
import { dataFolder } from './data-folder';

/** Makes this person's browsers and Office trust the certificate of `serve`, without administrator rights. */
export const trustCommand: Command = {
  options: { data: { type: 'string' } },
  async run({ values, language, terminal }) {
    const { file } = await localhostCertificate(join(dataFolder(values.data), 'certificate'), new Date());
    await trust(file);
    terminal.out(`${say(language, 'cli.trusted', { file })}\n`);
    return 0;
  },
};
