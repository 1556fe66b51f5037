import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageRoot } from '../../src/deliveries/package-root';
import { built, scriptsOf } from './built';

const KILOBYTE = 1024;
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const initial = () => scriptsOf('taskpane.html').filter((source) => source !== OFFICE);

describe('the pane page', () => {
  it('loads at most 260 KB of script before it opens, gzipped and without Office.js', () => {
    const sizes = initial().map((source) => gzipSync(built(source)).length);

    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(260 * KILOBYTE);
  });

  it.each(['docx', 'docx-preview', 'exceljs'])('leaves %s for when it is used', (name) => {
    expect(initial().filter((source) => source.startsWith(`/${name}.`))).toEqual([]);
  });

  it('finds every file it names in the build', () => {
    for (const source of initial()) expect(built(source)).not.toBe('');
  });

  it('loads Microsoft’s Office.js before the pane and after the script that notices when it stays away', () => {
    expect(scriptsOf('taskpane.html').slice(0, 2)).toEqual(['/office-missing.js', OFFICE]);
  });

  it('carries no script of its own in the page, which the content security policy would refuse', () => {
    expect(built('taskpane.html')).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
  });
});

describe('the try-out server’s pane page', () => {
  it('differs from the one for Office only in where Office.js comes from', () => {
    expect(built('taskpane.html')).toContain(`src="${OFFICE}"`);
    expect(built('try-out/taskpane.html')).toBe(
      built('taskpane.html').replace(`src="${OFFICE}"`, 'src="/office-js/office.js"'),
    );
  });
});

describe('the build', () => {
  it('keeps the heavy packages in files of their own', () => {
    const names = readdirSync(join(packageRoot(), 'dist')).map((file) => file.split('.')[0]);

    expect(names).toEqual(expect.arrayContaining(['docx-preview', 'exceljs']));
  });

  it('serves no city data as files: what leaves the house passes disclosure control in the service', () => {
    expect(readdirSync(join(packageRoot(), 'dist/assets'))).toEqual(['help', 'icons']);
  });
});
