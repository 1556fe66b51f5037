import { editionBreak, editionBreakSentence } from '../../src/figures/edition-break';
import type { Provenance } from '../../src/figures/provenance';

const edition = { id: 'e', name: { de: 'Stand 2018', en: 'Areas of 2018' } };

describe('a figure brought to another year', () => {
  const figureOf = (year: number, id = 'e') =>
    ({ edition: id, request: { query: { years: [2013, year] } } }) as Provenance;
  const since2018 = { ...edition, validFrom: '2018-01-01' };

  it('crosses a change of the areas when the edition came into force between the years', () => {
    const broken = editionBreak(figureOf(2017), figureOf(2019), since2018);
    expect(broken).toEqual({ from: 2017, to: 2019, edition: since2018 });
    expect(editionBreakSentence(broken!, 'de')).toMatch(
      /^2017 und 2019 liegen nicht im selben Gebietsstand \(Stand 2018\)/,
    );
    expect(editionBreak(figureOf(2019), figureOf(2017), since2018)).toMatchObject({ from: 2019, to: 2017 });
  });

  it('crosses it when the new figures have another edition', () => {
    expect(editionBreak(figureOf(2019), figureOf(2020, 'f'), { ...edition, id: 'f' })).toMatchObject({
      to: 2020,
    });
  });

  it('crosses none within an edition', () => {
    expect(editionBreak(figureOf(2018), figureOf(2019), since2018)).toBeUndefined();
    expect(editionBreak(figureOf(2013), figureOf(2017), since2018)).toBeUndefined();
  });
});
