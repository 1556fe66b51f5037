import type { Answer } from '../domain/answer';
import type { Query } from '../domain/query';
import type { TypologyDefinition } from '../domain/typology/definition';
import { allSteps, type Steps } from '../domain/typology/trust/steps';
import { trustSteps, type Trust, type TrustOptions } from '../domain/typology/trust/trust';
import type { Sheet } from '../figures/sheet';
import { sheetOfTypologyTrust } from '../figures/sheet-of-typology-trust';
import type { IndicatorSource } from '../ports/indicator-source';
import type { SheetOptions } from './sheet-options';
import { typologyQuery, typologyRequest, type AskedTypology } from './typology-request';

/** How far a typology can be trusted, with the figures that say why an area has its type. */
export interface TrustedTypology {
  query: Query;
  answer: Answer;
  trust: Trust;
}

/** Says how far a typology of a city can be trusted, area by area. Fails with `typology-…` and what the source fails with. */
export async function explainTypology(
  { source }: { source: Pick<IndicatorSource, 'answer'> },
  asked: AskedTypology,
  options: PacedTrust = {},
): Promise<TrustedTypology> {
  return trustTypology({ source }, asked.definition, typologyQuery(asked), options);
}

/** The worksheet that says how far a typology can be trusted. */
export function trustSheet({ query, answer, trust }: TrustedTypology, options: SheetOptions): Sheet {
  const { definition } = trust.result;
  return sheetOfTypologyTrust(trust, answer, typologyRequest(definition, query, options, 'trust'));
}

/** The same for whoever knows the question already. */
export async function trustTypology(
  { source }: { source: Pick<IndicatorSource, 'answer'> },
  definition: TypologyDefinition,
  query: Query,
  { pace = atOnce, ...options }: PacedTrust = {},
): Promise<TrustedTypology> {
  const answer = await source.answer(query);
  return { query, answer, trust: await pace(trustSteps(definition, answer, options)) };
}

/** Whoever shows progress takes the steps one by one. */
export interface PacedTrust extends TrustOptions {
  pace?: <T>(steps: Steps<T>) => Promise<T>;
}

async function atOnce<T>(steps: Steps<T>): Promise<T> {
  return allSteps(steps);
}
