import { join } from 'node:path';
import type Highs from 'highs';
import { packageRoot } from '../../../src/deliveries/package-root';
import { besideJest } from './beside-jest';

/** The solver of the service, in place of the one that Jest would load. */
export default besideJest(join(packageRoot(), 'node_modules/highs/build/highs.js')) as typeof Highs;
