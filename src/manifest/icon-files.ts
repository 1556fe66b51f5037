import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IconFiles } from './finding';

const FOLDER = 'assets/icons';

/** Reads the pixel sizes of the PNG icons below `root` from their headers (PNG specification, 11.2.2 IHDR). */
export function iconFiles(root: string): IconFiles {
  const names = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.png'));
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(root, FOLDER, name));
      return [`${FOLDER}/${name}`, { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }];
    }),
  );
}
