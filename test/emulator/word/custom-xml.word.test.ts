import { strFromU8 } from 'fflate';
import { openInWord, wordHost } from '../../office-environment/word';

type Answer<T> = Office.AsyncResult<T>;

/** The Common API answers through callbacks. */
const asked = <T>(ask: (done: (answer: Answer<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(error),
    ),
  );

const NAMESPACE = 'urn:sozialraum-office:report:1';
const XML = `<report xmlns="${NAMESPACE}"><figure id="f1"><query year="2018"/></figure><figure id="f2">zwei</figure></report>`;

const parts = () => Office.context.document.customXmlParts;
const add = (xml: string) => asked<Office.CustomXmlPart>((done) => parts().addAsync(xml, done));
const byNamespace = () =>
  asked<Office.CustomXmlPart[]>((done) => parts().getByNamespaceAsync(NAMESPACE, done));

test('a part is added, found by its namespace and its id, read and deleted', async () => {
  const { model } = wordHost();
  const { id } = await add(XML);
  expect(model.pkg.names).toEqual(
    expect.arrayContaining([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]),
  );
  const found = await byNamespace();
  expect(found.map((part) => part.id)).toEqual([id]);
  const part = await asked<Office.CustomXmlPart>((done) => parts().getByIdAsync(id, done));
  expect(await asked<string>((done) => part.getXmlAsync(done as never))).toBe(XML);

  await asked((done) => part.deleteAsync(done as never));
  expect(await byNamespace()).toEqual([]);
  const gone = asked((done) => parts().getByIdAsync(id, done as never));
  await expect(gone).rejects.toMatchObject({ code: 6000 });
  expect(model.pkg.names.filter((name) => name.startsWith('customXml'))).toEqual([]);
});

test('nodes are found with a declared prefix and changed in place', async () => {
  const part = await add(XML);
  await asked((done) => part.namespaceManager.addNamespaceAsync('r', NAMESPACE, done as never));
  const [figure] = await asked<Office.CustomXmlNode[]>((done) =>
    part.getNodesAsync("/r:report/r:figure[@id='f1']", done as never),
  );
  expect([figure?.baseName, figure?.namespaceUri, figure?.nodeType]).toEqual([
    'figure',
    NAMESPACE,
    'element',
  ]);
  await asked((done) =>
    figure?.setXmlAsync(`<figure xmlns="${NAMESPACE}" id="f1">neu</figure>`, done as never),
  );
  const [year] = await asked<Office.CustomXmlNode[]>((done) =>
    part.getNodesAsync('//r:figure[2]', done as never),
  );
  await asked((done) => year?.setTextAsync('zwei und mehr', done as never));
  expect(await asked<string>((done) => part.getXmlAsync(done as never))).toBe(
    `<report xmlns="${NAMESPACE}"><figure id="f1">neu</figure><figure id="f2">zwei und mehr</figure></report>`,
  );
});

test('Word knows the namespace of a part as ns0; a name without prefix finds nothing', async () => {
  const part = await add(XML);
  const found = (xpath: string) =>
    asked<Office.CustomXmlNode[]>((done) => part.getNodesAsync(xpath, done as never));
  expect(await found('/ns0:report/ns0:figure')).toHaveLength(2);
  expect(await found('/report/figure')).toHaveLength(0);
});

test('XML that is not well-formed is refused and leaves no part', async () => {
  const { model } = wordHost();
  await expect(add('<report>')).rejects.toMatchObject({ code: 6100 });
  expect(model.pkg.names.filter((name) => name.startsWith('customXml'))).toEqual([]);
});

test('parts of an opened document are known by the id in their properties', async () => {
  await add(XML);
  const [{ id } = { id: '' }] = await byNamespace();
  const { model } = openInWord({ bytes: wordHost().model.save() });
  expect((await byNamespace()).map((part) => part.id)).toEqual([id]);
  expect(strFromU8(model.pkg.content('customXml/itemProps1.xml'))).toContain(id);
});

test('#1742: a Word without custom XML parts answers with an error', async () => {
  openInWord({ misbehaviours: ['noCustomXmlParts'] });
  await expect(add(XML)).rejects.toMatchObject({ code: 5000 });
});

test('a read-only document refuses a new part', async () => {
  openInWord({ misbehaviours: ['readOnly'] });
  await expect(add(XML)).rejects.toMatchObject({ code: 5002 });
});

test('a part of a megabyte is kept, searched and read in good time', async () => {
  const entries = Array.from(
    { length: 12_000 },
    (_, index) => `<figure id="f${index}">${'x'.repeat(60)}</figure>`,
  );
  const xml = `<report xmlns="${NAMESPACE}">${entries.join('')}</report>`;
  expect(xml.length).toBeGreaterThan(1_000_000);
  const part = await add(xml);
  expect(await asked<string>((done) => part.getXmlAsync(done as never))).toBe(xml);
  const [last] = await asked<Office.CustomXmlNode[]>((done) =>
    part.getNodesAsync("/ns0:report/ns0:figure[@id='f11999']", done as never),
  );
  expect(last?.baseName).toBe('figure');
  openInWord({ bytes: wordHost().model.save() });
  const [again] = await byNamespace();
  expect(await asked<string>((done) => again?.getXmlAsync(done as never))).toBe(xml);
});
