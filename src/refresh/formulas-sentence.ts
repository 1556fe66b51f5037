import type { Language } from '../domain/text';
import { say } from '../texts';
import { namedCells } from './named-cells';
import type { AffectedFormula } from './refresh';

/** `Formeln, die damit rechnen: H7, H9; H9 liest dann „.“` */
export function formulasSentence(formulas: AffectedFormula[], language: Language): string {
  const cellsOf = (some: AffectedFormula[]) => namedCells(some.map(({ where }) => where));
  const signs = [...new Set(formulas.flatMap(({ sign }) => sign ?? []))];
  return [
    say(language, 'refresh.formulas', { cells: cellsOf(formulas) }),
    ...signs.map((sign) => {
      const reading = formulas.filter((formula) => formula.sign === sign);
      const number = reading.length === 1 ? '1' : 'n';
      return say(language, `refresh.formulasSign ${number}`, { cells: cellsOf(reading), sign });
    }),
  ].join('; ');
}
