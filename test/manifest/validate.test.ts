import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconFiles } from '../../src/manifest/icon-files';
import { validateManifest } from '../../src/manifest/validate';

const root = join(__dirname, '../..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const icons = iconFiles(root);

describe('manifest.xml', () => {
  it('has nothing Office would refuse', () => {
    expect(validateManifest(manifest, icons)).toEqual([]);
  });

  it.each(['Document', 'Workbook'])('puts the group "Sozialraum" on the Home tab for %s', (host) => {
    const part = manifest.slice(manifest.indexOf(`<Host xsi:type="${host}">`)).split('</Host>')[0] ?? '';

    expect(part).toMatch(/<OfficeTab id="TabHome">\s*<Group id="Sozialraum\.\w+\.Group">/);
    expect(part.match(/<Control /g)).toHaveLength(3);
  });
});

const swapped = (text: string, first: RegExp, second: RegExp) => {
  const [one, two] = [first.exec(text)?.[0] ?? '', second.exec(text)?.[0] ?? ''];
  return text.replace(one, '\0').replace(two, one).replace('\0', two);
};

const LONG = 'ä'.repeat(251);

/** A broken copy, and the one finding it must give: rule and offending value. */
const BROKEN: [what: string, spoil: (text: string) => string, rule: string, value: string][] = [
  [
    'two elements change places',
    (text) => swapped(text, /<Version>.*<\/Version>/, /<ProviderName>.*<\/ProviderName>/),
    'element-order',
    'Version',
  ],
  [
    'runtimes stand after the form factor',
    (text) => text.replace(/(\s*<Runtimes>[\s\S]*?<\/Runtimes>)([\s\S]*?<\/DesktopFormFactor>)/, '$2$1'),
    'element-order',
    'Runtimes',
  ],
  [
    'an element stands under the wrong parent',
    (text) => text.replace('<Action ', '<Label2/><Action '),
    'element-unknown',
    'Label2',
  ],
  [
    'the pane id is missing',
    (text) => text.replace(/<TaskpaneId>.*?<\/TaskpaneId>/, ''),
    'element-missing',
    'TaskpaneId',
  ],
  [
    'the help address is missing',
    (text) => text.replace(/<LearnMoreUrl .*?\/>/, ''),
    'element-missing',
    'LearnMoreUrl',
  ],
  ['the id is no GUID', (text) => text.replace(/<Id>.*<\/Id>/, '<Id>sozialraum</Id>'), 'id', 'sozialraum'],
  ['the version is a word', (text) => text.replace('0.1.0.0', 'neu'), 'version', 'neu'],
  [
    'a host has commands but is not declared',
    (text) => text.replace('<Host Name="Document"/>', ''),
    'host-undeclared',
    'Document',
  ],
  [
    'the base requirements name a set of one host',
    (text) =>
      text.replace('</Hosts>', '</Hosts><Requirements><Sets><Set Name="ExcelApi"/></Sets></Requirements>'),
    'requirement-host-specific',
    'ExcelApi',
  ],
  [
    'two controls share an id',
    (text) => text.replace('id="Sozialraum.Document.Check"', 'id="Sozialraum.Document.Document"'),
    'id-duplicate',
    'Sozialraum.Document.Document',
  ],
  [
    'two pages share a pane id',
    (text) => text.replace('>Sozialraum.Document<', '>Sozialraum.Insert<'),
    'taskpane-two-pages',
    'Document.Url',
  ],
  [
    'the shared runtime runs a page no pane shows',
    (text) => text.replace('<Runtime resid="Insert.Url"', '<Runtime resid="Help.Url"'),
    'runtime-without-pane',
    'Help.Url',
  ],
  [
    'a label names no string',
    (text) => text.replace('<Label resid="Check.Label"/>', '<Label resid="Check.Lable"/>'),
    'resid-undefined',
    'Check.Lable',
  ],
  [
    'a label names an address',
    (text) => text.replace('<Label resid="Check.Label"/>', '<Label resid="Check.Url"/>'),
    'resid-undefined',
    'Check.Url',
  ],
  [
    'the function file names nothing',
    (text) => text.replace('<FunctionFile resid="Insert.Url"/>', '<FunctionFile resid="Functions.Url"/>'),
    'resid-undefined',
    'Functions.Url',
  ],
  [
    'a resource id is longer than 32 characters',
    (text) => text.replaceAll('"Document.Url"', `"Document.${'x'.repeat(30)}"`),
    'resid-length',
    `Document.${'x'.repeat(30)}`,
  ],
  [
    'a string is never used',
    (text) =>
      text.replace(
        '</bt:ShortStrings>',
        '<bt:String id="Old" DefaultValue="Alt"><bt:Override Locale="en-US" Value="Old"/></bt:String></bt:ShortStrings>',
      ),
    'resource-unused',
    'Old',
  ],
  [
    'a short string is longer than 125 characters',
    (text) => text.replace('DefaultValue="Einfügen"', `DefaultValue="${LONG.slice(0, 126)}"`),
    'shortstrings-length',
    LONG.slice(0, 126),
  ],
  [
    'a long string is longer than 250 characters in English',
    (text) => text.replace(/Value="Check whether tables[^"]*"/, `Value="${LONG}"`),
    'longstrings-length',
    LONG,
  ],
  [
    'the description is longer than 250 characters',
    (text) => text.replace(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${LONG}"`),
    'description-length',
    LONG,
  ],
  [
    'the name is longer than 125 characters',
    (text) =>
      text.replace(/<DisplayName DefaultValue="[^"]*"/, `<DisplayName DefaultValue="${LONG.slice(0, 126)}"`),
    'displayname-length',
    LONG.slice(0, 126),
  ],
  [
    'an address is longer than 2048 characters',
    (text) => text.replace('?view=check', `?view=${'x'.repeat(2050)}`),
    'url-length',
    `https://localhost:3000/taskpane.html?view=${'x'.repeat(2050)}`,
  ],
  [
    'an address is not https',
    (text) => text.replace('"https://localhost:3000/taskpane.html?view=check"', '"http://localhost:3000/"'),
    'https',
    'http://localhost:3000/',
  ],
  [
    'a string has no English wording',
    (text) => text.replace(/<bt:Override Locale="en-US" Value="Check"\/>/, ''),
    'text-missing',
    'en-US',
  ],
  [
    'a string has no German wording',
    (text) => text.replace('DefaultValue="Prüfen"', 'DefaultValue=""'),
    'text-missing',
    'de-DE',
  ],
  [
    'an icon size is missing',
    (text) => text.replace('<bt:Image size="80" resid="Icon.80"/>', ''),
    'icon-size-missing',
    '80',
  ],
  [
    'an icon file does not exist',
    (text) =>
      text.replace(
        'IconUrl DefaultValue="https://localhost:3000/assets/icons/icon-32.png"',
        'IconUrl DefaultValue="https://localhost:3000/assets/icons/icon-33.png"',
      ),
    'icon-file-missing',
    'assets/icons/icon-33.png',
  ],
  [
    'an icon has the wrong pixels',
    (text) =>
      text.replace(
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icons/icon-64.png"',
        'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icons/icon-80.png"',
      ),
    'icon-pixels',
    '80×80',
  ],
];

describe('a broken manifest', () => {
  it.each(BROKEN)('is found out when %s', (_what, spoil, rule, value) => {
    const broken = spoil(manifest);

    expect(broken).not.toBe(manifest);
    expect(validateManifest(broken, icons)).toEqual([expect.objectContaining({ rule, value })]);
  });

  it('is found out when it is no XML', () => {
    expect(validateManifest(manifest.replace('</OfficeApp>', ''), icons)).toEqual([
      expect.objectContaining({ rule: 'well-formed' }),
    ]);
  });

  it('names the place of a finding', () => {
    const broken = manifest.replace('<Label resid="Check.Label"/>', '<Label resid="Nothing"/>');

    expect(validateManifest(broken, icons)[0]?.where).toMatch(
      /^OfficeApp\/VersionOverrides\/.*Control\[Sozialraum\.Document\.Check\]\/Label$/,
    );
  });
});
