import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventNode, GraphLink, GraphNode } from '../../src/domain/graph.js';
import type {
  Condition,
  EventGroupRow,
  EventGroups,
  GroupKey,
  Order,
  Position,
  Store,
} from '../../src/store/port.js';
import { actor, article, changes, claim, correction, event, link, place } from './fixtures.js';
import { SUMS } from '../support/groupings.js';
import { Model } from './model.js';

export interface OpenedStore {
  readonly store: Store;
  /** Empties it between tests. */
  wipe(): Promise<void>;
  /** A second connection to the same graph. */
  again(): Promise<Store>;
}

/** What every store must do, the same for each adapter. */
export function describeStore(
  name: string,
  open: () => Promise<OpenedStore>,
  { runs = 40 }: { runs?: number } = {},
): void {
  describe(`${name} as a store`, () => {
    let opened: OpenedStore;
    let store: Store;
    const put = (nodes: readonly GraphNode[], links: readonly GraphLink[] = []): Promise<void> =>
      store.write((unit) => unit.apply(changes(nodes, links)));
    const dump = async (): Promise<(GraphNode | GraphLink)[]> => {
      const out: (GraphNode | GraphLink)[] = [];
      for await (const one of store.dump()) out.push(one);
      return out;
    };

    beforeAll(async () => {
      opened = await open();
      ({ store } = opened);
    });
    beforeEach(() => opened.wipe());
    afterAll(() => store.close());

    it('gives back exactly what was put, nulls, empty lists and all scripts included', async () => {
      const nodes = [
        actor('a', { name: 'Ḥalab حلب 🕊', aliases: ['x', 'y'], wikidata: 'Q1' }),
        place('p', { lat: 1.5, lon: -2, geonamesId: 12 }),
        event('e', { disputed: true }),
        claim('c', { quote: 'x'.repeat(50_000), confidence: 1 }),
      ];
      await put(nodes);
      const got = await store.get(['a', 'p', 'e', 'c', 'nobody']);
      expect([...got.keys()].sort()).toEqual(['a', 'c', 'e', 'p']);
      for (const node of nodes) expect(got.get(node.id)).toEqual(node);
    });

    it('replaces a node, and finds it under ids that it had before', async () => {
      await put([event('old')]);
      await store.write((unit) =>
        unit.apply(changes([event('new', { previousIds: ['old'] })], [], { deleteNodes: ['old'] })),
      );
      expect((await store.get(['old'])).get('old')?.id).toBe('new');
      await put([actor('both', { previousIds: ['one', 'two'] })]);
      await put([actor('both', { previousIds: ['two'] })]);
      expect([...(await store.get(['one', 'two'])).keys()]).toEqual(['two']);
    });

    it('keeps links of many types in one write apart, and changes what is there', async () => {
      const links = ['ACTOR_IN', 'RECIPIENT_IN', 'BOMBED', 'REPORTED', 'SAID', 'BOMBED'].map(
        (type, at) => link(type, 'a', `e${String(at)}`, { claims: [type] }),
      );
      await put([actor('a'), ...links.map(({ to }) => event(to))], links);
      const sorted = [...links].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(await store.links(['a'], 'out')).toEqual(sorted);
      expect((await store.links(['a'], 'out', ['BOMBED'])).map(({ to }) => to)).toEqual([
        'e2',
        'e5',
      ]);
      const [first, ...others] = sorted;
      if (first === undefined) return;
      const changed = { ...first, properties: { claims: ['x', 'y'] } };
      await store.write((unit) =>
        unit.apply(
          changes([], [], {
            changedLinks: [changed],
            deleteLinks: others.slice(0, 2).map(({ id, type }) => ({ id, type })),
          }),
        ),
      );
      expect(await store.links(['a'], 'out')).toEqual([changed, ...others.slice(2)]);
    });

    it('finds claims by block, articles by band, edges by event, corrections by article and actor', async () => {
      await put(
        [
          claim('c1', { placeBlock: 'p', tellingKey: 't1', clusterKey: 'k' }),
          claim('c2', { partyBlock: 'q', copyBlock: 'r' }),
          claim('c3', { placeBlock: 'p', retractedAt: '2030' }),
          article('a1', { bands: ['b1', 'b2'] }),
          article('a2', { bands: ['b2'] }),
          correction('x'),
          correction('y', {
            action: 'merge_actors',
            valueJson: JSON.stringify({ from: { id: 'rebels' }, into: { id: 'army' } }),
          }),
          actor('army'),
          actor('town'),
          event('e1'),
        ],
        [
          link('CORRECTS', 'x', 'a1'),
          link('BOMBED', 'army', 'town', { eventId: 'e1' }),
          link('REPORTED', 'army', 'e1', { eventId: 'e1' }),
        ],
      );
      await store.write(async (unit) => {
        const ids = (nodes: readonly { readonly id: string }[]): string[] =>
          nodes.map(({ id }) => id);
        expect(ids(await unit.claimsByBlock(['p', 'q', 'none'], 10))).toEqual(['c1', 'c2']);
        expect(ids(await unit.claimsByBlock(['k'], 10))).toEqual(['c1']);
        expect(ids(await unit.claimsByBlock(['t1', 'r'], 1))).toEqual(['c1']);
        expect(ids(await unit.articlesByBands(['b2'], 10))).toEqual(['a1', 'a2']);
        expect(ids(await unit.articlesByBands([], 10))).toEqual([]);
        expect(ids(await unit.correctionsOf(['a1', 'a2'], []))).toEqual(['x']);
        expect(ids(await unit.correctionsOf(['a1'], ['rebels', 'army']))).toEqual(['x', 'y']);
        expect(ids(await unit.correctionsOf(['a2'], ['army', 'b1', 'p']))).toEqual([]);
        expect(ids(await unit.edgesOfEvents(['e1', 'e2'], ['BOMBED']))).toEqual([
          'BOMBED|army|town',
        ]);
      });
      // A block that is no more finds nothing.
      await put([claim('c1', { placeBlock: 'other' })]);
      await store.write(async (unit) => {
        expect(await unit.claimsByBlock(['p'], 10)).toEqual([]);
      });
    });

    it('deletes a node with its links', async () => {
      await put(
        [actor('a'), event('e')],
        [link('ACTOR_IN', 'a', 'e', { inferred: false, claims: ['c'] })],
      );
      expect(await store.links(['e'], 'in')).toEqual([
        link('ACTOR_IN', 'a', 'e', { inferred: false, claims: ['c'] }),
      ]);
      await store.write((unit) => unit.apply(changes([], [], { deleteNodes: ['a'] })));
      expect(await store.links(['e'], 'in')).toEqual([]);
      expect((await dump()).map(({ id }) => id)).toEqual(['e']);
    });

    it('leaves nothing of a write that throws', async () => {
      const before = (await store.changes(0, 1_000_000)).length;
      await expect(
        store.write(async (unit) => {
          await unit.apply(changes([actor('a')]));
          throw new Error('stop');
        }),
      ).rejects.toThrow('stop');
      expect(await dump()).toEqual([]);
      expect((await store.changes(0, 1_000_000)).length).toBe(before);
    });

    it('numbers changes without a gap, and lists those after a number', async () => {
      const before = (await store.changes(0, 1_000_000)).at(-1)?.seq ?? 0;
      await put([actor('a'), actor('b')]);
      await put([event('e')]);
      const all = await store.changes(before, 10);
      const first = all[0]?.seq ?? 0;
      expect(all.map(({ seq, id }) => [seq - first, id])).toEqual([
        [0, 'a'],
        [1, 'b'],
        [2, 'e'],
      ]);
      expect((await store.changes(first + 1, 10)).map(({ id }) => id)).toEqual(['e']);
      expect(await store.lastChange()).toBe(first + 2);
    });

    it('lets one writer write at a time, of whatever connection', async () => {
      const other = await opened.again();
      const add = (one: Store, id: string): Promise<void> =>
        one.write(async (unit) => {
          const count = (await unit.claimsOfArticles(['article'])).length;
          await unit.apply(changes([claim(id, { start: count })]));
        });
      await Promise.all([add(store, 'c1'), add(other, 'c2'), add(store, 'c3'), add(other, 'c4')]);
      const page = await store.find({ family: 'Claim', first: 10 });
      expect(page.items.map((node) => (node.kind === 'Claim' ? node.start : -1)).sort()).toEqual([
        0, 1, 2, 3,
      ]);
      await other.close();
    });

    it('finds claims of an article, claims and events of clusters', async () => {
      await put([
        claim('c1', { clusterKey: 'k' }),
        claim('c2', { articleId: 'other', clusterKey: 'k', retractedAt: '2030' }),
        event('e', { clusterKey: 'k' }),
      ]);
      await store.write(async (unit) => {
        expect((await unit.claimsOfArticles(['article'])).map(({ id }) => id)).toEqual(['c1']);
        expect((await unit.claimsByCluster(['k', 'none'])).map(({ id }) => id)).toEqual([
          'c1',
          'c2',
        ]);
        expect((await unit.eventsByCluster(['k'])).map(({ id }) => id)).toEqual(['e']);
      });
    });

    it('looks public keys up, and means the state itself by iso3', async () => {
      await put([
        actor('army', { iso3: 'YEM' }),
        actor('iso3:YEM', { kind: 'Country', iso3: 'YEM', iso2: 'YE' }),
        place('geonames:5', { geonamesId: 5, iso3: 'YEM' }),
      ]);
      expect((await store.lookup('Actor', 'iso3', ['YEM', 'XXX'])).get('YEM')?.id).toBe('iso3:YEM');
      expect((await store.lookup('Actor', 'iso2', ['YE'])).get('YE')?.id).toBe('iso3:YEM');
      expect((await store.lookup('Place', 'geonamesId', [5])).get(5)?.id).toBe('geonames:5');
    });

    it('knows which hosts have articles, each once', async () => {
      await put([article('a'), article('b')]);
      const found = await store.outlets(['b.example', 'c.example', 'a.example', 'a.example', '']);
      expect([...found].sort()).toEqual(['a.example', 'b.example']);
      expect(await store.outlets([])).toEqual(new Set());
    });

    it('searches names, titles and live quotes: every word, the last as a beginning, accents ignored', async () => {
      await put([
        actor('a', { name: 'Médecins Sans Frontières' }),
        actor('b', { name: 'Sans Souci' }),
        claim('c', { quote: 'Doctors spoke', retractedAt: '2030' }),
        event('e', { title: 'Raid on the market' }),
      ]);
      const ids = async (text: string): Promise<string[]> =>
        (await store.search(text, { first: 10, offset: 0 })).items
          .map(({ node }) => node.id)
          .sort();
      expect(await ids('sans fron')).toEqual(['a']);
      expect(await ids('Medecins')).toEqual(['a']);
      expect(await ids('sans')).toEqual(['a', 'b']);
      expect(await ids('doctors')).toEqual([]);
      expect(await ids('market raid')).toEqual(['e']);
      expect(await ids('"+ - AND (')).toEqual([]);
      const nearly = async (text: string): Promise<string[]> =>
        (await store.search(text, { first: 10, offset: 0, fuzzy: true })).items
          .map(({ node }) => node.id)
          .sort();
      expect(await nearly('Frontires')).toEqual(['a']);
      expect(await nearly('frontieers')).toEqual(['a']);
      expect(await nearly('merket riad')).toEqual(['e']);
      expect(await nearly('mexxet')).toEqual([]);
      expect(await nearly('sen souci')).toEqual([]);
      expect(await nearly('"+ - AND (')).toEqual([]);
    });

    it('pages across a relation for many nodes at once', async () => {
      const events = ['e1', 'e2', 'e3'].map((id, index) =>
        event(id, { dateMin: `2030-01-0${String(index + 1)}` }),
      );
      await put(
        [actor('a'), actor('b'), actor('none'), ...events],
        [
          link('ACTOR_IN', 'a', 'e1'),
          link('ACTOR_IN', 'a', 'e2'),
          link('ACTOR_IN', 'a', 'e3'),
          link('ACTOR_IN', 'b', 'e2'),
        ],
      );
      const orderBy: Order[] = [{ field: 'dateMin', direction: 'desc' }];
      const pages = await store.linked(['a', 'b', 'none'], 'actor.acted', { first: 2, orderBy });
      expect(pages.get('a')?.items.map(({ node }) => node.id)).toEqual(['e3', 'e2']);
      expect([pages.get('a')?.hasMore, pages.get('b')?.hasMore]).toEqual([true, false]);
      expect(pages.get('none')?.items).toEqual([]);
      const next = await store.linked(['a'], 'actor.acted', {
        first: 2,
        orderBy,
        after: { values: ['2030-01-02'], id: 'e2' },
      });
      expect(next.get('a')?.items.map(({ node }) => node.id)).toEqual(['e1']);
      const counts = await store.countLinked(['a', 'b', 'none'], 'actor.acted');
      expect([...counts].sort()).toEqual([
        ['a', 3],
        ['b', 1],
        ['none', 0],
      ]);
      const late: Condition = { field: 'dateMin', op: 'gte', value: '2030-01-03' };
      const some = await store.countLinked(['a', 'b'], 'actor.acted', late);
      expect([some.get('a'), some.get('b')]).toEqual([1, 0]);
      const actors = await store.countLinked(['e2', 'e3'], 'event.actors');
      expect([actors.get('e2'), actors.get('e3')]).toEqual([2, 1]);
    });

    it('reads only what is wanted, and says so where more is asked for', async () => {
      await put(
        [event('e', { title: 'Talks', goldstein: null }), actor('a', { name: 'Army' })],
        [link('ACTOR_IN', 'a', 'e', { inferred: true })],
      );
      const fields = ['title', 'goldstein'];
      const pages = [
        (await store.find({ family: 'Event', first: 1, fields })).items[0],
        (await store.get(['e'], { fields })).get('e'),
        (await store.linked(['a'], 'actor.acted', { first: 1, fields })).get('a')?.items[0]?.node,
      ];
      for (const found of pages) {
        const node = found as EventNode;
        expect({ ...node }).toEqual({ id: 'e', kind: 'Event', title: 'Talks', goldstein: null });
        expect(() => node.cameo).toThrow('"cameo" was not read');
        expect(await Promise.resolve(node)).toBe(node);
      }
      const bare = await store.linked(['a'], 'actor.acted', { first: 1, links: false });
      const [one] = bare.get('a')?.items ?? [];
      expect(one?.node).toEqual((await store.get(['e'])).get('e'));
      expect(() => one?.link.properties).toThrow('"properties" was not read');
      await expect(async () => store.get(['e'], { fields: ['id} //'] })).rejects.toThrow(
        'no name of a property',
      );
    });

    it('reads pages, counts and relations that are asked for at once as if one by one', async () => {
      await put(
        [actor('a'), actor('b'), event('e1'), event('e2'), place('p')],
        [
          link('ACTOR_IN', 'a', 'e1'),
          link('ACTOR_IN', 'a', 'e2'),
          link('RECIPIENT_IN', 'b', 'e1'),
          link('AT', 'e1', 'p'),
        ],
      );
      const ask: (() => Promise<unknown>)[] = [
        () => store.linked(['a', 'b'], 'actor.acted', { first: 1 }),
        () => store.linked(['e1', 'e2'], 'event.recipients', { first: 5, fields: ['name'] }),
        () => store.linked(['e1'], 'event.places', { first: 5, links: false }),
        () => store.countLinked(['a', 'b'], 'actor.acted'),
        () => store.linked([], 'actor.acted', { first: 1 }),
        () => store.countLinked(['e1'], 'event.actors', { field: 'id', op: 'eq', value: 'b' }),
      ];
      const together = await Promise.all(ask.map((one) => one()));
      for (const [at, one] of ask.entries()) expect(together[at]).toEqual(await one());
      expect(together[3]).toEqual(
        new Map([
          ['a', 2],
          ['b', 0],
        ]),
      );
    });

    it('refuses fields and relations that a family does not have', async () => {
      await expect(
        store.find({ family: 'Event', first: 1, where: { field: 'nonsense', op: 'eq', value: 1 } }),
      ).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' });
      await expect(
        store.find({ family: 'Event', first: 1, where: { some: 'claim.event' } }),
      ).rejects.toMatchObject({ code: 'RELATION_UNKNOWN' });
    });

    it('counts what it holds', async () => {
      await put(
        [actor('a'), event('e'), claim('c'), claim('d', { retractedAt: '2030' })],
        [link('ACTOR_IN', 'a', 'e')],
      );
      expect(await store.stats()).toMatchObject({
        Organization: 1,
        Event: 1,
        Claim: 2,
        liveClaims: 1,
        links: 1,
        Article: 0,
      });
      expect(await store.count('Claim', { field: 'retractedAt', op: 'isNull', value: true })).toBe(
        1,
      );
    });

    it('groups events by fields, dates and who takes part, each event once in a group', async () => {
      await put(
        [
          actor('air', { iso3: 'YEM' }),
          actor('navy', { iso3: 'YEM' }),
          actor('rebels'),
          place('town', { iso3: 'IRN' }),
          claim('c1', { host: 'one.example' }),
          claim('c2', { host: 'one.example' }),
          claim('c3', { host: 'two.example' }),
          event('e1', {
            cameo: '195',
            dateMin: '2030-01-31',
            dateMax: '2030-01-31',
            killedMin: 3,
            killedMax: 5,
            goldstein: -10,
            reportCount: 2,
          }),
          event('e2', {
            cameo: '195',
            dateMin: '2030-01-28',
            dateMax: '2030-02-02',
            killedMin: 1,
            killedMax: null,
            goldstein: -9,
            reportCount: 1,
          }),
          event('e3', { cameo: '046', dateMin: null, dateMax: null, goldstein: 7, reportCount: 1 }),
        ],
        [
          link('ACTOR_IN', 'air', 'e1'),
          link('ACTOR_IN', 'navy', 'e1'),
          link('ACTOR_IN', 'air', 'e2'),
          link('RECIPIENT_IN', 'rebels', 'e1'),
          link('AT', 'e1', 'town'),
          link('ASSERTS', 'c1', 'e1'),
          link('ASSERTS', 'c2', 'e1'),
          link('ASSERTS', 'c3', 'e1'),
        ],
      );
      const all = { sums: SUMS, orderBy: 'count', first: 10, offset: 0 } as const;
      const of = async (request: Partial<EventGroups>): Promise<readonly EventGroupRow[]> =>
        (await store.groupEvents({ ...all, by: [], ...request })).items;
      const counts = async (by: readonly GroupKey[]): Promise<unknown[]> =>
        (await of({ by })).map(({ keys, count }) => [...by.map((key) => keys[key]), count]);

      expect(await of({ by: ['code'] })).toEqual([
        {
          keys: { code: '195' },
          count: 2,
          reports: 3,
          killedMin: 4,
          killedMax: null,
          woundedMin: null,
          woundedMax: null,
          goldstein: -9.5,
        },
        expect.objectContaining({ keys: { code: '046' }, count: 1, killedMin: null, goldstein: 7 }),
      ]);
      expect(await of({})).toMatchObject([{ keys: {}, count: 3, reports: 4, goldstein: -4 }]);
      expect(await of({ by: ['code'], sums: ['killedMax', 'goldstein'] })).toEqual([
        { keys: { code: '195' }, count: 2, killedMax: null, goldstein: -9.5 },
        { keys: { code: '046' }, count: 1, killedMax: null, goldstein: 7 },
      ]);
      expect(await of({ sums: [] })).toEqual([{ keys: {}, count: 3 }]);
      expect(await counts(['actorState'])).toEqual([
        ['YEM', 2],
        [null, 1],
      ]);
      expect(await counts(['actor'])).toEqual([
        ['air', 2],
        ['navy', 1],
        [null, 1],
      ]);
      const [, navy] = await of({ by: ['actor'] });
      expect(navy).toMatchObject({ keys: { actor: 'navy' }, killedMin: 3, killedMax: 5 });
      expect(await counts(['month'])).toEqual([
        [null, 2],
        ['2030-01', 1],
      ]);
      expect(await counts(['week'])).toEqual([
        ['2030-01-28', 2],
        [null, 1],
      ]);
      expect(await counts(['year', 'actorState', 'recipient', 'placeState'])).toEqual([
        ['2030', 'YEM', 'rebels', 'IRN', 1],
        ['2030', 'YEM', null, null, 1],
        [null, null, null, null, 1],
      ]);
      const busiest = await of({ by: ['year', 'actor'], top: 1, orderBy: 'keys' });
      expect(busiest.map(({ keys, count }) => [keys.year, keys.actor, count])).toEqual([
        ['2030', 'air', 2],
        [null, null, 1],
      ]);
      expect((await of({ by: ['actor'], top: 2 })).map(({ keys }) => keys.actor)).toEqual([
        'air',
        'navy',
      ]);
      expect(await counts(['outlet'])).toEqual([
        [null, 2],
        ['one.example', 1],
        ['two.example', 1],
      ]);
      expect((await of({ by: ['day'], orderBy: 'keys' })).map(({ keys }) => keys.day)).toEqual([
        '2030-01-31',
        null,
      ]);
      const late = { field: 'dateMin', op: 'gte', value: '2031-01-01' } as const;
      expect(await of({ where: late })).toMatchObject([{ count: 0, reports: 0, killedMin: null }]);
      expect(await of({ by: ['code'], where: late })).toEqual([]);
      const page = await store.groupEvents({ ...all, by: ['actor'], first: 1, offset: 1 });
      expect(page).toMatchObject({ items: [{ keys: { actor: 'navy' } }], hasMore: true });
      await expect(of({ by: ['code', 'code'] })).rejects.toMatchObject({ code: 'VALUE_UNFIT' });
    });

    it('answers random conditions, orders and pages as a plain reading of the port does', async () => {
      const text = fc.constantFrom('alpha', 'Alphabet', 'beta', 'Ünder', '2030-01-01', '195');
      const nodesOf = fc.array(
        fc.record({
          title: text,
          dateMin: fc.option(fc.constantFrom('2030-01-01', '2030-01-02', '2031-05-05')),
          killedMin: fc.option(fc.integer({ min: 0, max: 3 })),
          disputed: fc.boolean(),
          reportCount: fc.integer({ min: 1, max: 3 }),
        }),
        { minLength: 1, maxLength: 12 },
      );
      const leaf: fc.Arbitrary<Condition> = fc.oneof(
        fc.record({
          field: fc.constant('title'),
          op: fc.constantFrom('contains' as const, 'startsWith' as const),
          value: fc.constantFrom('al', 'BET', 'ü', '19'),
        }),
        fc.record({
          field: fc.constant('killedMin'),
          op: fc.constantFrom(
            'eq' as const,
            'lt' as const,
            'lte' as const,
            'gt' as const,
            'gte' as const,
          ),
          value: fc.integer({ min: 0, max: 3 }),
        }),
        fc.record({
          field: fc.constant('dateMin'),
          op: fc.constant('isNull' as const),
          value: fc.boolean(),
        }),
        fc.record({
          field: fc.constant('disputed'),
          op: fc.constant('eq' as const),
          value: fc.boolean(),
        }),
        fc.record({
          field: fc.constant('title'),
          op: fc.constant('in' as const),
          value: fc.subarray(['alpha', 'beta', 'nothing']),
        }),
        fc.record({
          some: fc.constant('event.actors' as const),
          where: fc.record({
            field: fc.constant('iso3'),
            op: fc.constant('eq' as const),
            value: fc.constantFrom('YEM', 'IRN'),
          }),
        }),
        fc.constant<Condition>({ some: 'event.actors' }),
      );
      const condition = fc.letrec<{ tree: Condition }>((tie) => ({
        tree: fc.oneof(
          { maxDepth: 3 },
          leaf,
          fc.record({ all: fc.array(tie('tree'), { maxLength: 2 }) }),
          fc.record({ any: fc.array(tie('tree'), { maxLength: 2 }) }),
          fc.record({ not: tie('tree') }),
        ),
      })).tree;
      const orders = fc.subarray<Order>([
        { field: 'dateMin', direction: 'desc' },
        { field: 'killedMin', direction: 'asc' },
        { field: 'title', direction: 'asc' },
      ]);
      await fc.assert(
        fc.asyncProperty(
          nodesOf,
          condition,
          orders,
          fc.integer({ min: 1, max: 5 }),
          async (rows, where, orderBy, first) => {
            await opened.wipe();
            const nodes = [
              actor('YEM', { iso3: 'YEM' }),
              actor('IRN', { iso3: 'IRN' }),
              ...rows.map((row, index) => event(`e${String(index).padStart(2, '0')}`, row)),
            ];
            const links = rows.flatMap((_, index) =>
              index % 3 === 2
                ? []
                : [
                    link(
                      'ACTOR_IN',
                      index % 2 === 0 ? 'YEM' : 'IRN',
                      `e${String(index).padStart(2, '0')}`,
                    ),
                  ],
            );
            await put(nodes, links);
            const expected = new Model(nodes, links).find({
              family: 'Event',
              first: 100,
              where,
              orderBy,
            });
            const positionOf = (node: GraphNode): Position => ({
              values: orderBy.map(
                ({ field }) =>
                  (new Map<string, unknown>(Object.entries(node)).get(field) ?? null) as
                    string | number | null,
              ),
              id: node.id,
            });
            const walk = async (fromEnd: boolean): Promise<string[]> => {
              const found: string[] = [];
              for (let at: Position | undefined, more = true; more;) {
                const bound = at === undefined ? {} : fromEnd ? { before: at } : { after: at };
                const page = await store.find({
                  family: 'Event',
                  first,
                  where,
                  orderBy,
                  fromEnd,
                  ...bound,
                });
                const ids = page.items.map(({ id }) => id);
                if (fromEnd) found.unshift(...ids);
                else found.push(...ids);
                const edge = fromEnd ? page.items[0] : page.items.at(-1);
                more = page.hasMore;
                if (edge !== undefined) at = positionOf(edge);
              }
              return found;
            };
            expect(await walk(false)).toEqual(expected);
            expect(await walk(true)).toEqual(expected);
            expect(await store.count('Event', where)).toBe(expected.length);
          },
        ),
        { numRuns: runs },
      );
    });
  });
}
