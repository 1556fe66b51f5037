import { CommonError } from '../protocol/common-calls';
import { Attribute } from '../tree/node';
import type { Document, Element, Node } from './xml';
import { elementsOf, isElement, ownerOf } from './xml';

/** What the emulator's XPath can find: elements, attributes and texts. */
export type Found = Node | Attribute;

/** 6100, "custom XML error", is what Office answers to an expression it cannot read. */
const UNREADABLE = 6100;

interface Step {
  deep: boolean;
  test: string;
  conditions: string[];
}

const STEP = /(\/{0,2})((?:@?[\w.*-]+(?::[\w.*-]+)?(?:\(\))?)|\.{1,2})((?:\[[^\]]*\])*)/gy;

/** Finds nodes by a location path: steps, //, *, @, text(), node positions and comparisons with an attribute or child. */
export function findNodes(context: Found, xpath: string, namespaces: Map<string, string>): Found[] {
  const steps = read(xpath.trim());
  const start = xpath.trim().startsWith('/') ? ownerOf(elementAt(context)) : context;
  return steps.reduce<Found[]>(
    (nodes, step) => [...new Set(nodes.flatMap((node) => take(node, step, namespaces)))],
    [start],
  );
}

function read(xpath: string): Step[] {
  const steps = [...xpath.matchAll(STEP)];
  if (xpath === '' || steps.map(([text]) => text).join('') !== xpath) throw new CommonError(UNREADABLE);
  return steps.map(([, slashes = '', test = '', conditions = '']) => ({
    deep: slashes === '//',
    test,
    conditions: [...conditions.matchAll(/\[([^\]]*)\]/g)].map(([, condition = '']) => condition.trim()),
  }));
}

function take(node: Found, { deep, test, conditions }: Step, namespaces: Map<string, string>): Found[] {
  const from = deep ? [node, ...descendants(node)] : [node];
  return from.flatMap((place) =>
    conditions.reduce(
      (found, condition) => filter(found, condition, namespaces),
      step(place, test, namespaces),
    ),
  );
}

/** The node itself, or the element an attribute belongs to. */
export const elementAt = (node: Found): Node => (node instanceof Attribute ? node.ownerElement : node);

const childrenOf = (node: Found): Node[] => (node instanceof Attribute ? [] : node.childNodes);

const descendants = (node: Found): Element[] => childrenOf(node).filter(isElement).flatMap(elementsOf);

const TESTS: Record<string, (node: Found) => Found[]> = {
  '.': (node) => [node],
  '..': (node) => (node.parentNode ? [node.parentNode] : []),
  'text()': (node) => childrenOf(node).filter((child) => child.nodeType === 3 || child.nodeType === 4),
  'node()': childrenOf,
};

function step(node: Found, test: string, namespaces: Map<string, string>): Found[] {
  const special = TESTS[test];
  if (special) return special(node);
  if (test.startsWith('@')) return attributes(node, test.slice(1), namespaces);
  const matches = nameTest(test, namespaces);
  return childrenOf(node).filter(isElement).filter(matches);
}

const isDocument = (node: Found): node is Document => node.nodeType === 9;

const attributes = (node: Found, test: string, namespaces: Map<string, string>): Found[] =>
  isElement(node) ? node.attributes.filter(nameTest(test, namespaces)) : [];

/** A name without a prefix means no namespace, as in XPath 1.0: OfficeDev/office-js#1643. */
function nameTest(test: string, namespaces: Map<string, string>) {
  const [local = '*', prefix] = test.split(':').reverse();
  const namespace = prefix === undefined ? null : namespaces.get(prefix);
  if (namespace === undefined) throw new CommonError(UNREADABLE);
  return (node: { localName: string | null; namespaceURI: string | null }): boolean =>
    (local === '*' || node.localName === local) &&
    ((prefix === undefined && local === '*') || (node.namespaceURI ?? null) === namespace);
}

function filter(found: Found[], condition: string, namespaces: Map<string, string>): Found[] {
  if (/^\d+$/.test(condition)) return found.slice(Number(condition) - 1, Number(condition));
  if (condition === 'last()') return found.slice(-1);
  const [, path = '', , value] = /^([^=]+?)(?:\s*=\s*(['"])(.*)\2)?$/.exec(condition) ?? [];
  return found.filter((node) => {
    const inner = findNodes(node, path.trim(), namespaces);
    return value === undefined ? inner.length > 0 : inner.some((one) => textOf(one) === value);
  });
}

export const textOf = (node: Found): string =>
  isElement(node) || isDocument(node) ? (node.textContent ?? '') : (node.nodeValue ?? '');
