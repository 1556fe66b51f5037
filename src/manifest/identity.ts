import type { Element } from '@xmldom/xmldom';
import { children, elements, nameOf, placeOf, textOf, typeOf } from './elements';
import type { ManifestFinding } from './finding';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){1,3}$/;

/** Sets every host has. Any other set in the base manifest would switch the add-in off in the host that lacks it (office-js#1878). */
const HOST_FREE_SETS = ['AddinCommands', 'DialogApi'];

/** What the add-in is and where it runs: kind, id, version, locale, hosts, requirements, unique ids, panes. */
export function identityFindings(root: Element): ManifestFinding[] {
  return [
    ...mismatch('kind', root, typeOf(root), /^TaskPaneApp$/),
    ...texts(root, 'Id').flatMap((id) => mismatch('id', id, textOf(id), GUID)),
    ...texts(root, 'Version').flatMap((version) => mismatch('version', version, textOf(version), VERSION)),
    ...texts(root, 'DefaultLocale').flatMap((locale) =>
      mismatch('locale', locale, textOf(locale), /^de-DE$/),
    ),
    ...hosts(root),
    ...requirements(root),
    ...duplicateIds(root),
    ...panes(root),
  ];
}

const texts = (root: Element, name: string) => children(root, name);

function mismatch(rule: string, element: Element, value: string, pattern: RegExp): ManifestFinding[] {
  return pattern.test(value) ? [] : [{ rule, where: placeOf(element), value }];
}

/** Every host with commands is also declared in the base manifest. */
function hosts(root: Element): ManifestFinding[] {
  const base = children(root, 'Hosts').flatMap((list) => children(list, 'Host'));
  const declared = base.map((host) => host.getAttribute('Name'));
  return children(root, 'VersionOverrides')
    .flatMap((overrides) => children(overrides, 'Hosts'))
    .flatMap((list) => children(list, 'Host'))
    .filter((host) => !declared.includes(typeOf(host)))
    .map((host) => ({ rule: 'host-undeclared', where: placeOf(host), value: typeOf(host) }));
}

function requirements(root: Element): ManifestFinding[] {
  return children(root, 'Requirements')
    .flatMap((list) => elements(list, 'Set'))
    .filter((set) => !HOST_FREE_SETS.includes(set.getAttribute('Name') ?? ''))
    .map((set) => ({
      rule: 'requirement-host-specific',
      where: placeOf(set),
      value: set.getAttribute('Name') ?? '',
    }));
}

function duplicateIds(root: Element): ManifestFinding[] {
  const seen = new Set<string>();
  return elements(root)
    .filter((element) => element.hasAttribute('id') && nameOf(element) !== 'OfficeTab')
    .filter((element) => {
      const id = element.getAttribute('id') ?? '';
      return seen.has(id) || !seen.add(id);
    })
    .map((element) => ({
      rule: 'id-duplicate',
      where: placeOf(element),
      value: element.getAttribute('id') ?? '',
    }));
}

/**
 * One pane, one page: a pane id with two pages fails on the web (office-js#2918) and splits the shared runtime
 * (office-js-docs-pr#1954), and a runtime no pane uses never starts.
 */
function panes(root: Element): ManifestFinding[] {
  return elements(root, 'Host').flatMap((host) => {
    const pages = new Map<string, string>();
    const shown = elements(host, 'Action').filter((action) => typeOf(action) === 'ShowTaskpane');
    const split = shown.filter((action) => {
      const [pane, page] = [textOf(children(action, 'TaskpaneId')[0]), pageOf(action)];
      if (!pages.has(pane)) pages.set(pane, page);
      return pages.get(pane) !== page;
    });
    const idle = elements(host, 'Runtime').filter(
      (runtime) => !shown.some((action) => pageOf(action) === runtime.getAttribute('resid')),
    );
    return [
      ...split.map((action) => ({
        rule: 'taskpane-two-pages',
        where: placeOf(action),
        value: pageOf(action),
      })),
      ...idle.map((runtime) => ({
        rule: 'runtime-without-pane',
        where: placeOf(runtime),
        value: runtime.getAttribute('resid') ?? '',
      })),
    ];
  });
}

const pageOf = (action: Element) => children(action, 'SourceLocation')[0]?.getAttribute('resid') ?? '';
