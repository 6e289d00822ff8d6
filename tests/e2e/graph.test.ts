import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { ClaimNode, EventNode, TollFold } from '../../src/domain/graph.js';
import { withdraw } from '../../src/pipeline.js';
import { newFolder } from '../support/folder.js';
import { emptyStores } from '../support/neo4j.js';
import { dump, ingestSeeds, NOW, SEEDS } from '../support/seeds.js';

const paths = readdirSync(SEEDS)
  .sort()
  .map((name) => join(SEEDS, name));
const neo4jUri = inject('neo4jUri');

const STORES = emptyStores(neo4jUri);

describe.each(STORES)('the graph of the shipped dispatches on %s', (_, open) => {
  it('has no failure, and events told by several outlets are one, with the range of their tolls', async () => {
    const store = await open();
    const report = await ingestSeeds(store);
    expect(report).toMatchObject({ written: paths.length, failed: [], unchanged: 0 });
    const page = await store.find({
      family: 'Event',
      first: 1,
      orderBy: [{ field: 'reportCount', direction: 'desc' }],
    });
    const event = page.items[0] as EventNode;
    expect(event).toMatchObject({
      cameo: '195',
      dateMin: '2031-04-11',
      reportCount: 7,
      // Four outlets, one of which prints the words of another.
      independentOutletCount: 2,
      killedMin: 14,
      killedMax: 22,
      woundedMin: 40,
    });
    const killed = (JSON.parse(event.tollsJson) as TollFold[]).find(
      ({ kind }) => kind === 'killed',
    );
    expect(killed?.claims).toHaveLength(6);
    await store.close();
  });

  it('is the same in whatever order articles arrive', async () => {
    const orders = [paths, [...paths].reverse(), [...paths.slice(4), ...paths.slice(0, 4)]];
    const dumps: string[] = [];
    for (const order of orders) {
      const store = await open();
      await ingestSeeds(store, order);
      const all = await dump(store);
      dumps.push(
        JSON.stringify(
          all.map((one) =>
            'kind' in one && one.kind === 'Event' ? { ...one, previousIds: [] } : one,
          ),
        ),
      );
      await store.close();
    }
    expect(dumps[1]).toBe(dumps[0]);
    expect(dumps[2]).toBe(dumps[0]);
  });

  it('changes nothing when the same articles come again', async () => {
    const store = await open();
    await ingestSeeds(store);
    const before = await dump(store);
    const changes = (await store.changes(0, 100_000)).length;
    expect(await ingestSeeds(store)).toMatchObject({ written: 0, unchanged: paths.length });
    expect(await dump(store)).toEqual(before);
    expect((await store.changes(0, 100_000)).length).toBe(changes);
    await store.close();
  });

  it('is as if an article had never been there once it is withdrawn', async () => {
    const [first, ...rest] = paths;
    const clean = (all: Awaited<ReturnType<typeof dump>>): unknown[] =>
      all
        .filter((one) => !('kind' in one) || one.kind !== 'Tombstone')
        .map((one) => ('kind' in one && one.kind === 'Event' ? { ...one, previousIds: [] } : one));
    const without = await open();
    await ingestSeeds(without, rest);
    const expected = clean(await dump(without));
    await without.close();
    const full = await open();
    await ingestSeeds(full);
    await withdraw(full, 'http://www.wire.example/2031/04/12/harun-market/', {
      runId: 'test',
      now: NOW,
    });
    expect(first).toContain('001');
    expect(clean(await dump(full))).toEqual(expected);
    expect(await ingestSeeds(full)).toMatchObject({ written: 0, withdrawn: 1 });
    await full.close();
  });

  it('is empty but for tombstones when all is withdrawn', async () => {
    const store = await open();
    await ingestSeeds(store);
    const articles = await store.find({ family: 'Article', first: 100 });
    for (const { id } of articles.items) await withdraw(store, id, { runId: 'test', now: NOW });
    const left = await dump(store);
    expect(left.filter((one) => !('kind' in one) || one.kind !== 'Tombstone')).toEqual([]);
    expect(left).toHaveLength(paths.length);
    await store.close();
  });

  it('keeps what was claimed before an article changed, marked as superseded', async () => {
    const store = await open();
    await ingestSeeds(store);
    const { writeFileSync } = await import('node:fs');
    const file = join(newFolder(), 'changed.txt');
    writeFileSync(
      file,
      'https://wire.example/2031/04/12/harun-market\n195\n19\nSaturday, April 12, 2031\n\nPolice arrested 3 protesters in Aden on Friday, residents said.\n',
    );
    expect(await ingestSeeds(store, [file])).toMatchObject({ written: 1 });
    const id =
      (await store.lookup('Article', 'canonicalUrl', ['wire.example/2031/04/12/harun-market'])).get(
        'wire.example/2031/04/12/harun-market',
      )?.id ?? '';
    const { items } = await store.find({
      family: 'Claim',
      first: 100,
      where: { field: 'articleId', op: 'eq', value: id },
    });
    const claims = items as ClaimNode[];
    expect(
      claims.filter(({ retractedAt }) => retractedAt === null).map(({ cameo }) => cameo),
    ).toEqual(['173']);
    expect(
      new Set(claims.filter(({ retractedAt }) => retractedAt !== null).map(({ reason }) => reason)),
    ).toEqual(new Set(['superseded']));
    const event = (
      await store.find({
        family: 'Event',
        first: 1,
        orderBy: [{ field: 'reportCount', direction: 'desc' }],
      })
    ).items[0] as EventNode;
    expect(event.reportCount).toBe(5);
    await store.close();
  });
});
