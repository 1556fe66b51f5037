import type { Element } from '@xmldom/xmldom';
import { children, elements, nameOf, placeOf } from './elements';
import type { ManifestFinding } from './finding';

/** Lengths Office accepts (Microsoft Learn, "Resources element" and the pages of each base element). */
const LONGEST: Record<string, number> = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  url: 2048,
  resid: 32,
};

/** The list in <Resources> an element's resid points into. */
const LIST_OF: Record<string, string> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Namespace: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  Runtime: 'Urls',
};

const URLS = [
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'Image',
  'Url',
  'AppDomain',
];

/** Texts and addresses: resids lead somewhere, lengths fit, everything is https, every text has both languages. */
export function resourceFindings(root: Element): ManifestFinding[] {
  return [
    ...elements(root).flatMap((element) => [...dangling(root, element), ...tooLongId(element)]),
    ...unused(root),
    ...wordings(root).flatMap(({ element, limit }) => [...tooLong(element, limit), ...untranslated(element)]),
    ...addresses(root).flatMap(({ element, url }) => insecure(element, url)),
  ];
}

/** The resource a resid names, from the list its element may use. */
export function resourceFor(root: Element, element: Element): Element | undefined {
  return resources(root, LIST_OF[nameOf(element)]).find(
    (resource) => resource.getAttribute('id') === element.getAttribute('resid'),
  );
}

const resources = (root: Element, list?: string) =>
  elements(root, 'Resources').flatMap((all) => children(all, list).flatMap((one) => children(one)));

function dangling(root: Element, element: Element): ManifestFinding[] {
  const resid = element.getAttribute('resid');
  if (resid === null || resourceFor(root, element)) return [];
  return [{ rule: 'resid-undefined', where: placeOf(element), value: resid }];
}

function tooLongId(element: Element): ManifestFinding[] {
  const isResource = ['Images', 'Urls', 'ShortStrings', 'LongStrings'].includes(
    (element.parentNode as Element).localName ?? '',
  );
  const id = element.getAttribute('id') ?? '';
  return isResource ? exceeds('resid', element, id) : [];
}

function unused(root: Element): ManifestFinding[] {
  const used = new Set(elements(root).map((element) => element.getAttribute('resid')));
  return resources(root)
    .filter((resource) => !used.has(resource.getAttribute('id')))
    .map((resource) => ({
      rule: 'resource-unused',
      where: placeOf(resource),
      value: resource.getAttribute('id') ?? '',
    }));
}

function wordings(root: Element): { element: Element; limit: string }[] {
  return [
    ...['DisplayName', 'Description'].flatMap((limit) =>
      children(root, limit).map((element) => ({ element, limit })),
    ),
    ...['ShortStrings', 'LongStrings'].flatMap((limit) =>
      resources(root, limit).map((element) => ({ element, limit })),
    ),
  ];
}

function tooLong(element: Element, limit: string): ManifestFinding[] {
  const values = [
    element.getAttribute('DefaultValue') ?? '',
    ...children(element, 'Override').map((override) => override.getAttribute('Value') ?? ''),
  ];
  return values.flatMap((value) => exceeds(limit, element, value));
}

function exceeds(limit: string, element: Element, value: string): ManifestFinding[] {
  return value.length <= (LONGEST[limit] ?? 0)
    ? []
    : [{ rule: `${limit.toLowerCase()}-length`, where: placeOf(element), value }];
}

function untranslated(element: Element): ManifestFinding[] {
  const english = children(element, 'Override').find((one) => one.getAttribute('Locale') === 'en-US');
  const languages = [
    { locale: 'de-DE', value: element.getAttribute('DefaultValue') },
    { locale: 'en-US', value: english?.getAttribute('Value') },
  ];
  return languages
    .filter(({ value }) => !value)
    .map(({ locale }) => ({ rule: 'text-missing', where: placeOf(element), value: locale }));
}

function addresses(root: Element): { element: Element; url: string }[] {
  return elements(root)
    .filter((element) => URLS.includes(nameOf(element)))
    .flatMap((element) =>
      nameOf(element) === 'AppDomain'
        ? [{ element, url: element.textContent ?? '' }]
        : [element, ...children(element, 'Override')].map((one) => ({
            element,
            url: one.getAttribute('DefaultValue') ?? one.getAttribute('Value') ?? '',
          })),
    )
    .filter(({ element, url }) => url !== '' || !element.hasAttribute('resid'));
}

function insecure(element: Element, url: string): ManifestFinding[] {
  return [
    ...(/^https:\/\/[^/\s]+/.test(url) ? [] : [{ rule: 'https', where: placeOf(element), value: url }]),
    ...exceeds('url', element, url),
  ];
}
