import { join } from 'node:path';
import { buildApp } from '../../src/service/app';
import { migrate } from '../../src/warehouse/engine/migrate';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { openPglite } from '../../src/warehouse/engine/pglite';
import { packageRoot } from '../../src/deliveries/package-root';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { compared, measure, sideBySide } from './measure';

const SEVEN = [
  'arbeitslosenquotient',
  'sgb2-nicht-erwerbsfaehige',
  'kinder-alleinerziehende',
  'migrationshintergrund-u21',
  'beschaeftigungsquote',
  'mindestsicherungsquote',
  'grundsicherung-alter',
];

/** Seven indicators × 99 Stadtteile × 4 years as JSON-stat, against reading the same rows and JSON.stringify. */
export async function bench() {
  const root = packageRoot();
  const database = await openPglite();
  await migrate(database, join(root, 'src/warehouse/migrations'));
  await loadCity(database, join(root, 'assets/cities/hamburg'));
  const app = await buildApp({ warehouse: openWarehouse(database), root, tryOut: false });
  const url = `/api/v2/tables/hamburg-stadtteil/data?valuecodes[indicator]=${SEVEN.join(',')}&valuecodes[area]=*&valuecodes[year]=*&release=2026-1`;
  const plain = () =>
    database
      .query(
        `select measure.code, area.key, year, value, absence from observation
         join measure on measure.id = observation.measure join area on area.id = observation.area
         where measure.city = 'hamburg' and area.level in ('stadtteil', 'stadt')
           and measure.code = any('{ant_alo,ant_minsich_u15,hh_alleinerz,hh_kind,ant_mh_u18,ant_svb,sgb2,bev,gsi_65plus,bev_65plus}')`,
      )
      .then((rows) => JSON.stringify(rows));
  const ask = (headers = {}) => app.inject({ url, headers });
  const { etag } = (await ask()).headers;
  const { ours, peer } = await sideBySide({ ours: () => ask(), peer: plain });
  const again = await measure(() => ask({ 'if-none-match': String(etag) }));
  const rows = [
    compared('7 indicators × 99 areas × 4 years, JSON-stat / rows + JSON.stringify', ours, peer),
    compared('the same with its ETag / without', again, ours),
  ];
  await app.close();
  await database.close();
  return rows;
}
