import type { Area, LevelId } from '../../domain/area';
import { levelOf, type Catalogue } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { Dimension } from '../../domain/selection';
import type { Text } from '../../domain/text';
import { tablesOf } from './api-table';

/** A grouping of the codes of a dimension, as PxWebApi v2 has them: levels group areas, topics group indicators. */
export interface CodeList {
  id: string;
  dimension: Dimension;
  type: 'Aggregation' | 'Valueset';
  label: Text;
  /** Where the values are areas. */
  level?: LevelId;
  values: { code: string; label: Text; valueMap: string[] }[];
}

/** The code lists of a city: its levels with data, its topics with indicators. */
export function codeListsOf(catalogue: Catalogue): CodeList[] {
  const lists = listsKnown.get(catalogue) ?? listsIn(catalogue);
  listsKnown.set(catalogue, lists);
  return lists;
}

/** The catalogue of a release never changes, and stays what it is from one question to the next. */
const listsKnown = new WeakMap<Catalogue, CodeList[]>();

function listsIn(catalogue: Catalogue): CodeList[] {
  const levels = tablesOf(catalogue).map(({ level }) => level.id);
  return [
    ...levels.map((level) => levelList(catalogue, level)),
    ...catalogue.topics.map(({ id }) => topicList(catalogue, id)).filter(({ values }) => values.length),
  ];
}

/** The code list with this id in a dimension. Fails with `unknown-code-list`. */
export function codeListAt(catalogues: Catalogue[], id: string, dimension?: Dimension): CodeList {
  const lists = catalogues
    .flatMap(codeListsOf)
    .filter((list) => dimension === undefined || list.dimension === dimension);
  const list = lists.find((candidate) => candidate.id === id);
  if (list) return list;
  throw new ReportingError('unknown-code-list', {
    list: id,
    known: lists.map((known) => known.id).join(', '),
  });
}

/** The keys below an area, itself included, however many levels down. */
export function keysWithin({ areas }: Catalogue, key: string): Set<string> {
  const within = new Set([key]);
  // The register stands coarse to fine: a parent comes before its children.
  for (const part of areas.find((area) => area.key === key)?.parts ?? []) within.add(part);
  for (const area of areas) if (area.parent && within.has(area.parent)) within.add(area.key);
  return within;
}

function levelList(catalogue: Catalogue, level: LevelId): CodeList {
  const areas = catalogue.areas.filter((area) => area.level === level);
  const childrenOf = ({ key, parts }: Area) =>
    parts ?? catalogue.areas.filter(({ parent }) => parent === key).map((child) => child.key);
  const groups = areas.some((area) => childrenOf(area).length);
  return {
    id: `${catalogue.city.id}.level.${level}`,
    dimension: 'area',
    type: groups ? 'Aggregation' : 'Valueset',
    label: levelOf(catalogue, level)?.plural ?? { de: level, en: level },
    level,
    values: areas.map((area) => {
      const children = childrenOf(area);
      return {
        code: area.key,
        label: { de: area.name, en: area.name },
        valueMap: children.length ? children : [area.key],
      };
    }),
  };
}

function topicList(catalogue: Catalogue, topic: string): CodeList {
  return {
    id: `${catalogue.city.id}.topic.${topic}`,
    dimension: 'indicator',
    type: 'Valueset',
    label: catalogue.topics.find(({ id }) => id === topic)?.name ?? { de: topic, en: topic },
    values: catalogue.indicators
      .filter((indicator) => indicator.topic === topic)
      .map(({ id, name }) => ({ code: id, label: name, valueMap: [id] })),
  };
}
