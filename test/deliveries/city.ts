import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCityPackage } from '../../src/deliveries/city-package';
import { mappingOf } from '../../src/deliveries/mapping';
import { plausibilityOf } from '../../src/deliveries/plausibility';
import { readTable } from '../../src/deliveries/read-table';

const CITIES = join(__dirname, '../../assets/cities');

export const cityPackage = (city: string) => readCityPackage(join(CITIES, city));

export const mappingIn = (city: string, name: string) =>
  mappingOf(JSON.parse(readFileSync(join(CITIES, city, 'mappings', `${name}.json`), 'utf8')), name);

export const plausibilityIn = (city: string) =>
  plausibilityOf(JSON.parse(readFileSync(join(CITIES, city, 'plausibility.json'), 'utf8')), city);

export const bytesOf = (file: string): Uint8Array => readFileSync(join(__dirname, 'files', file));

export const delivered = (file: string) => readTable(bytesOf(file), file);
