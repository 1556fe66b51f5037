import { screen } from '@testing-library/react';
import type { BoxBody } from '../../../src/figures/figure';
import { makeFigure } from '../../../src/figures/make-figure';
import { FigurePreview } from '../../../taskpane/word/FigurePreview';
import { HAMBURG_2013 } from '../../domain/answers';
import { open } from '../open';

it('shows a box of several indicators in the paragraphs that are inserted, with its sub-headings', () => {
  const { query } = HAMBURG_2013;
  const figure = makeFigure(HAMBURG_2013, { id: 'b', kind: 'box', query, language: 'de', options: {} });
  open(<FigurePreview figure={figure} />);
  const { sentences, heads } = figure.body as BoxBody;
  const shown = screen.getAllByRole('paragraph').map(({ textContent }) => textContent);
  expect(shown).toEqual([...sentences, ...figure.notes, figure.source]);
  expect(heads?.map((at) => shown[at])).toEqual(['Kinder in Mindestsicherung', 'Arbeitslosenquotient']);
});
