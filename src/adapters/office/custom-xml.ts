import { ReportingError } from '../../domain/reporting-error';

/** The Common API answers through callbacks. */
function asked<Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new ReportingError('document-not-remembering', { detail: error.message }, error));
    }),
  );
}

function partsOf(namespace: string): Promise<Office.CustomXmlPart[]> {
  const { customXmlParts } = Office.context.document;
  return asked((done) => customXmlParts.getByNamespaceAsync(namespace, done));
}

/** The text of the document's custom XML part of a namespace; of several the latest. */
export async function readCustomXmlPart(namespace: string): Promise<string | undefined> {
  return (await latestCustomXmlPart(namespace))?.text();
}

/** The part itself: another text is another part. */
export async function latestCustomXmlPart(
  namespace: string,
): Promise<{ id: string; text(): Promise<string> } | undefined> {
  const part = (await partsOf(namespace)).at(-1);
  return part && { id: part.id, text: () => asked<string>((done) => part.getXmlAsync(done)) };
}

/**
 * Replaces the custom XML part of a namespace. The new part is there before the old one goes, so nothing is forgotten
 * when the host fails in between. Fails with `document-not-remembering`.
 */
export async function writeCustomXmlPart(namespace: string, xml: string): Promise<void> {
  const outdated = await partsOf(namespace);
  await asked<Office.CustomXmlPart>((done) => Office.context.document.customXmlParts.addAsync(xml, done));
  for (const part of outdated) await asked<void>((done) => part.deleteAsync(done));
}
