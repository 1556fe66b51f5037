import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconFiles } from '../../src/manifest/icon-files';
import { validateManifest } from '../../src/manifest/validate';
import { manifestFor } from '../../src/manifest/write';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

describe('the manifest for a city’s own address', () => {
  it('names that address everywhere and stays valid', () => {
    const written = manifestFor(manifest, 'https://sozialraum.stadt.example/');

    expect(written).not.toContain('localhost');
    expect(written).toContain('"https://sozialraum.stadt.example/taskpane.html"');
    expect(written).toContain('<AppDomain>https://sozialraum.stadt.example</AppDomain>');
    expect(validateManifest(written, iconFiles(root))).toEqual([]);
  });

  it.each(['http://sozialraum.stadt.example', 'https://stadt.example/sozialraum', 'sozialraum', ''])(
    'is refused for "%s", which is no bare https address',
    (url) => {
      expect(() => manifestFor(manifest, url)).toThrow(RangeError);
    },
  );
});
