import { discardDrafts } from '../actions/discard-drafts';
import { say } from '../texts';
import { askingHere } from './asking-here';
import type { Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { deliveryNumberIn } from './delivery-number';
import { required } from './figure-options';
import { withWriter } from './with-writer';

/** `discard NUMBER...`: drops drafts, all that are named or none. */
export const discard: Command = {
  positionals: true,
  options: { ...DATABASE_OPTIONS, json: { type: 'boolean', default: false } },
  async run(call) {
    const { values, positionals, language, terminal } = call;
    required(positionals[0], 'NUMBER');
    const numbers = positionals.map(deliveryNumberIn);
    return withWriter(call, async ({ desk }) => {
      await discardDrafts(desk, numbers, askingHere());
      terminal.out(
        values.json
          ? `${JSON.stringify({ discarded: numbers })}\n`
          : `${say(language, 'cli.discarded', { numbers: numbers.join(', ') })}\n`,
      );
      return 0;
    });
  },
};
