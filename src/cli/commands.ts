import { checkIndicatorsCommand } from './check-indicators';
import type { Command } from './command';
import { discard } from './discard';
import { listEvents } from './events';
import { doctor } from './doctor';
import { withFigures } from './figures';
import { mappingNew } from './mapping-new';
import { reportCheck } from './report-check';
import { importDeliveries } from './import';
import { reportDetach } from './report-detach';
import { reportFigures } from './report-figures';
import { reportNew } from './report-new';
import { reportRefresh } from './report-refresh';
import { serve } from './serve';
import { table } from './table';
import { tokenList } from './token-list';
import { tokenNew } from './token-new';
import { tokenRevoke } from './token-revoke';
import { trustCommand } from './trust';
import { typology } from './typology';
import { typologyChange } from './typology-change';
import { typologyChoose } from './typology-choose';
import { typologyExplain } from './typology-explain';
import { typologyReference } from './typology-reference';
import { typologyRelease } from './typology-release';
import { withdraw } from './withdraw';

/** What `sozialraum` can do, by the words it is called with; each has its help in `texts/…/cli.ts`. */
export const COMMANDS: Record<string, Command> = {
  serve,
  trust: trustCommand,
  'token new': tokenNew,
  'token list': tokenList,
  'token revoke': tokenRevoke,
  events: listEvents,
  doctor,
  import: importDeliveries,
  'mapping new': mappingNew,
  discard,
  withdraw,
  table: withFigures(table),
  typology,
  'typology change': withFigures(typologyChange),
  'typology choose': withFigures(typologyChoose),
  'typology explain': withFigures(typologyExplain),
  'typology reference': withFigures(typologyReference),
  'typology release': typologyRelease,
  'report new': withFigures(reportNew),
  'report refresh': withFigures(reportRefresh, { positionals: true }),
  'report figures': reportFigures,
  'report check': reportCheck,
  'report detach': reportDetach,
  'check-indicators': checkIndicatorsCommand,
};
