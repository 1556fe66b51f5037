import { useState } from 'react';
import type { Catalogue } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { TypologyDefinition } from '../domain/typology/definition';
import { yearsForTypology } from '../domain/typology/query';

/** Which of a city's typologies is chosen, and its year: the document's, or the latest with figures where that has none. */
export function useTypology(catalogue: Catalogue, first: TypologyDefinition, ofDocument: ReportingYear) {
  const [typology, setTypology] = useState(first);
  const years = yearsForTypology(catalogue, typology);
  const year = years.find((candidate) => candidate === ofDocument) ?? years.at(-1);
  return { typology, setTypology, year };
}
