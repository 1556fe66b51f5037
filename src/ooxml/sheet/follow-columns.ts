import { bytesOf, textOf, type Parts } from '../package/archive';
import { contentTypeOf } from '../package/content-types';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { HOLDS_FORMULAS, withFormulas } from './formulas';
import { withRenamedColumns, type Renames } from './structured-references';

const FIELD = /(<(?:[\w.-]+:)?cacheField\b[^>]*?\sname=)(?:"([^"]*)"|'([^']*)')/g;

/**
 * Lets what refers to columns of tables follow their new heads: formulas, names, and the fields of pivot tables made of them.
 * @param tables renamed columns by the name of their table in lower case
 */
export function followColumns(parts: Parts, tables: ReadonlyMap<string, Renames>): void {
  if (![...tables.values()].some(({ size }) => size > 0)) return;
  for (const part of parts.keys()) {
    if (!HOLDS_FORMULAS.test(contentTypeOf(parts, part) ?? '')) continue;
    const text = textOf(parts, part);
    const followed = withFields(
      withFormulas(text, (formula) => withRenamedColumns(formula, tables)),
      tables,
    );
    if (followed !== text) parts.set(part, bytesOf(followed));
  }
}

/** A pivot table knows its columns by their heads, and would drop those it does not find again. */
function withFields(text: string, tables: ReadonlyMap<string, Renames>): string {
  const [, source = ''] = /<(?:[\w.-]+:)?worksheetSource\b[^>]*?\sname=["']([^"']*)["']/.exec(text) ?? [];
  const renames = tables.get(characters(source).toLowerCase());
  if (!renames) return text;
  return text.replace(FIELD, (all, tag: string, quoted?: string, single?: string) => {
    const next = renames.get(characters(quoted ?? single ?? ''));
    return next === undefined ? all : `${tag}"${escapeXml(next)}"`;
  });
}
