import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Store } from '../../src/store/port.js';
import { actor, article, changes, claim, event, link, place } from '../contract/fixtures.js';
import { asker } from '../support/named-queries.js';
import { emptyStores } from '../support/neo4j.js';

/** Three events: a raid on a town, talks on a vague date, a strike that nobody dates. */
async function fill(store: Store): Promise<void> {
  await store.write((unit) =>
    unit.apply(
      changes(
        [
          event('raid', {
            title: 'Raid on Orlo',
            edtf: '2030-01-05',
            dateMin: '2030-01-05',
            dateMax: '2030-01-05',
            killedMin: 3,
            killedMax: 9,
            reportCount: 4,
          }),
          event('talks', {
            title: 'Talks',
            cameo: '046',
            cameoRoot: '04',
            quadClass: 1,
            goldstein: 7,
            ploverType: 'CONSULT',
            status: 'planned',
            edtf: '2030-01',
            dateMin: '2030-01-01',
            dateMax: '2030-01-31',
          }),
          event('strike', { title: 'strike', cameo: '190', disputed: true, reportCount: 2 }),
          actor('army', {
            name: 'Army of Orlo',
            iso3: 'YEM',
            aliases: ['Guards'],
            articleCount: 5,
          }),
          actor('envoy', { kind: 'Person', name: 'Ada Envoy', iso3: 'IRN', articleCount: 7 }),
          actor('rebels', { kind: 'Group', name: 'rebels', named: false }),
          place('orlo', {
            name: 'Orlo',
            lat: 15.35,
            lon: 44.2,
            geonamesId: 7,
            within: ['orlo', 'YEM'],
          }),
          place('far', { name: 'Farum', lat: 55.8, lon: 12.36, featureCode: 'PPLA' }),
          article('news', {
            host: 'wire.example',
            title: 'A raid',
            publishedAt: '2030-01-06T12:00:00Z',
          }),
          article('old', { host: 'old.example', title: null, publishedAt: null }),
          claim('says', {
            articleId: 'news',
            host: 'wire.example',
            speakerId: 'envoy',
            quote: 'They struck',
          }),
          claim('tells', { articleId: 'old', host: 'old.example', confidence: 0.9 }),
          claim('gone', {
            articleId: 'news',
            retractedAt: '2030-02-01T00:00:00.000Z',
            confidence: 0.9,
          }),
        ],
        [
          link('ACTOR_IN', 'army', 'raid'),
          link('ACTOR_IN', 'envoy', 'talks'),
          link('ACTOR_IN', 'army', 'talks'),
          link('RECIPIENT_IN', 'rebels', 'raid'),
          link('AT', 'raid', 'orlo'),
          link('AT', 'talks', 'far'),
          link('ASSERTS', 'says', 'raid'),
          link('ASSERTS', 'tells', 'strike'),
          link('ASSERTS', 'gone', 'talks'),
          link('SAID', 'envoy', 'says'),
          link('IN', 'says', 'news'),
          link('IN', 'tells', 'old'),
          link('IN', 'gone', 'news'),
          link('MENTIONS', 'news', 'army'),
          link('MENTIONS', 'news', 'orlo'),
        ],
      ),
    ),
  );
}

const CASES: readonly (readonly [list: string, where: string, ids: string])[] = [
  ['events', '{ id: { in: ["raid", "strike"] } }', 'raid strike'],
  ['events', '{ id: { notIn: ["raid"] } }', 'strike talks'],
  ['events', '{ title: { ne: "Talks" } }', 'raid strike'],
  ['events', '{ title: { contains: "RAID" } }', 'raid'],
  ['events', '{ title: { startsWith: "s" } }', 'strike'],
  ['events', '{ code: { under: ["19"] } }', 'raid strike'],
  ['events', '{ code: { under: ["04", "190"] } }', 'strike talks'],
  ['events', '{ code: { eq: "190" } }', 'strike'],
  ['events', '{ code: { notUnder: ["19"] } }', 'talks'],
  ['events', '{ quadClass: { in: [1, 2] } }', 'talks'],
  ['events', '{ goldstein: { lt: 0 } }', 'raid strike'],
  ['events', '{ killedMax: { gt: 8, lte: 9 } }', 'raid'],
  ['events', '{ killedMax: { isNull: true } }', 'strike talks'],
  ['events', '{ killedMax: { ne: 9 } }', 'strike talks'],
  ['events', '{ status: { notIn: [PLANNED, HYPOTHETICAL] } }', 'raid strike'],
  ['events', '{ disputed: false }', 'raid talks'],
  ['events', '{ ploverType: { eq: "CONSULT" } }', 'talks'],
  // A vague date by every day that it may mean, or only if all of them fit.
  ['events', '{ date: { from: "2030-01-05", to: "2030-01-05" } }', 'raid talks'],
  ['events', '{ date: { from: "2030-01-05", to: "2030-01-05", strict: true } }', 'raid'],
  ['events', '{ date: { from: "2030-01-01", to: "2030-01-31", strict: true } }', 'raid talks'],
  ['events', '{ date: { isNull: true } }', 'strike'],
  ['events', '{ actors: { some: { iso3: { eq: "YEM" } } } }', 'raid talks'],
  ['events', '{ actors: { none: { iso3: { eq: "IRN" } } } }', 'raid strike'],
  ['events', '{ actors: { every: { iso3: { eq: "YEM" } } } }', 'raid strike'],
  ['events', '{ actors: { some: {}, every: { iso3: { eq: "YEM" } } } }', 'raid'],
  ['events', '{ actors: { none: {} } }', 'strike'],
  ['events', '{ participants: { some: { named: false } } }', 'raid'],
  ['events', '{ participants: { every: { named: true } } }', 'strike talks'],
  ['events', '{ places: { some: { within: "YEM" } } }', 'raid'],
  ['events', '{ places: { some: { near: { lat: 15.4, lon: 44.2, km: 10 } } } }', 'raid'],
  ['events', '{ places: { some: { near: { lat: 15.4, lon: 44.2, km: 5 } } } }', ''],
  ['events', '{ places: { none: { near: { lat: 15.4, lon: 44.2, km: 10 } } } }', 'strike talks'],
  // Claims are live ones: the one of the talks was taken back.
  ['events', '{ claims: { some: {} } }', 'raid strike'],
  ['events', '{ claims: { some: { confidence: { gte: 0.8 } } } }', 'strike'],
  ['events', '{ claims: { some: { speaker: { name: { startsWith: "ada" } } } } }', 'raid'],
  ['events', '{ claims: { some: { article: { host: { eq: "old.example" } } } } }', 'strike'],
  [
    'events',
    '{ or: [{ disputed: true }, { reportCount: { gte: 4 } }], not: { title: { eq: "strike" } } }',
    'raid',
  ],
  ['actors', '{ type: { in: [PERSON, GROUP] } }', 'envoy rebels'],
  ['actors', '{ alias: "Guards" }', 'army'],
  ['actors', '{ iso3: { isNull: true } }', 'rebels'],
  ['actors', '{ articleCount: { gte: 5 } }', 'army envoy'],
  ['actors', '{ acted: { every: { code: { under: ["04"] } } } }', 'envoy rebels'],
  ['actors', '{ received: { some: { killedMin: { gte: 1 } } } }', 'rebels'],
  ['actors', '{ claims: { some: { quote: { contains: "struck" } } } }', 'envoy'],
  ['places', '{ featureCode: { eq: "PPLA" } }', 'far'],
  ['places', '{ geonamesId: { eq: 7 } }', 'orlo'],
  ['places', '{ events: { some: { code: { eq: "195" } } } }', 'orlo'],
  ['places', '{ near: { lat: 55, lon: 12, km: 200 } }', 'far'],
  ['articles', '{ published: { from: "2030-01-06", to: "2030-01-06" } }', 'news'],
  ['articles', '{ published: { isNull: true } }', 'old'],
  ['articles', '{ title: { isNull: false } }', 'news'],
  ['articles', '{ actors: { some: { id: { eq: "army" } } } }', 'news'],
  ['articles', '{ claims: { some: { confidence: { gte: 0.8 } } } }', 'old'],
  ['claims', '{ event: { title: { contains: "raid" } } }', 'says'],
  ['claims', '{ narrator: true }', 'tells'],
  ['claims', '{ retracted: true }', 'gone'],
  ['claims', '{ article: { published: { isNull: true } } }', 'tells'],
  ['claims', '{ outlet: { in: ["wire.example"] } }', 'says'],
];

describe.each(emptyStores(inject('neo4jUri')))('filters on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await fill(store);
  });
  afterAll(() => store.close());

  it.each(CASES)('%s(where: %s)', async (list, where, ids) => {
    const { data, errors } = await asker(store)(
      `{ ${list}(where: ${where}) { totalCount nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    const found = data?.[list] as { totalCount: number; nodes: { id: string }[] };
    expect(found.nodes.map(({ id }) => id).sort()).toEqual(ids.split(' ').filter(Boolean));
    expect(found.totalCount).toBe(found.nodes.length);
  });

  it('stand on lists inside of others too', async () => {
    const { data, errors } = await asker(store)(`{
      event(id: "raid") {
        actors(where: { iso3: { eq: "IRN" } }) { totalCount }
        recipients(where: { named: false }) { totalCount }
        places(where: { name: { eq: "Orlo" } }) { totalCount }
        articles(where: { host: { eq: "wire.example" } }) { totalCount nodes { id } }
      }
      article(id: "news") {
        events(where: { quadClass: { eq: 1 } }) { totalCount }
        claims(where: { quote: { contains: "struck" } }) { totalCount }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      event: {
        actors: { totalCount: 0 },
        recipients: { totalCount: 1 },
        places: { totalCount: 1 },
        articles: { totalCount: 1, nodes: [{ id: 'news' }] },
      },
      article: { events: { totalCount: 0 }, claims: { totalCount: 1 } },
    });
  });

  it('leave the order to orderBy, and pages go both ways', async () => {
    const ask = asker(store);
    const page = async (args: string): Promise<unknown[]> => {
      const { data, errors } = await ask(
        `{ actors(orderBy: ARTICLES_DESC, ${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      );
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data?.['actors'] as {
        nodes: { id: string }[];
        pageInfo: Record<string, unknown>;
      };
      return [nodes.map(({ id }) => id).join(' '), ...Object.values(pageInfo)];
    };
    const [last, , hasBefore, start] = await page('last: 2');
    expect([last, hasBefore]).toEqual(['army rebels', true]);
    const [before, hasAfter, hasMore] = await page(`last: 2, before: "${String(start)}"`);
    expect([before, hasAfter, hasMore]).toEqual(['envoy', true, false]);
    const { errors } = await ask('{ actors(first: 1, last: 1) { totalCount } }');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
