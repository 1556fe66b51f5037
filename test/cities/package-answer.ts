import { join } from 'node:path';
import type { Answer } from '../../src/domain/answer';
import type { Cell } from '../../src/domain/cell';
import { indicatorCell, measuresOf } from '../../src/domain/indicator-value';
import type { Indicator } from '../../src/domain/indicator';
import type { Query } from '../../src/domain/query';
import { readCityPackage, type CityPackage } from '../../src/deliveries/city-package';

export const CITIES = ['hamburg', 'flensburg', 'mannheim'] as const;

const READ = new Map<string, Promise<CityPackage>>();

/** The package of a city, read once a test file. */
export function packageOf(city: (typeof CITIES)[number]): Promise<CityPackage> {
  const read = READ.get(city) ?? readCityPackage(join(__dirname, '../../assets/cities', city));
  READ.set(city, read);
  return read;
}

/** Looks up what a package says of one measure, area and year. */
export function observedIn({ observations }: CityPackage) {
  const cells = new Map(observations.map((row) => [`${row.area} ${row.year} ${row.measure}`, row.cell]));
  return (measure: string, area: string, year: number): Cell | undefined =>
    cells.get(`${area} ${year} ${measure}`);
}

/** The parts and the city of the level, straight from the package's tables, without a service. */
export function answerFrom(content: CityPackage, query: Query): Answer {
  const observed = observedIn(content);
  const valueOf = ({ formula }: Indicator, area: string, year: number) =>
    indicatorCell(
      formula,
      Object.fromEntries(
        measuresOf(formula).flatMap((measure) => {
          const cell = observed(measure, area, year);
          return cell ? [[measure, cell]] : [];
        }),
      ),
    );
  const indicators = query.indicators.map((id) => content.indicators.find((known) => known.id === id)!);
  const areas = content.areas.filter(
    ({ level, kind }) => kind === 'city' || (level === query.level && kind === 'part'),
  );
  return {
    query: { ...query, release: content.release.id },
    city: content.city,
    level: content.levels.find(({ id }) => id === query.level)!,
    edition: content.edition,
    release: content.release,
    indicators,
    areas,
    years: query.years,
    cells: indicators.flatMap((indicator) =>
      areas.flatMap(({ key }) => query.years.map((year) => valueOf(indicator, key, year))),
    ),
    attribution: content.attribution,
  };
}
