import { createHash, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { messageOf, WiregraphError } from '../../support/errors.js';
import type { Logger } from '../../support/logger.js';
import { userError } from '../errors.js';

/** What a caller may do: read, put articles in and take them out, correct events; admin: all of it. */
export const SCOPES = ['read', 'ingest', 'correct', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks. */
export interface Caller {
  /** For logs and rate limits: name of the key, or subject of the token. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
}

/** Whoever comes in where nobody is asked: this machine only. */
export const ANYBODY: Caller = { name: 'anybody', scopes: new Set(SCOPES) };

/** Whoever looks at what is open to all. */
export const NOBODY: Caller = { name: 'nobody', scopes: new Set() };

export interface ApiKey {
  readonly name: string;
  /** Never printed. */
  readonly key: string;
  readonly scopes: readonly Scope[];
}

/** How JSON Web Tokens are checked (RFC 7519): by the keys at the URL. Scopes stand in `scope` or `scp` (RFC 8693). */
export interface TokenRules {
  readonly jwksUrl: string;
  readonly issuer: string | null;
  readonly audience: string | null;
}

export interface AuthOptions {
  readonly keys: readonly ApiKey[];
  readonly tokens: TokenRules | null;
}

/** Nobody is asked who he is. */
export const OPEN: AuthOptions = { keys: [], tokens: null };
export const isOpenTo = ({ keys, tokens }: AuthOptions): boolean =>
  keys.length === 0 && tokens === null;

/** Who sends this Authorization header; null for nobody who is known. */
export type Authenticate = (header: string | undefined) => Promise<Caller | null>;

/** Null where nobody is asked. */
export function authenticator({ keys, tokens }: AuthOptions, logger: Logger): Authenticate | null {
  if (isOpenTo({ keys, tokens })) return null;
  const known = keys.map(({ name, key, scopes }) => ({
    hash: hashOf(key),
    caller: { name, scopes: new Set(scopes) },
  }));
  const jwks = tokens === null ? null : createRemoteJWKSet(new URL(tokens.jwksUrl));
  return async (header) => {
    const secret = /^Bearer +(\S.*)$/i.exec(header ?? '')?.[1];
    if (secret === undefined) return null;
    const hash = hashOf(secret);
    const key = known.find((one) => timingSafeEqual(one.hash, hash));
    if (key !== undefined) return key.caller;
    if (jwks === null || tokens === null) return null;
    try {
      const { payload } = await jwtVerify(secret, jwks, {
        ...(tokens.issuer === null ? {} : { issuer: tokens.issuer }),
        ...(tokens.audience === null ? {} : { audience: tokens.audience }),
      });
      const scopes = new Set(scopesIn(payload['scope'] ?? payload['scp']));
      return scopes.size === 0 ? null : { name: payload.sub ?? 'token', scopes };
    } catch (error) {
      // A token that does not hold is its sender's affair; keys that cannot be had are ours.
      const isTheirs = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout);
      if (!isTheirs)
        logger.error('auth.keys-missing', { url: tokens.jwksUrl, message: messageOf(error) });
      return null;
    }
  };
}

/** Equal lengths, so that comparing tells nothing of the key. */
function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function scopesIn(claim: unknown): Scope[] {
  const words: unknown[] = Array.isArray(claim)
    ? claim
    : typeof claim === 'string'
      ? claim.split(' ')
      : [];
  return SCOPES.filter((scope) => words.includes(scope));
}

/** Throws FORBIDDEN where the caller lacks the scope. */
export function demand({ name, scopes }: Caller, scope: Scope): void {
  if (scopes.has(scope) || scopes.has('admin')) return;
  throw userError(
    'FORBIDDEN',
    `This needs the scope "${scope}", and "${name}" has ${[...scopes].join(', ')}`,
  );
}

/** Keys of a file: `[{"name": "newsroom", "key": "…", "scopes": ["read", "correct"]}]`. */
export function parseApiKeys(text: string, path: string): ApiKey[] {
  const wrong = (what: string): WiregraphError =>
    new WiregraphError(
      'config',
      'API_KEYS_UNFIT',
      `${path}: ${what}. Write a list such as [{"name": "newsroom", "key": "…", "scopes": ["read"]}]; scopes are ${SCOPES.join(', ')}`,
    );
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch (error) {
    throw wrong(messageOf(error));
  }
  if (!Array.isArray(rows) || rows.length === 0) throw wrong('no list of keys');
  return rows.map((row: unknown, index): ApiKey => {
    const { name, key, scopes } = (row ?? {}) as Record<string, unknown>;
    const at = `entry ${String(index + 1)}`;
    if (typeof name !== 'string' || name === '') throw wrong(`${at} has no name`);
    if (typeof key !== 'string' || key.length < KEY_LEAST)
      throw wrong(`${at} ("${name}") has no key of ${String(KEY_LEAST)} characters or more`);
    if (!Array.isArray(scopes) || scopes.length === 0 || !scopes.every(isScope))
      throw wrong(`${at} ("${name}") has no scopes, or unknown ones`);
    return { name, key, scopes };
  });
}

/** Characters that a key of a file must have. */
const KEY_LEAST = 16;

const isScope = (value: unknown): value is Scope => SCOPES.some((scope) => scope === value);
