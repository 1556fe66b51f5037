import { sourceLine } from '../../src/figures/source-line';
import { answerOf, UNEMPLOYMENT } from '../domain/answers';

const edition = { id: 'e', name: { de: 'Stand 2018', en: 'Areas of 2018' } };

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
