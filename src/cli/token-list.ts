import { formatDate } from '../domain/period';
import type { Language } from '../domain/text';
import { say, type TextKey } from '../texts';
import type { Token } from '../warehouse/tokens';
import type { Command } from './command';
import { DATABASE_OPTIONS } from './data-folder';
import { withWriter } from './with-writer';

/** `token list`: who may deliver and publish over HTTP, until when, and when they last did. */
export const tokenList: Command = {
  options: { ...DATABASE_OPTIONS, json: { type: 'boolean', default: false } },
  run(call) {
    const { values, language, terminal } = call;
    return withWriter(call, async (stores) => {
      const tokens = await stores.tokens.list();
      if (values.json) terminal.out(`${JSON.stringify({ tokens: tokens.map(tokenAsJson) })}\n`);
      else if (tokens.length === 0) terminal.out(`${say(language, 'cli.tokenNone')}\n`);
      else terminal.out(tokens.map((token) => `${tokenLine(token, language)}\n`).join(''));
      return 0;
    });
  },
};

export function tokenAsJson({ createdAt, expiresAt, lastUsedAt, revokedAt, ...token }: Token) {
  return {
    ...token,
    state: stateOf({ expiresAt, revokedAt }),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** A day as people write it. */
export function dayOf(time: Date, language: Language): string {
  return formatDate(time.toISOString().slice(0, 10), language);
}

function tokenLine(token: Token, language: Language): string {
  const { number, name, rights, createdBy, expiresAt, lastUsedAt } = token;
  return say(language, 'cli.tokenLine', {
    number,
    name,
    rights: rights.join(', '),
    state: say(language, `cli.tokenState ${stateOf(token)}` as TextKey, {
      until: dayOf(expiresAt, language),
    }),
    by: createdBy,
    used: lastUsedAt ? dayOf(lastUsedAt, language) : '–',
  });
}

function stateOf({ expiresAt, revokedAt }: Pick<Token, 'expiresAt' | 'revokedAt'>) {
  if (revokedAt) return 'revoked';
  return expiresAt.getTime() <= Date.now() ? 'expired' : 'valid';
}
