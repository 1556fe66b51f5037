import type { FastifyInstance, FastifyRequest } from 'fastify';
import { inMegabytes, type DeliveryLimits } from '../deliveries/limits';
import { ReportingError } from '../domain/reporting-error';
import { checkForms } from './openapi/from-contract';
import { faultIn, unknownMediaType } from './request-fault';

export const FORM = 'multipart/form-data';

/** What a form may weigh beside its file: a mapping of a few hundred columns. */
const FIELDS = 1024 * 1024;

/**
 * Lets the routes of `app` take forms with a file, and nothing else. What exceeds the limit is refused while it comes in, with
 * `upload-too-large`. The file arrives as `{ name, bytes }`, every other field as its text.
 */
export function takeForms(app: FastifyInstance, { file }: DeliveryLimits): void {
  checkForms(app);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    FORM,
    { parseAs: 'buffer', bodyLimit: file + FIELDS },
    async (request: FastifyRequest, body: Buffer) => fieldsOf(body, request.headers['content-type'] ?? ''),
  );
  app.setErrorHandler<Error & { statusCode?: number }>((failure, request) => {
    if (failure.statusCode === 413)
      throw new ReportingError('upload-too-large', { limit: inMegabytes(file) });
    if (failure.statusCode === 415) throw unknownMediaType(request.headers, FORM);
    throw failure;
  });
}

async function fieldsOf(body: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw faultIn('body', FORM);
    });
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => [name, await contentOf(name, value)]),
  );
  return Object.fromEntries(fields) as Record<string, unknown>;
}

/** Browsers send a path with the name of a file, long ago; names are shown, so they are short and of one line. */
async function contentOf(field: string, value: FormDataEntryValue): Promise<unknown> {
  if (typeof value === 'string') return value;
  if (field !== 'file') return value.text();
  const name = value.name.replace(/^.*[\\/]/, '').replace(/\p{Cc}/gu, ' ');
  return { name: name.slice(-200), bytes: new Uint8Array(await value.arrayBuffer()) };
}
