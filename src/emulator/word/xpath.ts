import { CommonError } from '../protocol/common-calls';
import type { Document, Element, Node } from './xml';
import { isElement, kids, ownerOf, rootOf } from './xml';

/** What the emulator's XPath can find: elements, attributes and texts. */
type Found = Node;

/** 6100, "custom XML error", is what Office answers to an expression it cannot read. */
const UNREADABLE = 6100;

interface Step {
  deep: boolean;
  test: string;
  conditions: string[];
}

const STEP = /(\/{0,2})((?:@?[\w.*-]+(?::[\w.*-]+)?(?:\(\))?)|\.{1,2})((?:\[[^\]]*\])*)/gy;

/** Finds nodes by a location path: steps, //, *, @, text(), node positions and comparisons with an attribute or child. */
export function findNodes(context: Node, xpath: string, namespaces: Map<string, string>): Found[] {
  const steps = read(xpath.trim());
  const start: Node = xpath.trim().startsWith('/') ? ownerOf(context) : context;
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

function take(node: Node, { deep, test, conditions }: Step, namespaces: Map<string, string>): Found[] {
  const from = deep ? [node, ...descendants(node)] : [node];
  return from.flatMap((place) =>
    conditions.reduce(
      (found, condition) => filter(found, condition, namespaces),
      step(place, test, namespaces),
    ),
  );
}

const descendants = (node: Node): Element[] => kids(node).flatMap((child) => [child, ...descendants(child)]);

const TESTS: Record<string, (node: Node) => Node[]> = {
  '.': (node) => [node],
  '..': (node) => (node.parentNode ? [node.parentNode] : []),
  'text()': (node) =>
    Array.from(node.childNodes).filter((child) => child.nodeType === 3 || child.nodeType === 4),
  'node()': (node) => Array.from(node.childNodes),
};

function step(node: Node, test: string, namespaces: Map<string, string>): Node[] {
  const special = TESTS[test];
  if (special) return special(node);
  if (test.startsWith('@')) return attributes(node, test.slice(1), namespaces);
  const matches = nameTest(test, namespaces);
  return isDocument(node) ? [rootOf(node)].filter(matches) : kids(node).filter(matches);
}

const isDocument = (node: Node): node is Document => node.nodeType === 9;

const attributes = (node: Node, test: string, namespaces: Map<string, string>): Node[] =>
  isElement(node) ? Array.from(node.attributes).filter(nameTest(test, namespaces)) : [];

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

export const textOf = (node: Node): string =>
  isElement(node) || isDocument(node) ? (node.textContent ?? '') : (node.nodeValue ?? '');
