import type * as Yalps from 'yalps';
import { besideJest } from './beside-jest';

export const { solve } = besideJest(require.resolve('yalps')) as typeof Yalps;
