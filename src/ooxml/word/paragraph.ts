import type { Language } from '../../domain/text';
import { STYLES, type StyleUse } from './styles';
import { escapeXml } from '../package/xml';

const LANG: Record<Language, string> = { de: '', en: '<w:lang w:val="en-GB"/>' };

/**
 * A run of text with further run properties; English says so, so that a screen reader of a German document changes
 * its voice.
 */
export function run(text: string, language: Language, properties = ''): string {
  const all = properties + LANG[language];
  return `<w:r>${all && `<w:rPr>${all}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph in one of our styles; `more` are further paragraph properties in schema order. */
export function paragraph(use: StyleUse, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${STYLES[use].id}"/>${more}</w:pPr>${content}</w:p>`;
}
