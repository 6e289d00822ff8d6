import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthOptions, parseApiKeys } from '../../src/serve/http/auth.js';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';

let store: Store;
let server: RunningServer;
let jwksServer: Server;
let sign: (claims: Record<string, unknown>, issuer?: string, expires?: string) => Promise<string>;

beforeAll(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
  jwksServer = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => jwksServer.listen(0, '127.0.0.1', resolve));
  const { port } = jwksServer.address() as AddressInfo;
  sign = (claims, issuer = 'https://id.example', expires = '1h') =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setSubject('desk')
      .setIssuer(issuer)
      .setAudience('wiregraph')
      .setExpirationTime(expires)
      .sign(privateKey);
  const auth: AuthOptions = {
    keys: [
      { name: 'reader', key: 'key of the reader', scopes: ['read'] },
      { name: 'editor', key: 'key of the editor', scopes: ['read', 'correct'] },
      { name: 'boss', key: 'key of the boss', scopes: ['admin'] },
      { name: 'feeder', key: 'key of the feeder', scopes: ['ingest'] },
    ],
    tokens: {
      jwksUrl: `http://127.0.0.1:${String(port)}/keys`,
      issuer: 'https://id.example',
      audience: 'wiregraph',
    },
  };
  server = await listen({ store, logger: silentLogger, port: 0, host: '127.0.0.1', auth });
});
afterAll(async () => {
  await server.close();
  jwksServer.close();
  await store.close();
});

const QUERY = '{ events { totalCount } }';
const MUTATION = 'mutation { revokeCorrection(id: "none", author: "a") { __typename } }';

/** What a caller gets: `ok`, or the code of the first error. */
async function ask(secret: string | null, query: string, at = server): Promise<string> {
  const response = await fetch(`${at.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? 'ok';
}

describe('who may do what', () => {
  it.each([
    [null, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['a key of nobody', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ['key of the reader', 'ok', 'FORBIDDEN'],
    ['key of the editor', 'ok', 'ok'],
    ['key of the boss', 'ok', 'ok'],
    ['key of the feeder', 'FORBIDDEN', 'FORBIDDEN'],
  ])('by key "%s": a query %s, a correction %s', async (key, query, mutation) => {
    expect(await ask(key, QUERY)).toBe(query);
    expect(await ask(key, '{ _service { sdl } }')).toBe(query);
    expect(await ask(key, MUTATION)).toBe(mutation);
  });

  it('by the scopes of a token that its issuer signed for us and that has not run out', async () => {
    expect(await ask(await sign({ scope: 'openid read' }), QUERY)).toBe('ok');
    expect(await ask(await sign({ scope: 'openid read' }), MUTATION)).toBe('FORBIDDEN');
    expect(await ask(await sign({ scp: ['read', 'correct'] }), MUTATION)).toBe('ok');
    expect(await ask(await sign({ scope: 'openid' }), QUERY)).toBe('UNAUTHENTICATED');
    expect(await ask(await sign({ scope: 'read' }, 'https://other.example'), QUERY)).toBe(
      'UNAUTHENTICATED',
    );
    expect(await ask(await sign({ scope: 'read' }, undefined, '-1h'), QUERY)).toBe(
      'UNAUTHENTICATED',
    );
    const [head, body] = (await sign({ scope: 'admin' })).split('.');
    expect(await ask(`${head ?? ''}.${body ?? ''}.`, QUERY)).toBe('UNAUTHENTICATED');
  });

  it('is the same for subscriptions', async () => {
    const told = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: 'Bearer key of the feeder',
      },
      body: JSON.stringify({ query: 'subscription { eventChanges { id } }' }),
    });
    expect(await told.text()).toContain('FORBIDDEN');
  });

  it('lets one caller ask only so often, and says when to come back', async () => {
    const auth: AuthOptions = {
      keys: [
        { name: 'a', key: 'first key', scopes: ['read'] },
        { name: 'b', key: 'other key', scopes: ['read'] },
      ],
      tokens: null,
    };
    const busy = await listen({
      store,
      logger: silentLogger,
      port: 0,
      host: '127.0.0.1',
      auth,
      perMinute: 2,
    });
    expect([await ask('first key', QUERY, busy), await ask('first key', QUERY, busy)]).toEqual([
      'ok',
      'ok',
    ]);
    expect(await ask('first key', QUERY, busy)).toBe('TOO_MANY_REQUESTS');
    expect(await ask('other key', QUERY, busy)).toBe('ok');
    const refused = await fetch(`${busy.url}/graphql?query={__typename}`, {
      headers: { authorization: 'Bearer first key' },
    });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await busy.close();
  });

  it('is read from a file that says what is wrong with it', () => {
    const row = { name: 'newsroom', key: 'sixteen letters!', scopes: ['read'] };
    expect(parseApiKeys(JSON.stringify([row]), 'keys.json')).toEqual([row]);
    for (const [text, what] of [
      ['nonsense', /keys\.json/],
      ['[]', /no list/],
      [JSON.stringify([{ ...row, name: '' }]), /entry 1 has no name/],
      [JSON.stringify([{ ...row, key: 'short' }]), /16 characters/],
      [JSON.stringify([{ ...row, scopes: ['write'] }]), /unknown/],
    ] as const)
      expect(() => parseApiKeys(text, 'keys.json')).toThrow(what);
  });
});
