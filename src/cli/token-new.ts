import { ReportingError } from '../domain/reporting-error';
import { say } from '../texts';
import { TOKEN_RIGHTS, type TokenRight } from '../warehouse/principal';
import type { Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { listed, required } from './figure-options';
import { dayOf, tokenAsJson } from './token-list';
import { withWriter } from './with-writer';

/** `token new --name TEXT --rights deliver,publish [--days 90]`: makes a token for delivering over HTTP and shows it once. */
export const tokenNew: Command = {
  options: {
    ...DATABASE_OPTIONS,
    name: { type: 'string' },
    rights: { type: 'string' },
    days: { type: 'string', default: '90' },
    json: { type: 'boolean', default: false },
  },
  async run(call) {
    const { values, language, terminal } = call;
    const name = nameIn(required(values.name as string | undefined, 'name'));
    const rights = rightsIn(required(values.rights as string | undefined, 'rights'));
    const days = daysIn(String(values.days));
    return withWriter({ ...call, begins: true }, async ({ tokens }) => {
      const { secret, token } = await tokens.make({ name, rights, days });
      const { number, expiresAt } = token;
      terminal.out(
        values.json
          ? `${JSON.stringify({ token: secret, ...tokenAsJson(token) })}\n`
          : `${secret}\n${say(language, 'cli.tokenMade', { number, until: dayOf(expiresAt, language) })}\n`,
      );
      return 0;
    });
  },
};

const LONGEST_NAME = 100;

/** It is shown in lists, of one line each. */
function nameIn(value: string): string {
  const name = value.replace(/\p{Cc}/gu, ' ').trim();
  if (name.length > 0 && name.length <= LONGEST_NAME) return name;
  throw new ReportingError('option-not-a-name', { value, most: LONGEST_NAME });
}

function rightsIn(value: string): TokenRight[] {
  const known = Object.keys(TOKEN_RIGHTS) as TokenRight[];
  const asked = listed(value);
  const unknown = asked.find((right) => !known.some((one) => one === right));
  if (unknown !== undefined || asked.length === 0)
    throw new ReportingError('option-unknown-value', {
      value: unknown ?? value,
      option: '--rights',
      known: known.join(', '),
    });
  return known.filter((right) => asked.includes(right));
}

const MOST_DAYS = 730;

function daysIn(value: string): number {
  const days = Number(value);
  if (/^\d+$/.test(value) && days >= 1 && days <= MOST_DAYS) return days;
  throw new ReportingError('option-not-days', { value, most: MOST_DAYS });
}
