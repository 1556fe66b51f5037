import { sourceLine } from '../../../src/figures/source-line';
import type { Provenance } from '../../../src/figures/provenance';
import { editionBreak, editionBreakSentence, yearsBefore } from '../../../src/domain/spatial/edition-break';
import { answerOf, UNEMPLOYMENT } from '../answers';

const edition = { id: 'e', name: { de: 'Stand 2018', en: 'Areas of 2018' } };

it('names the years before an edition came into force', () => {
  expect(yearsBefore({ ...edition, validFrom: '2018-01-01' }, [2013, 2017, 2018, 2024])).toEqual([
    2013, 2017,
  ]);
  expect(yearsBefore({ ...edition, validFrom: '2020' }, [2019, 2020])).toEqual([2019]);
  expect(yearsBefore(edition, [2013])).toEqual([]);
});

describe('the source line of a series', () => {
  const series = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2013, 2017, 2018],
    rows: [['00', 'Hamburg', 6, 5, 4]],
  });

  it('says that it crosses a change of the areas', () => {
    const crossing = { ...series, edition: { ...edition, validFrom: '2018-01-01' } };
    expect(sourceLine(crossing, 'de')).toContain(
      'Gebietsstand: Stand 2018. Die Werte für 2013 und 2017 sind für die Raumeinheiten dieses Gebietsstands angegeben, der erst seit 01.01.2018 gilt.',
    );
    expect(sourceLine(crossing, 'en')).toContain('which holds only since 1 January 2018.');
  });

  it('says nothing where it does not', () => {
    expect(sourceLine({ ...series, edition: { ...edition, validFrom: '2013-01-01' } }, 'de')).not.toContain(
      'erst seit',
    );
  });
});

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
