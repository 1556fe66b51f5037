import { examples } from './examples';
import { everydayJobs } from './jobs';
import { mainJob } from './main-job';
import { panes } from './panes';
import { pictures } from './pictures';
import { tryOutForAll } from './try-out';
import { typology } from './typology';

const tryOut = tryOutForAll();

describe('the first minutes', () => examples(tryOut));
describe('the main job', () => mainJob(tryOut));
describe('everyday jobs', () => everydayJobs(tryOut));
describe('a typology', () => typology(tryOut));
describe('the panes', () => panes(tryOut));
describe('the pictures', () => pictures(tryOut));
