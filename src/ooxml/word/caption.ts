import type { Figure } from '../../figures/figure';
import { say } from '../../texts';
import { control, titleTag } from './control';
import { paragraph, run } from './paragraph';
import { escapeXml } from '../package/xml';

/** What a figure is called in its caption, `Tabelle` or `Abbildung`; a box has a heading instead. */
export function captionLabel({ kind, provenance }: Figure): string | undefined {
  const { language } = provenance.request;
  if (kind === 'table') return say(language, 'word.table');
  if (kind === 'chart') return say(language, 'word.chart');
  return undefined;
}

/**
 * `Tabelle 3: Title`: the number is a SEQ field with its result written down, since Word on the web and readers of
 * the file do not compute it; the title is a control of its own, so that a refresh finds it.
 */
export function caption(figure: Figure, label: string, number: number, id: number): string {
  const { request } = figure.provenance;
  const { language } = request;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return paragraph(
    'caption',
    run(`${label} `, language) +
      field('begin') +
      `<w:r><w:instrText xml:space="preserve"> SEQ ${escapeXml(label)} \\* ARABIC </w:instrText></w:r>` +
      field('separate') +
      run(String(number), language) +
      field('end') +
      run(': ', language) +
      control(
        { tag: titleTag(request.id), alias: titleAlias(label, language), id, text: true },
        run(figure.title, language),
      ),
  );
}

/** Name of the control around a title; begins with the label, so captions can be counted by it. */
export function titleAlias(label: string, language: 'de' | 'en'): string {
  return say(language, 'word.titleOf', { label });
}
