import { levelOf, type Catalogue } from '../domain/catalogue';
import { pluralInText } from '../figures/plural-in-text';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { areasOf, type Selection } from './selection';

/** How many names a line lists before it counts. */
const NAMES_SHOWN = 3;

/** `alle 99 Stadtteile`, `Stadtteile: Altona, St. Pauli`, `Hamburg`; with the edition where there are several. */
export function areasInWords(catalogue: Catalogue, selection: Selection, language: Language): string {
  const { editions, edition } = catalogue;
  const words = chosenInWords(catalogue, selection, language);
  return editions.length > 1 ? `${words} · ${edition.name[language]}` : words;
}

function chosenInWords(catalogue: Catalogue, { level: id, areas }: Selection, language: Language): string {
  const all = areasOf(catalogue, id);
  const known = levelOf(catalogue, id);
  const level = known?.plural[language] ?? id;
  if (all.length === 1) return all[0]?.name ?? level;
  if (!areas)
    return say(language, 'pane.allAreas', {
      count: all.length,
      level: known ? pluralInText(known, language) : id,
    });
  const names = all.filter(({ key }) => areas.includes(key)).map(({ name }) => name);
  return say(language, 'pane.areasOf', { level, names: shortened(names, language) });
}

function shortened(names: string[], language: Language): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const count = names.length - NAMES_SHOWN;
  return count > 0 ? say(language, 'pane.namesAndMore', { names: shown, count }) : shown;
}
