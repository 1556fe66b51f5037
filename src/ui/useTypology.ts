import { useState } from 'react';
import type { Catalogue } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { TypologyDefinition } from '../domain/typology/definition';
import { yearsForTypology } from '../domain/typology/query';

/** Which of a city's typologies is chosen and for which year; the latest it has figures for until a person chooses one. */
export function useTypology(catalogue: Catalogue, first: TypologyDefinition) {
  const [typology, setTypology] = useState(first);
  const [wantedYear, setYear] = useState<ReportingYear>();
  const years = yearsForTypology(catalogue, typology);
  const year = years.find((candidate) => candidate === wantedYear) ?? years.at(-1);
  return { typology, setTypology, years, year, setYear };
}
