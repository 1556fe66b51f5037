import type { Element } from '@xmldom/xmldom';
import { ELEMENT_ORDER } from './element-order';
import { children, elements, nameOf, placeOf, textOf, typeOf } from './elements';
import type { ManifestFinding } from './finding';

const REQUIRED: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  Hosts: ['Host'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
};

const ACTIONS: Record<string, readonly string[]> = {
  ShowTaskpane: ['TaskpaneId', 'SourceLocation'],
  ExecuteFunction: ['FunctionName'],
};

/** Elements out of order, unknown to their parent, or missing. */
export function structureFindings(root: Element): ManifestFinding[] {
  return [root, ...elements(root)].flatMap((element) => [
    ...unknown(element),
    ...outOfOrder(element),
    ...missing(element),
  ]);
}

function orderOf(element: Element): readonly string[] {
  const parent = element.parentNode as Element | null;
  return (
    ELEMENT_ORDER[`${parent?.localName ?? ''}/${nameOf(element)}`] ?? ELEMENT_ORDER[nameOf(element)] ?? []
  );
}

function unknown(parent: Element): ManifestFinding[] {
  return children(parent)
    .filter((child) => !orderOf(parent).includes(nameOf(child)))
    .map((child) => ({ rule: 'element-unknown', where: placeOf(parent), value: nameOf(child) }));
}

function outOfOrder(parent: Element): ManifestFinding[] {
  const order = orderOf(parent);
  const ranks = children(parent)
    .map((child) => order.indexOf(nameOf(child)))
    .filter((rank) => rank >= 0);
  const late = ranks.find((rank, index) => index > 0 && rank < (ranks[index - 1] ?? 0));
  return late === undefined
    ? []
    : [{ rule: 'element-order', where: placeOf(parent), value: order[late] ?? '' }];
}

function missing(parent: Element): ManifestFinding[] {
  const needed = nameOf(parent) === 'Action' ? ACTIONS[typeOf(parent)] : REQUIRED[nameOf(parent)];
  return (needed ?? [])
    .filter((name) => children(parent, name).every((child) => isEmpty(child)))
    .map((name) => ({ rule: 'element-missing', where: placeOf(parent), value: name }));
}

const isEmpty = (element: Element) =>
  element.attributes.length === 0 && children(element).length === 0 && textOf(element) === '';
