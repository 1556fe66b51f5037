import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';

const dist = join(packageRoot(), 'dist');

/** The text of a file the build made. */
export function built(name: string): string {
  const file = join(dist, name);
  if (!existsSync(file))
    throw new Error(`${file} is missing. These tests read the build: run "npm run build" first.`);
  return readFileSync(file, 'utf8');
}

/** The scripts a page names, in order. */
export function scriptsOf(page: string): string[] {
  return Array.from(built(page).matchAll(/<script src="([^"]+)"/g), ([, source]) => source ?? '');
}
