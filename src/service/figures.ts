import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormatId } from '../contract/selection';
import type { Answer } from '../domain/answer';
import { answerForAreas } from '../domain/answer-areas';
import type { Selection } from '../domain/selection';
import type { Language } from '../domain/text';
import type { Warehouse } from '../warehouse/warehouse-source';
import { clientOf } from './client-address';
import { entityTag } from './entity-tag';
import type { KeptAnswers } from './kept-answers';
import { tableAt, type ApiTable } from './pxweb/api-table';
import { DATA_FORMATS } from './pxweb/formats/data-format';
import type { Output } from './pxweb/formats/output';
import { askedOf, type Asked } from './pxweb/selection';
import type { Turns } from './turns';

export interface FiguresAsked {
  table: string;
  selection: Selection;
  release: string | undefined;
  language: Language;
  format: FormatId;
  output: Output;
}

/** Figures for those who ask over HTTP: large answers take turns, and are kept where they never change. */
export interface Figures {
  /** Answers with figures, or that the client has them already; a named release may be kept for ever. */
  send(request: FastifyRequest, reply: FastifyReply, asked: FiguresAsked): Promise<FastifyReply>;
  answer(request: FastifyRequest, reply: FastifyReply, asked: Asked): Promise<Answer>;
}

export function figuresIn(
  warehouse: Warehouse,
  { turns, kept, large }: { turns: Turns; kept: KeptAnswers; large: number },
): Figures {
  const answer: Figures['answer'] = async (request, reply, asked) => {
    if (cellsOf(asked) > large) await takeTurn(turns, request, reply);
    return answerForAreas(await warehouse.as(request.principal).figures.answer(asked.query), asked.areas);
  };
  return {
    answer,
    async send(request, reply, { language, release, format, output, selection, table: id }) {
      const placed = [selection.placement?.heading, selection.placement?.stub].some((side) => side?.length);
      const table = await tableAt(warehouse.as(request.principal).figures, id, release, selection.edition);
      const asked = askedOf(table, selection, table.catalogue.release.id);
      const { query, areas, placement } = asked;
      const etag = entityTag([table.id, query, [...areas], placement, language, format, output, placed]);
      const isForEver = isOfRelease(table);
      void reply
        .header('etag', etag)
        .header('vary', 'accept, accept-language')
        .header('cache-control', release && isForEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      const { mediaType, extension, write } = DATA_FORMATS[format];
      if (format !== 'json-stat2')
        void reply.header('content-disposition', `attachment; filename="${table.id}.${extension}"`);
      void reply.type(mediaType);
      const key = isForEver && cellsOf(asked) > large ? keyOf(request, etag) : undefined;
      const before = key === undefined ? undefined : kept.find(key);
      if (before) return reply.send(before);
      const presentation = { table: table.id, language, placement, placed, output };
      const content = write(await answer(request, reply, asked), presentation);
      return reply.send(key === undefined ? content : kept.keep(key, content));
    },
  };
}

/** Held until the answer is sent, or nobody waits for it any more. */
async function takeTurn(turns: Turns, request: FastifyRequest, { raw }: FastifyReply): Promise<void> {
  const giveBack = await turns.take(clientOf(request), () => raw.destroyed);
  raw.once('finish', giveBack).once('close', giveBack);
}

function cellsOf({ query, areas }: Asked): number {
  return query.indicators.length * areas.size * query.years.length;
}

/** Whoever may see more must not leave it for whoever may not. */
function keyOf({ principal }: FastifyRequest, etag: string): string {
  return `${[...principal.rights].sort().join()} ${etag}`;
}

/** Quarters and other editions may be added without a new release. */
function isOfRelease({ catalogue: { edition, editions }, areas }: ApiTable): boolean {
  return edition.id === editions[0]?.id && !areas.some(({ parts }) => parts);
}
