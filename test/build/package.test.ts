import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';

const read = (file: string) => readFileSync(join(packageRoot(), file), 'utf8');

interface Lock {
  packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
}

describe('package-lock.json', () => {
  it('names no place a package was fetched from, so that any registry serves', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as Lock;
    const placed = Object.entries(packages).filter(([, { resolved }]) => /^\w+:/.test(resolved ?? ''));

    expect(placed).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(
      /https?:\/\/[^/"]*(registry|npmjs|npm\.pkg|artifact|nexus|proxy)/,
    );
  });

  it('holds every package to its content', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as Lock;
    const loose = Object.entries(packages).filter(([name, { integrity }]) => name !== '' && !integrity);

    expect(loose).toEqual([]);
  });
});

describe('the version', () => {
  it('is the same in package.json, manifest.xml and publiccode.yml', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };

    expect(read('manifest.xml')).toContain(`<Version>${version}.0</Version>`);
    expect(read('publiccode.yml')).toMatch(new RegExp(`^softwareVersion: ${version}$`, 'm'));
  });
});
