import { openInWord, wordHost } from '../../office-environment/word';
import { control, docx, flatOpc, paragraph, run, SECTION, textBox, wordPart } from './pieces';

const ooxmlOf = (target: (document: Word.Document) => { getOoxml(): OfficeExtension.ClientResult<string> }) =>
  Word.run(async (context) => {
    const result = target(context.document).getOoxml();
    await context.sync();
    return result.value;
  });

const partNames = (ooxml: string) => [...ooxml.matchAll(/pkg:name="([^"]+)"/g)].map(([, name]) => name);

const comment =
  '<w:comment w:id="4" w:author="Y" w:initials="Y"><w:p><w:r><w:t>Stimmt das?</w:t></w:r></w:p></w:comment>';
const footnote = '<w:footnote w:id="2"><w:p><w:r><w:t>Quelle</w:t></w:r></w:p></w:footnote>';
const endnote = '<w:endnote w:id="3"><w:p><w:r><w:t>Ende</w:t></w:r></w:p></w:endnote>';

/** A sentence with everything people leave in one. */
const SENTENCE =
  '<w:p><w:bookmarkStart w:id="9" w:name="_Ref7"/>' +
  '<w:commentRangeStart w:id="4"/>' +
  run('31,4') +
  '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>' +
  '<w:bookmarkEnd w:id="9"/>' +
  '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>' +
  '<w:ins w:id="20" w:author="X" w:date="2026-01-01T00:00:00Z"><w:r><w:t>neu</w:t></w:r></w:ins>' +
  '<w:del w:id="21" w:author="X" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>alt</w:delText></w:r></w:del>' +
  '<w:moveFrom w:id="22" w:author="X"><w:r><w:t>weg</w:t></w:r></w:moveFrom>' +
  '<w:moveTo w:id="23" w:author="X"><w:r><w:t>hier</w:t></w:r></w:moveTo></w:p>';

const full = () =>
  docx(
    `<w:bookmarkStart w:id="10" w:name="_Toc1"/>${SENTENCE}<w:p>${textBox(paragraph('Kasten'))}</w:p><w:bookmarkEnd w:id="10"/>` +
      '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/></w:sectPr>',
    [
      ['rId1', 'header', 'header1.xml'],
      ['rId2', 'footer', 'footer1.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
      ['rId4', 'endnotes', 'endnotes.xml'],
      ['rId5', 'comments', 'comments.xml'],
      ['rId6', 'settings', 'settings.xml'],
      ['rId7', 'theme', 'theme/theme1.xml'],
      ['rId8', 'numbering', 'numbering.xml'],
      ['rId9', 'customXml', '../customXml/item1.xml'],
    ],
    [
      wordPart('header1', 'hdr', paragraph('Kopf')),
      wordPart('footer1', 'ftr', paragraph('Fuß')),
      wordPart('footnotes', 'footnotes', footnote),
      wordPart('endnotes', 'endnotes', endnote),
      wordPart('comments', 'comments', comment),
      wordPart('settings', 'settings', '<w:trackRevisions/>'),
      wordPart('numbering', 'numbering', ''),
      {
        name: '/word/theme/theme1.xml',
        type: 'application/vnd.openxmlformats-officedocument.theme+xml',
        xml: '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Amt"/>',
      },
      { name: '/customXml/item1.xml', type: 'application/xml', xml: '<x/>' },
    ],
  );

test('the body brings all it shows under the relationships it has, and no custom XML', async () => {
  openInWord({ bytes: full() });
  const ooxml = await ooxmlOf((document) => document.body);
  const names = [
    'header1',
    'footer1',
    'footnotes',
    'endnotes',
    'comments',
    'settings',
    'theme/theme1',
    'numbering',
  ];
  expect(partNames(ooxml)).toEqual(expect.arrayContaining(names.map((name) => `/word/${name}.xml`)));
  expect(ooxml).toContain('<w:headerReference w:type="default" r:id="rId1"/>');
  expect(ooxml).toMatch(/Id="rId1"[^>]*header"[^>]*Target="header1.xml"/);
  expect(partNames(ooxml).filter((name) => name?.includes('customXml'))).toEqual([]);
});

test('bookmarks, comments, notes, tracked changes and text boxes come out as they stand', async () => {
  const { model } = openInWord({ bytes: full() });
  const ooxml = await ooxmlOf((document) => document.body);
  expect(ooxml).toContain(SENTENCE);
  expect(ooxml).toContain('w:name="_Toc1"');
  expect(ooxml).toContain(textBox(paragraph('Kasten')));
  expect(model.saved).toBe(true);
});

test('a paragraph brings the notes it refers to and leaves out a bookmark that reaches further', async () => {
  openInWord({ bytes: full() });
  const first = await ooxmlOf((document) => document.body.paragraphs.getFirst());
  expect(partNames(first)).toEqual(
    expect.arrayContaining(['/word/footnotes.xml', '/word/endnotes.xml', '/word/comments.xml']),
  );
  expect([first.includes('_Ref7'), first.includes('_Toc1'), first.includes('header1')]).toEqual([
    true,
    false,
    false,
  ]);
  const { model } = openInWord({
    bytes: docx(
      `<w:p><w:bookmarkStart w:id="1" w:name="Lang"/>${run('a')}</w:p><w:p>${run('b')}<w:bookmarkEnd w:id="1"/></w:p>${SECTION}`,
    ),
  });
  expect(await ooxmlOf((document) => document.body.paragraphs.getFirst())).not.toContain('bookmark');
  expect(model.body.getElementsByTagName('w:bookmarkStart')).toHaveLength(1);
});

test('content that names rId1 keeps what it names, whatever else comes along', async () => {
  const link = '<w:p><w:hyperlink r:id="rId1"><w:r><w:t>Link</w:t></w:r></w:hyperlink></w:p>';
  const { model } = openInWord({
    bytes: docx(
      link + SECTION,
      [
        ['rId1', 'image', 'media/image1.png'],
        ['rId2', 'settings', 'settings.xml'],
      ],
      [
        wordPart('settings', 'settings', ''),
        { name: '/word/media/image1.png', type: 'image/png', bytes: new Uint8Array([1]) },
      ],
    ),
  });
  const ooxml = await ooxmlOf((document) => document.body.paragraphs.getFirst());
  expect(ooxml).toMatch(/Id="rId1"[^>]*Target="media\/image1.png"/);
  expect(partNames(ooxml)).toContain('/word/settings.xml');
  expect(model.saved).toBe(true);
});

describe('notes go back in with their content', () => {
  const insert = (ooxml: string, where: 'Replace' | 'End') =>
    Word.run(async (context) => {
      context.document.body.insertOoxml(ooxml, where);
      await context.sync();
    });
  const parts = () => {
    const { pkg } = wordHost().model;
    return Object.fromEntries(
      ['footnotes', 'endnotes', 'comments'].map((name) => [
        name,
        pkg.has(`word/${name}.xml`) ? new TextDecoder().decode(pkg.content(`word/${name}.xml`)) : '',
      ]),
    );
  };
  const count = (xml: string | undefined, name: string) =>
    xml?.match(new RegExp(`<w:${name} (?!w:type)`, 'g'))?.length ?? 0;

  test('into a document without notes, and again beside them under numbers of their own', async () => {
    openInWord({ bytes: full() });
    const ooxml = await ooxmlOf((document) => document.body.paragraphs.getFirst());
    const { model } = openInWord({});
    await insert(ooxml, 'Replace');
    await insert(ooxml, 'End');
    const { footnotes, endnotes, comments } = parts();
    expect([count(footnotes, 'footnote'), count(endnotes, 'endnote'), count(comments, 'comment')]).toEqual([
      2, 2, 2,
    ]);
    expect(footnotes).toContain('w:type="separator"');
    const ids = (name: string) =>
      Array.from(model.body.getElementsByTagName(`w:${name}`), (element) => element.getAttribute('w:id'));
    expect(ids('footnoteReference')).toEqual(['1', '2']);
    expect(ids('commentRangeStart')).toEqual(ids('commentReference'));
    expect(ids('commentRangeEnd')).toEqual(['1', '2']);
  });

  test('what is replaced takes its notes along', async () => {
    openInWord({ bytes: full() });
    const ooxml = await ooxmlOf((document) => document.body);
    await insert(ooxml, 'Replace');
    const after = parts();
    expect([count(after.footnotes, 'footnote'), count(after.comments, 'comment')]).toEqual([1, 1]);
    await insert(flatOpc(paragraph('nichts')), 'Replace');
    expect([count(parts().footnotes, 'footnote'), count(parts().comments, 'comment')]).toEqual([0, 0]);
  });

  test('a reference to a note that is not there is InvalidArgument', async () => {
    const body = `<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`;
    await expect(insert(flatOpc(control('sr:1', body)), 'End')).rejects.toMatchObject({
      code: 'InvalidArgument',
    });
  });
});
