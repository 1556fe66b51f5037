import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ReportingError } from '../domain/reporting-error';
import type { Access } from './access';
import type { Database } from './engine/database';
import { recordEvent } from './events';
import { tokenHolder, type Principal, type TokenRight } from './principal';

/** A token as it is listed; what is sent is known to its holder alone. */
export interface Token {
  number: number;
  name: string;
  rights: TokenRight[];
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** What a token is made for. */
export interface NewToken {
  name: string;
  rights: TokenRight[];
  days: number;
}

/** The tokens there are, for whoever hands them out. */
export interface Tokens {
  /** Makes a token and gives what is sent, which can never be seen again. */
  make(asked: NewToken): Promise<{ secret: string; token: Token }>;
  /** Takes tokens back for good, all or none. Fails with `token-not-there` where one is unknown or revoked already. */
  revoke(numbers: number[]): Promise<void>;
  /** In the order they were made. */
  list(): Promise<Token[]>;
}

export function tokensIn({ writing, principal: { name: by } }: Access): Tokens {
  return {
    make: (asked) => newToken(writing, { ...asked, createdBy: by }),
    revoke: (numbers) =>
      writing.transaction(async (transaction) => {
        for (const number of numbers) await revokeToken(transaction, number, by);
      }),
    list: () => readTokens(writing),
  };
}

/** Whose a token is; when it was last used is kept. Fails with `token-unknown`, `token-expired`, `token-revoked`. */
export async function holderIn({ writing }: Access, secret: string): Promise<Principal> {
  const { number, account, name, rights } = valid(await find(writing, secret));
  return { ...tokenHolder(number, name, rights), account };
}

async function newToken(
  database: Database,
  { name, rights, days, createdBy }: NewToken & { createdBy: string },
): Promise<{ secret: string; token: Token }> {
  const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  const token = await database.transaction(async (transaction) => {
    const account = await allowedAccount(transaction, name, rights);
    const [row] = await transaction.query<{ id: number }>(
      `insert into token (account, hash, rights, created_by, expires_at)
       values ($1, $2, $3::text[], $4, now() + make_interval(days => $5)) returning id`,
      [account, hashOf(secret), rights, createdBy, days],
    );
    const about = { token: row!.id, name, rights, days };
    await recordEvent(transaction, { act: 'made-token', by: createdBy, about });
    const [made] = await readTokens(transaction, row!.id);
    return made!;
  });
  return { secret, token };
}

/** The account of that name, which may do so from now on. */
async function allowedAccount(transaction: Database, name: string, rights: TokenRight[]): Promise<number> {
  await transaction.query('insert into account (name) values ($1) on conflict do nothing', [name]);
  const [account] = await transaction.query<{ id: number }>('select id from account where name = $1', [name]);
  await transaction.query(
    'insert into account_grant select $1, * from unnest($2::text[]) on conflict do nothing',
    [account!.id, rights],
  );
  return account!.id;
}

async function revokeToken(transaction: Database, number: number, revokedBy: string): Promise<void> {
  const revoked = await transaction.query(
    'update token set revoked_at = now(), revoked_by = $2 where id = $1 and revoked_at is null returning 1',
    [number, revokedBy],
  );
  if (revoked.length === 0) throw new ReportingError('token-not-there', { token: number });
  await recordEvent(transaction, { act: 'revoked-token', by: revokedBy, about: { token: number } });
}

/** All of them, or the one with that number. */
function readTokens(database: Database, number?: number): Promise<Token[]> {
  return database.query<Token>(
    `select token.id as number, account.name, rights, created_at as "createdAt", created_by as "createdBy",
       expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
     from token join account on account.id = token.account
     where $1::integer is null or token.id = $1 order by token.id`,
    [number ?? null],
  );
}

/** Finds it lost in a file: whoever scans for secrets knows what it is. */
const PREFIX = 'sozialraum_';

const FORM = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{43}$`);

interface Found {
  number: number;
  account: number;
  name: string;
  /** What it was made for, as far as its account may still do so. */
  rights: TokenRight[];
  isExpired: boolean;
  isRevoked: boolean;
}

/** That it was used is kept to the minute: a program that delivers a hundred files would write as often. */
async function find(database: Database, secret: string): Promise<Found | undefined> {
  if (!FORM.test(secret)) return undefined;
  const hash = hashOf(secret);
  const [row] = await database.query<Found & { hash: string }>(
    `with found as (
       select token.id as number, account, account.name, hash, expires_at <= now() as "isExpired",
         revoked_at is not null as "isRevoked",
         array(select to_do from account_grant as granted where granted.account = account.id and to_do = any(rights)) as rights
       from token join account on account.id = token.account where hash = $1),
     used as (
       update token set last_used_at = now() from found
       where token.id = number and not "isExpired" and not "isRevoked"
         and (last_used_at is null or last_used_at < now() - interval '1 minute'))
     select * from found`,
    [hash],
  );
  return row && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash)) ? row : undefined;
}

function valid(found: Found | undefined): Found {
  if (!found) throw new ReportingError('token-unknown');
  if (found.isRevoked) throw new ReportingError('token-revoked', { name: found.name });
  if (found.isExpired) throw new ReportingError('token-expired', { name: found.name });
  return found;
}

/** A token is random enough that no salt and no slow hash makes it harder to guess. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
