import type { Access } from './access';
import type { Origin } from '../ports/delivery-desk';
import type { Database } from './engine/database';

export type Act =
  | 'checked'
  | 'delivered'
  | 'discarded'
  | 'withdrew'
  | 'published'
  | 'made-token'
  | 'revoked-token';

export interface NewEvent {
  act: Act;
  /** The account, or the name of the token. */
  by: string;
  /** The command line without it. */
  from?: Origin | undefined;
  /** What it was done with: names and numbers of files, deliveries, releases; never figures. */
  about: Record<string, unknown>;
}

/** Something that was done, as it is kept for ever. */
export interface KeptEvent {
  number: number;
  at: Date;
  act: Act;
  by: string;
  token: number | null;
  /** None at the command line. */
  address: string | null;
  about: Record<string, unknown>;
}

/** Keeps that something is done; in the transaction that does it, so that neither is there without the other. */
export async function recordEvent(transaction: Database, { act, by, from, about }: NewEvent): Promise<void> {
  await transaction.query(
    'insert into event (act, by_name, by_token, address, about) values ($1, $2, $3, $4, $5::jsonb)',
    [act, by, from?.token ?? null, from?.address ?? null, JSON.stringify(about)],
  );
}

/** What was done. */
export interface Events {
  /** So many, latest first. */
  latest(limit: number): Promise<KeptEvent[]>;
}

export function eventsIn({ writing }: Access): Events {
  return {
    latest: (limit) =>
      writing.query<KeptEvent>(
        `select number, at, act, by_name as "by", by_token as "token", address, about
         from event order by number desc limit $1`,
        [limit],
      ),
  };
}
