import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as countryFacts from '../../examples/country-facts/service.mjs';
import * as mediaOwnership from '../../examples/media-ownership/service.mjs';
import { subgraphSdl } from '../../src/serve/schema.js';
import { listen, type RunningServer } from '../../src/serve/http/server.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import type { Store } from '../../src/store/port.js';
import { silentLogger } from '../../src/support/logger.js';
import { openEventStream } from '../support/event-stream.js';
import {
  type Answer,
  type Ask,
  GATEWAYS,
  openApollo,
  openHive,
  type Subgraph,
} from '../support/gateways.js';
import { ingestSeeds, SEEDS } from '../support/seeds.js';

/** Of an outlet whose owner the second service knows; its words are ours. */
const OF_A_KNOWN_OUTLET = {
  url: 'https://www.france24.com/en/talks-in-geneva',
  title: 'Talks in Geneva',
  publishedAt: '2031-04-20',
  text: 'GENEVA - Delegates of Yemen met mediators in Geneva on Sunday.',
};

let store: Store;
let wiregraph: RunningServer;
let folder: string;
const others: { name: string; url: string; sdl: string; server: Server }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateways-'));
  const file = join(folder, 'known.jsonl');
  await writeFile(file, JSON.stringify(OF_A_KNOWN_OUTLET));
  store = await openSqliteStore({ path: ':memory:' });
  await ingestSeeds(store, [SEEDS, file]);
  wiregraph = await listen({ store, logger: silentLogger, port: 0, host: '127.0.0.1' });
  for (const [name, { service, typeDefs }] of Object.entries({
    facts: countryFacts,
    ownership: mediaOwnership,
  })) {
    const server = createServer((request, response) => {
      void service(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql`;
    others.push({ name, url, sdl: typeDefs, server });
  }
});
afterAll(async () => {
  for (const { server } of others) server.close();
  await wiregraph.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const subgraphs = (ours = wiregraph): Subgraph[] => [
  { name: 'wiregraph', url: `${ours.url}/graphql`, typeDefs: parse(subgraphSdl()) },
  ...others.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
];

describe('composition with two other subgraphs', () => {
  it('is clean by the Apollo composer', () => {
    const result = composeByApollo(subgraphs());
    expect(result.errors ?? []).toEqual([]);
    expect(result.supergraphSdl).toContain('population');
    expect(result.supergraphSdl).toContain('owner');
  });

  it('is clean by the Guild’s composer', () => {
    const result = composeByGuild(subgraphs());
    expect(result.errors ?? []).toEqual([]);
  });
});

describe.each(GATEWAYS)('behind a real %s gateway', (_, open) => {
  let ask: Ask;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    ({ ask, stop } = await open(subgraphs()));
  });
  afterAll(() => stop());

  it('events bring the facts of their countries', async () => {
    const { data, errors } = await ask(`{
      actors(where: { iso3: { eq: "YEM" }, type: { eq: COUNTRY } }) {
        nodes { name ... on Country { iso3 population capital acted(first: 1) { totalCount } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.['actors']).toMatchObject({
      nodes: [{ name: 'Yemen', iso3: 'YEM', population: 39, capital: "Sana'a" }],
    });
  });

  it('facts bring what we tell of their countries, nothing of those that no article mentions', async () => {
    const { data, errors } = await ask(`{
      countriesOf(continent: "Asia") { iso3 capital name articleCount received(first: 1) { totalCount } }
      others: countriesOf(continent: "Europe") { name articleCount acted { totalCount } }
    }`);
    expect(errors).toBeUndefined();
    const countries = (data?.['countriesOf'] ?? []) as { iso3: string; articleCount: number }[];
    expect(countries.map(({ iso3 }) => iso3)).toEqual(['IRN', 'SAU', 'SYR', 'YEM']);
    expect(countries.find(({ iso3 }) => iso3 === 'YEM')?.articleCount).toBeGreaterThan(0);
    expect(data?.['others']).toEqual([
      { name: 'France', articleCount: 0, acted: { totalCount: 0 } },
    ]);
  });

  it('articles bring who owns their outlet, and where the owner sits: three services in one answer', async () => {
    const { data, errors } = await ask(`{
      articles(where: { host: { in: ["france24.com", "relief.example"] } }, orderBy: PUBLISHED_ASC) {
        nodes { host outlet { host owner ownedIn { iso3 name capital } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.['articles']).toEqual({
      nodes: [
        {
          host: 'france24.com',
          outlet: {
            host: 'france24.com',
            owner: 'France Médias Monde',
            ownedIn: { iso3: 'FRA', name: 'France', capital: 'Paris' },
          },
        },
        {
          host: 'relief.example',
          outlet: { host: 'relief.example', owner: null, ownedIn: null },
        },
      ],
    });
  });

  it('owners bring the articles of their outlets, null for outlets that we have read nothing of', async () => {
    const { data, errors } = await ask(`{
      read: outletsOwnedIn(iso3: "FRA") { title articles { totalCount nodes { title } } }
      unread: outletsOwnedIn(iso3: "GBR") { host title articles { totalCount } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      read: [
        { title: 'France 24', articles: { totalCount: 1, nodes: [{ title: 'Talks in Geneva' }] } },
      ],
      unread: [
        { host: 'bbc.co.uk', title: 'BBC', articles: null },
        { host: 'theguardian.com', title: 'The Guardian', articles: null },
      ],
    });
  });

  it('errors come with their path and code', async () => {
    const { errors } = await ask(
      '{ facts: countriesOf(continent: "Asia") { iso3 } events(first: 1000) { totalCount } }',
    );
    expect(errors?.[0]?.path).toEqual(['events']);
    expect(errors?.[0]?.extensions?.code).toBe('PAGE_TOO_LARGE');
  });
});

describe('events as they change', () => {
  const SUBSCRIPTION = `subscription {
    eventChanges {
      kind
      event {
        actors { nodes { name ... on Country { capital } } }
        recipients { nodes { name ... on Country { capital population } } }
      }
    }
  }`;
  const BREAKING = {
    url: 'https://wire.example/breaking',
    title: 'Breaking',
    publishedAt: '2031-05-02',
    text: 'GENEVA - Iran condemned Saudi Arabia on Friday.',
  };

  it('come through Hive’s gateway with the facts of another service, until the client leaves', async () => {
    const key = 'the key of a newsroom';
    const headers = { authorization: `Bearer ${key}` };
    let looks = 0;
    const watched: Store = {
      ...store,
      changes(since, first) {
        looks++;
        return store.changes(since, first);
      },
    };
    /** How often the store is asked what changed: once a second at least while somebody listens. */
    const looksMeanwhile = async (): Promise<number> => {
      looks = 0;
      await sleep(1200);
      return looks;
    };
    const guarded = await listen({
      store: watched,
      logger: silentLogger,
      port: 0,
      host: '127.0.0.1',
      auth: { keys: [{ name: 'newsroom', key, scopes: ['read'] }], tokens: null },
    });
    const gateway = await openHive(subgraphs(guarded));
    const { next, end } = await openEventStream<Answer>(gateway.url, SUBSCRIPTION, headers);
    expect(await looksMeanwhile()).toBeGreaterThan(0);
    const file = join(folder, 'breaking.jsonl');
    await writeFile(file, JSON.stringify(BREAKING));
    await ingestSeeds(store, [file]);
    expect(await next()).toEqual({
      data: {
        eventChanges: {
          kind: 'CREATED',
          event: {
            actors: { nodes: [{ name: 'Iran', capital: 'Tehran' }] },
            recipients: { nodes: [{ name: 'Saudi Arabia', capital: 'Riyadh', population: 33 }] },
          },
        },
      },
    });
    end();
    await expect.poll(looksMeanwhile, { timeout: 10_000 }).toBe(0);
    await gateway.stop();
    await guarded.close();
  });

  it('are more than Apollo’s gateway passes on', async () => {
    const { ask, stop } = await openApollo(subgraphs());
    await expect(ask(SUBSCRIPTION)).rejects.toThrow(
      'Execution of subscriptions not supported by gateway',
    );
    await stop();
  });
});
