import { ReportingError } from '../domain/reporting-error';
import { say } from '../texts';
import type { Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { required } from './figure-options';
import { withWriter } from './with-writer';

/** `token revoke NUMBER...`: takes tokens back for good, all that are named or none. */
export const tokenRevoke: Command = {
  positionals: true,
  options: { ...DATABASE_OPTIONS, json: { type: 'boolean', default: false } },
  async run(call) {
    const { values, positionals, language, terminal } = call;
    required(positionals[0], 'NUMBER');
    const numbers = positionals.map(numberIn);
    return withWriter(call, async ({ tokens }) => {
      await tokens.revoke(numbers);
      terminal.out(
        values.json
          ? `${JSON.stringify({ revoked: numbers })}\n`
          : `${say(language, 'cli.tokenRevoked', { numbers: numbers.join(', ') })}\n`,
      );
      return 0;
    });
  },
};

function numberIn(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new ReportingError('token-not-there', { token: value });
}
