import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findingSentence, type DeliveryFinding } from '../../deliveries/finding';
import type { DeliveryLimits } from '../../deliveries/limits';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { KeptDelivery } from '../../warehouse/read/read-deliveries';
import type { Withdrawn } from '../../warehouse/publish/draft-withdrawal';
import type { Checked, HandedIn } from '../../warehouse/delivery-desk';
import { FORM, takeForms } from '../delivery-form';
import { languageOf } from '../language';
import { answers } from '../openapi/answers';
import {
  checkedAnswer,
  deliveryAnswer,
  deliveryForm,
  deliveryList,
  deliveryNumber,
  draftAnswer,
  withdrawalAnswer,
  withdrawalBody,
} from '../openapi/delivery-schemas';
import { inLanguage, ofCity } from '../openapi/schemas';
import { askingOf } from '../principal';
import { faultIn } from '../request-fault';
import type { Warehouse } from '../../warehouse/warehouse-source';

const config = { right: 'deliver-figures' as const };

/** What departments handed in, drafts among it, with the reports of its validation: for staff only, as they quote small counts. */
export function deliveryRoutes(app: FastifyInstance, warehouse: Warehouse, limits: DeliveryLimits): void {
  const deskOf = ({ principal }: FastifyRequest) => warehouse.as(principal).desk;
  void app.register(async (scope) => formRoutes(scope, warehouse, limits));

  app.get<{ Querystring: { city?: string } }>(
    '/api/deliveries',
    { config, schema: { querystring: ofCity, response: answers(deliveryList) } },
    async (request, reply) => {
      const language = languageOf(request);
      const deliveries = await deskOf(request).deliveries(request.query.city);
      return internal(reply, language, { deliveries: deliveries.map((one) => reported(one, language)) });
    },
  );

  app.get<{ Params: { number: number } }>(
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

  app.delete<{ Params: { number: number } }>(
    '/api/deliveries/:number',
    {
      config,
      schema: { params: deliveryNumber, querystring: inLanguage, response: answers(deliveryAnswer) },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { number } = request.params;
      const desk = deskOf(request);
      await desk.discard(number, askingOf(request));
      return internal(reply, language, reported(await desk.delivery(number), language));
    },
  );

  app.post<{ Body: { city: string; reason: string; figures?: Withdrawn; delivery?: number } }>(
    '/api/deliveries/withdrawals',
    {
      config,
      schema: { body: withdrawalBody, querystring: inLanguage, response: answers(withdrawalAnswer, 201) },
    },
    async (request, reply) => {
      const { city, reason, figures, delivery } = request.body;
      const withdrawn = delivery === undefined ? figures! : { delivery };
      const { number, count } = await deskOf(request).withdraw(
        city,
        { withdrawn, reason },
        askingOf(request),
      );
      return reply.code(201).header('cache-control', 'no-store').send({ number, figures: count });
    },
  );
}

/** The routes that take a file. */
function formRoutes(app: FastifyInstance, warehouse: Warehouse, limits: DeliveryLimits): void {
  takeForms(app, limits);
  const schema = { consumes: [FORM], body: deliveryForm, querystring: inLanguage };

  app.post<{ Body: HandedIn }>(
    '/api/deliveries/check',
    { config, schema: { ...schema, response: answers(checkedAnswer) } },
    async (request, reply) => {
      const language = languageOf(request);
      const { desk } = warehouse.as(request.principal);
      const checked = await desk.check(handedIn(request.body), limits, askingOf(request));
      return internal(reply, language, reportOf(checked, language));
    },
  );

  app.post<{ Body: HandedIn }>(
    '/api/deliveries',
    { config, schema: { ...schema, response: answers(draftAnswer, 201) } },
    async (request, reply) => {
      const language = languageOf(request);
      const { desk } = warehouse.as(request.principal);
      const { number, checked } = await desk.draft(handedIn(request.body), limits, askingOf(request));
      void reply.code(201).header('location', `/api/deliveries/${number}`);
      return internal(reply, language, { number, ...reportOf(checked, language) });
    },
  );
}

/** A field called `file` that is none of a form has no bytes. */
function handedIn(form: HandedIn): HandedIn {
  if (form.file.bytes instanceof Uint8Array) return form;
  throw faultIn('file', 'filename=…');
}

function reportOf(
  { city, title, hash, observations, mapping, proposal, findings }: Checked,
  language: Language,
) {
  return {
    city,
    title,
    hash,
    observations: observations.length,
    years: [...new Set(observations.map(({ year }) => year))].sort(),
    mapping: mapping ?? null,
    proposal: proposal ?? null,
    findings: inWords(findings, language),
  };
}

function reported(delivery: KeptDelivery, language: Language) {
  const report = delivery.report as DeliveryFinding[] | null;
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
