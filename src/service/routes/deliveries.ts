import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkDeliveries } from '../../actions/check-deliveries';
import { deliver } from '../../actions/deliver';
import { discardDrafts } from '../../actions/discard-drafts';
import { readDeliveries, type CheckedDeliveries } from '../../actions/read-deliveries';
import { tryDelivery, type Tried } from '../../actions/try-delivery';
import { withdrawFigures } from '../../actions/withdraw-figures';
import {
  checkedAnswer,
  deliveryAnswer,
  deliveryForm,
  deliveryList,
  deliveryNumber,
  draftAnswer,
  withdrawalAnswer,
  withdrawalBody,
  type DeliveryForm,
} from '../../contract/deliveries';
import { inLanguage, ofCity } from '../../contract/words';
import { findingSentence, type DeliveryFinding } from '../../deliveries/finding';
import type { DeliveryLimits } from '../../deliveries/limits';
import { readTable } from '../../deliveries/read-table';
import { understand, type Reading } from '../../deliveries/understand';
import type { Language } from '../../domain/text';
import type { DeliveryDesk, KeptDelivery } from '../../ports/delivery-desk';
import { say } from '../../texts';
import { failureSentence } from '../../texts/failure';
import { FORM, takeForms } from '../delivery-form';
import { languageOf } from '../language';
import { answers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { askingOf } from '../principal';
import { faultIn } from '../request-fault';
import type { Warehouse } from '../../warehouse/warehouse-source';

const config = { right: 'deliver-figures' as const };

type DeskOf = (request: Pick<FastifyRequest, 'principal'>) => DeliveryDesk;

/** What departments handed in, drafts among it, with the reports of its validation: for staff only, as they quote small counts. */
export function deliveryRoutes(api: FastifyInstance, warehouse: Warehouse, limits: DeliveryLimits): void {
  const app = api.withTypeProvider<FromContract>();
  const deskOf: DeskOf = ({ principal }) => warehouse.as(principal).desk;
  void app.register(async (scope) => formRoutes(scope, deskOf, limits));

  app.get(
    '/api/deliveries',
    { config, schema: { querystring: ofCity, response: answers(deliveryList) } },
    async (request, reply) => {
      const language = languageOf(request);
      const deliveries = await deskOf(request).deliveries(request.query.city);
      return internal(reply, language, { deliveries });
    },
  );

  app.get(
    '/api/deliveries/:number',
    {
      config,
      schema: { params: deliveryNumber, querystring: inLanguage, response: answers(deliveryAnswer) },
    },
    async (request, reply) => {
      const language = languageOf(request);
      return internal(
        reply,
        language,
        reported(await deskOf(request).delivery(request.params.number), language),
      );
    },
  );

  app.delete(
    '/api/deliveries/:number',
    {
      config,
      schema: { params: deliveryNumber, querystring: inLanguage, response: answers(deliveryAnswer) },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { number } = request.params;
      const desk = deskOf(request);
      await discardDrafts(desk, [number], askingOf(request));
      return internal(reply, language, reported(await desk.delivery(number), language));
    },
  );

  app.post(
    '/api/deliveries/withdrawals',
    {
      config,
      schema: { body: withdrawalBody, querystring: inLanguage, response: answers(withdrawalAnswer, 201) },
    },
    async (request, reply) => {
      const { city, reason, figures, delivery } = request.body;
      const withdrawn = delivery === undefined ? figures! : { delivery };
      const asked = { by: askingOf(request) };
      const { number, count } = await withdrawFigures(deskOf(request), { city, withdrawn, reason }, asked);
      return reply.code(201).header('cache-control', 'no-store').send({ number, figures: count });
    },
  );
}

/** The routes that take a file. */
function formRoutes(api: FastifyInstance, deskOf: DeskOf, limits: DeliveryLimits): void {
  const app = api.withTypeProvider<FromContract>();
  takeForms(api, limits);
  const withFile = { config: { ...config, takesFile: true } };
  const schema = { consumes: [FORM], body: deliveryForm, querystring: inLanguage };

  app.post(
    '/api/deliveries/check',
    { ...withFile, schema: { ...schema, response: answers(checkedAnswer) } },
    async (request, reply) => {
      const language = languageOf(request);
      const desk = deskOf(request);
      const checked = await checkDeliveries(desk, handedIn(request.body, limits), askingOf(request));
      const tried = await triedBy(request, desk, checked);
      return internal(reply, language, { ...reportOf(checked, language), ...triedInWords(tried, language) });
    },
  );

  app.post(
    '/api/deliveries',
    { ...withFile, schema: { ...schema, response: answers(draftAnswer, 201) } },
    async (request, reply) => {
      const language = languageOf(request);
      const desk = deskOf(request);
      const checked = await readDeliveries(desk, handedIn(request.body, limits));
      const { drafts } = await deliver(desk, checked, { by: askingOf(request) });
      const [number] = drafts;
      void reply.code(201).header('location', `/api/deliveries/${number}`);
      return internal(reply, language, { number, ...reportOf(checked, language) });
    },
  );
}

/** What publishing would come to, for whoever may publish; nothing for others, whom the database would not let. */
async function triedBy(
  request: FastifyRequest,
  desk: DeliveryDesk,
  checked: CheckedDeliveries,
): Promise<Tried> {
  if (!request.principal.rights.has('publish-figures')) return {};
  const announced = { note: { de: '-', en: '-' } };
  return tryDelivery(desk, checked, { by: askingOf(request), announced });
}

function triedInWords({ hidden, exposed, refused }: Tried, language: Language) {
  return {
    hidden: hidden ?? null,
    exposed: exposed ? inWords(exposed, language) : null,
    refused: refused ? failureSentence(refused, language) : null,
  };
}

/** A field called `file` that is none of a form has no bytes. */
function handedIn({ city, file, mapping, year, accept }: DeliveryForm, limits: DeliveryLimits) {
  if (!(file.bytes instanceof Uint8Array)) throw faultIn('file', 'filename=…');
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const read = (reading: Reading) => understand(readTable(file.bytes, file.name, limits), hash, reading);
  return { city, files: [read], mapping: mapping || undefined, year, accept: accept?.split(',').map(Number) };
}

function reportOf({ to, files: [file], findings }: CheckedDeliveries, language: Language) {
  const { title, hash, observations, mapping, proposal } = file!;
  return {
    city: to.city.id,
    title,
    hash,
    observations: observations.length,
    years: [...new Set(observations.map(({ year }) => year))].sort(),
    mapping: mapping ?? null,
    proposal: proposal ?? null,
    findings: inWords(findings, language),
  };
}

function reported({ report, ...delivery }: KeptDelivery, language: Language) {
  return { ...delivery, report: report && inWords(report, language) };
}

function inWords(findings: DeliveryFinding[], language: Language) {
  return findings.map((finding) => ({ ...finding, message: findingSentence(finding, language) }));
}

/** Says whom the answer is for, and keeps it out of caches. */
function internal<Content extends object>(reply: FastifyReply, language: Language, content: Content) {
  void reply.header('cache-control', 'no-store');
  return { notice: say(language, 'service.reportIsInternal'), ...content };
}
