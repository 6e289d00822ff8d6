import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  correct,
  type CorrectionRequest,
  listCorrections,
  revoke,
} from '../../../src/corrections.js';
import type {
  ActorNode,
  ClaimNode,
  EventNode,
  GraphLink,
  GraphNode,
} from '../../../src/domain/graph.js';
import { eventAt, eventHistory, rejectedEvent } from '../../../src/history.js';
import type { Store } from '../../../src/store/port.js';
import { openSqliteStore } from '../../../src/store/sqlite/store.js';
import { actor, article, claim, event, type EventSketch, extraction, place } from './make.js';
import { dump, erase, isNode, tell, type Telling } from './world.js';

const RAID = { sentence: 0, actors: ['x'], at: 'orlo', day: '2031-04-11', killed: 7 };

function telling(
  name: string,
  sketch: EventSketch,
  { version = '1', edition = 1 }: { version?: string; edition?: number } = {},
): Telling {
  const read = article(name, edition, '2031-04-12');
  return {
    article: read,
    extraction: extraction(read, {
      version,
      actors: [
        actor('x', { type: 'Country', name: 'Xland', country: 'XXA' }),
        actor('relief', { name: 'Relief Fund' }),
      ],
      places: [place('orlo', { name: 'Orlo', iso3: 'XXA', geonamesId: 12 })],
      events: [event('e0', sketch)],
    }),
  };
}

let store: Store;
let hour = 0;
beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:' });
  hour = 0;
});
afterEach(() => store.close());

/** Corrections come an hour after one another. */
const occasion = (author = 'Mara') => ({
  author,
  reason: 'read it again',
  runId: 'by hand',
  now: () => new Date(Date.parse('2031-06-01T00:00:00Z') + hour++ * 3_600_000),
});
const say = (request: CorrectionRequest, author?: string) =>
  correct(store, request, occasion(author));

async function events(): Promise<EventNode[]> {
  const all = (await dump(store)).filter(isNode).filter((node) => node.kind === 'Event');
  return all.sort((a, b) => b.reportCount - a.reportCount);
}
async function only(): Promise<EventNode> {
  const [first, ...more] = await events();
  if (first === undefined || more.length > 0) throw new Error(`${String(more.length + 1)} events`);
  return first;
}
async function claims(name: string): Promise<ClaimNode[]> {
  const { id } = article(name, 1, '2031-04-12');
  const all = (await dump(store)).filter(isNode).filter((node) => node.kind === 'Claim');
  return all.filter((claim) => claim.articleId === id && claim.retractedAt === null);
}

function articleOf(name: string): string {
  return article(name, 1, '2031-04-12').id;
}
/** The fund that articles mean, not one that was parted from it. */
async function relief(): Promise<string> {
  const all = (await dump(store)).filter(isNode);
  const [fund] = all.filter(
    ({ id, caption }) => caption === 'Relief Fund' && !id.startsWith('split:'),
  );
  return fund?.id ?? '';
}
function withoutCorrections(items: readonly (GraphNode | GraphLink)[]) {
  return items.filter((item) =>
    isNode(item)
      ? item.kind !== 'Correction' && item.kind !== 'Tombstone'
      : item.type !== 'CORRECTS',
  );
}

describe('a correction', () => {
  it('replaces what an event is, with its edges, and leaves the claims as they were read', async () => {
    await tell(store, telling('alpha', RAID), telling('bravo', RAID));
    const { id } = await only();
    const said = (await claims('alpha'))[0]?.payloadJson;
    const replace = { action: 'replace', eventId: id } as const;
    const { correction } = await say({ ...replace, field: 'code', value: '112' });
    await say({ ...replace, field: 'date', value: '2031-04-10' });
    await say({ ...replace, field: 'killed', value: 9 });
    const relief = (await dump(store))
      .filter(isNode)
      .find((node) => node.caption === 'Relief Fund');
    await say({ ...replace, field: 'recipients', value: [relief?.id] });
    const event = await only();
    expect(event).toMatchObject({
      cameo: '112',
      cameoRoot: '11',
      dateMin: '2031-04-10',
      killedMin: 9,
      killedMax: 9,
      reportCount: 2,
    });
    expect(event.correctionIds).toHaveLength(4);
    expect((await store.links(['iso3:XXA'], 'out', ['ACCUSED']))[0]?.to).toBe(relief?.id);
    expect((await claims('alpha'))[0]?.payloadJson).toBe(said);
    await revoke(store, correction.id, occasion());
    expect(await only()).toMatchObject({ cameo: '190', dateMin: '2031-04-10' });
  });

  it('rejects a claim, and with its last claim the event; taken back, all is as before', async () => {
    await tell(store, telling('alpha', RAID), telling('bravo', { ...RAID, killed: 9 }));
    const before = await only();
    const [claim] = await claims('bravo');
    const one = await say({ action: 'reject', claimIds: [claim?.id ?? ''] });
    expect(await only()).toMatchObject({ reportCount: 1, killedMax: 7 });
    expect((await claims('bravo'))[0]?.verdict).toBe('rejected');
    const other = await say({ action: 'reject', eventId: before.id });
    expect(await events()).toEqual([]);
    await revoke(store, other.correction.id, occasion());
    await revoke(store, one.correction.id, occasion());
    expect(await only()).toEqual(before);
  });

  it('that rejects an event leaves what was believed of it before, under any id that it had', async () => {
    await tell(store, telling('alpha', RAID));
    const alone = (await only()).id;
    await tell(store, telling('bravo', { ...RAID, killed: 9 }));
    const before = await only();
    expect(await rejectedEvent(store, before.id)).toBeNull();
    const { correction } = await say({ action: 'reject', eventId: before.id });
    const [claim] = await claims('bravo');
    for (const id of new Set([before.id, alone])) {
      const past = await rejectedEvent(store, id);
      expect(past?.history.at(-1)?.event).toMatchObject({ reportCount: 2, killedMax: 9 });
      expect(past?.history.at(-1)?.claims.map((one) => one.id)).toContain(claim?.id);
      expect(past?.corrections.map((one) => one.id)).toEqual([correction.id]);
    }
    await revoke(store, correction.id, occasion());
    expect(await rejectedEvent(store, before.id)).toBeNull();
  });

  it('joins and parts events, and says that it was done by hand', async () => {
    await tell(store, telling('alpha', RAID), telling('bravo', { ...RAID, day: '2031-08-01' }));
    const eventIds = (await events()).map(({ id }) => id);
    const merged = await say({ action: 'merge', eventIds });
    expect(JSON.parse((await only()).joinsJson)).toMatchObject([{ reasons: ['joined by hand'] }]);
    expect((await store.get(eventIds)).size).toBe(2);
    await revoke(store, merged.correction.id, occasion());
    expect(await events()).toHaveLength(2);

    await tell(store, telling('charlie', RAID));
    const [both] = await events();
    const [claim] = await claims('charlie');
    const split = {
      action: 'split',
      eventId: both?.id ?? '',
      claimIds: [claim?.id ?? ''],
    } as const;
    await say(split);
    expect((await events()).map(({ reportCount }) => reportCount)).toEqual([1, 1, 1]);
  });

  it.each([
    ['another version of the extractor', { version: '2' }],
    ['another edition of the article', { edition: 2 }],
  ])('holds through %s', async (_, next) => {
    await tell(store, telling('alpha', RAID));
    const { id } = await only();
    await say({ action: 'replace', eventId: id, field: 'code', value: '112' });
    // The sentence is another one in another edition: trigger and speaker are what finds it.
    await tell(store, telling('alpha', { ...RAID, killed: 8 }, next));
    expect(await only()).toMatchObject({ cameo: '112', killedMin: 8 });
    expect(await listCorrections(store)).toMatchObject([{ placedCount: 1 }]);
  });

  it('is kept as unplaced where its claim is gone, and applied again when that comes back', async () => {
    await tell(store, telling('alpha', RAID));
    await say({ action: 'replace', eventId: (await only()).id, field: 'code', value: '112' });
    const { article: read, extraction: said } = telling('alpha', RAID, { version: '2' });
    await tell(store, { article: read, extraction: { ...said, events: [] } });
    expect(await events()).toEqual([]);
    expect(await listCorrections(store)).toMatchObject([{ placedCount: 0, revokedAt: null }]);
    await tell(store, telling('alpha', RAID, { version: '3' }));
    expect((await only()).cameo).toBe('112');
  });

  it('parts an actor that articles brought together: what some say of it is of another', async () => {
    const raid = { ...RAID, actors: ['relief'] };
    await tell(store, telling('alpha', raid), telling('bravo', raid));
    const before = await dump(store);
    const id = await relief();
    const split = { action: 'split_actor', actorId: id, articleIds: [articleOf('bravo')] } as const;
    const { correction } = await say(split);
    const other = `split:${correction.id}`;
    const nodes = await store.get([id, other]);
    expect(nodes.get(id)).toMatchObject({ caption: 'Relief Fund', articleCount: 1 });
    expect(nodes.get(other)).toMatchObject({ caption: 'Relief Fund', articleCount: 1 });
    const [mention] = await store.links([other], 'in', ['MENTIONS']);
    expect(mention?.properties['reasons']).toEqual(['parted by hand']);
    expect((await claims('bravo'))[0]?.payloadJson).toContain(other);
    expect((await claims('alpha'))[0]?.payloadJson).not.toContain(other);
    const acting = await store.links([id, other], 'out', ['ACTOR_IN']);
    expect(acting.map(({ from }) => from).sort()).toEqual([id, other].sort());

    // Another article means the one that it did; an article that is read anew means the other.
    await tell(store, telling('charlie', raid), telling('bravo', raid, { version: '2' }));
    expect(((await store.get([id])).get(id) as ActorNode).articleCount).toBe(2);
    expect(((await store.get([other])).get(other) as ActorNode).articleCount).toBe(1);
    await erase(store, articleOf('charlie'));
    await tell(store, telling('bravo', raid));
    await revoke(store, correction.id, occasion());
    expect(withoutCorrections(await dump(store))).toEqual(withoutCorrections(before));
  });

  it('parts what was parted; what it takes back falls to the one before', async () => {
    const raid = { ...RAID, actors: ['relief'] };
    const names = ['alpha', 'bravo', 'charlie'];
    await tell(store, ...names.map((name) => telling(name, raid)));
    const actorId = await relief();
    const [, bravo = '', charlie = ''] = names.map(articleOf);
    const action = 'split_actor' as const;
    const first = await say({ action, actorId, articleIds: [bravo, charlie] });
    const parted = `split:${first.correction.id}`;
    const second = await say({ action, actorId: parted, articleIds: [charlie] });
    expect(second.contradicts.map(({ id }) => id)).toEqual([first.correction.id]);
    const own = `split:${second.correction.id}`;
    const meant = async (): Promise<string[]> => {
      const links = await store.links([actorId, parted, own], 'in', ['MENTIONS']);
      return names.map((name) => links.find(({ from }) => from === articleOf(name))?.to ?? '');
    };
    expect(await meant()).toEqual([actorId, parted, own]);
    await revoke(store, first.correction.id, occasion());
    expect(await meant()).toEqual([actorId, actorId, own]);
    await revoke(store, second.correction.id, occasion());
    expect(await meant()).toEqual([actorId, actorId, actorId]);
  });

  it('waits where an article does not mean the actor any more', async () => {
    const raid = { ...RAID, actors: ['relief'] };
    await tell(store, telling('alpha', raid), telling('bravo', raid));
    const articleIds = [articleOf('bravo')];
    const { correction } = await say({
      action: 'split_actor',
      actorId: await relief(),
      articleIds,
    });
    const { article: read, extraction: said } = telling('bravo', RAID, { version: '2' });
    const actors = said.actors.filter(({ id }) => id !== 'relief');
    await tell(store, { article: read, extraction: { ...said, actors } });
    expect(await listCorrections(store)).toMatchObject([{ placedCount: 0, revokedAt: null }]);
    await tell(store, telling('bravo', raid, { version: '3' }));
    expect(await listCorrections(store)).toMatchObject([{ placedCount: 1 }]);
    const links = await store.links([`split:${correction.id}`], 'in', ['MENTIONS']);
    expect(links.map(({ from }) => from)).toEqual(articleIds);
  });

  it('finds an actor again that is read as another by its name, if it is one', async () => {
    const raid = { ...RAID, actors: ['relief'] };
    const asOf = (country: string | null, version: string, more: string[] = []): Telling => {
      const { article: read, extraction: said } = telling('bravo', raid, { version });
      const ofCountry = actor('relief', { name: 'Relief Fund', country, at: 4 })(read.body);
      const others = more.map((id) => actor(id, { name: id, at: 4 })(read.body));
      const actors = [...said.actors.filter(({ id }) => id !== 'relief'), ofCountry, ...others];
      return { article: read, extraction: { ...said, actors } };
    };
    await tell(store, telling('alpha', raid), asOf(null, '1'));
    const [actorId, articleIds] = [await relief(), [articleOf('bravo')]];
    const { correction } = await say({ action: 'split_actor', actorId, articleIds });
    const parted = `split:${correction.id}`;
    const isPlaced = async () => (await listCorrections(store))[0]?.placedCount === 1;
    await tell(store, asOf('XXA', '2'));
    expect(await isPlaced()).toBe(true);
    expect((await claims('bravo'))[0]?.payloadJson).toContain(parted);
    await tell(store, asOf('XXB', '3', ['namesake']));
    expect(await isPlaced()).toBe(false);
    await tell(store, asOf(null, '4'));
    expect(await isPlaced()).toBe(true);
    expect((await claims('bravo'))[0]?.payloadJson).toContain(parted);
  });

  it('of a claim is found again whoever its speaker has become', async () => {
    const quoting = (name: string, version = '1', edition = 1): Telling => {
      const { article: read, extraction: said } = telling(name, RAID, { version, edition });
      const claims = [claim('c0', 0, { source: 'relief', events: ['e0'] })(read.body)];
      return { article: read, extraction: { ...said, claims } };
    };
    await tell(store, quoting('alpha'), quoting('bravo'));
    const articleIds = [articleOf('bravo')];
    const parted = await say({ action: 'split_actor', actorId: await relief(), articleIds });
    const [said] = await claims('bravo');
    expect(said?.speakerId).toBe(`split:${parted.correction.id}`);
    await say({ action: 'reject', claimIds: [said?.id ?? ''] });
    await tell(store, quoting('bravo', '2', 2));
    expect((await claims('bravo'))[0]).toMatchObject({
      verdict: 'rejected',
      speakerId: `split:${parted.correction.id}`,
    });
    await revoke(store, parted.correction.id, occasion());
    await tell(store, quoting('bravo', '3'));
    expect((await claims('bravo'))[0]).toMatchObject({
      verdict: 'rejected',
      speakerId: await relief(),
    });
  });

  it('of an actor takes along what its articles do not say any more', async () => {
    const quoting = (name: string, killed: number, version: string): Telling => {
      const { article: read, extraction: said } = telling(name, { ...RAID, killed }, { version });
      const claims = [claim('c0', 0, { source: 'relief', events: ['e0'] })(read.body)];
      return { article: read, extraction: { ...said, claims } };
    };
    await tell(store, quoting('alpha', 7, '1'), quoting('bravo', 7, '1'));
    const articleIds = [articleOf('bravo')];
    const actorId = await relief();
    const { correction } = await say({ action: 'split_actor', actorId, articleIds });
    await tell(store, quoting('bravo', 8, '2'));
    await revoke(store, correction.id, occasion());
    expect((await store.get([`split:${correction.id}`])).size).toBe(0);
    const said = await store.links([actorId], 'out', ['SAID']);
    expect(said).toHaveLength(3);
  });

  it('of an actor that was parted may bring it back to where it was read', async () => {
    const raid = { ...RAID, actors: ['relief'] };
    await tell(store, telling('alpha', raid), telling('bravo', raid));
    const before = await dump(store);
    const [actorId, articleIds] = [await relief(), [articleOf('bravo')]];
    const split = await say({ action: 'split_actor', actorId, articleIds });
    const parted = `split:${split.correction.id}`;
    const merge = { action: 'merge_actors', actorId: parted, intoId: actorId } as const;
    const merged = await say(merge);
    expect((await store.get([parted])).get(parted)?.id).toBe(actorId);
    expect((await listCorrections(store)).map(({ placedCount }) => placedCount)).toEqual([1, 1]);
    await revoke(store, split.correction.id, occasion());
    expect((await listCorrections(store)).map(({ placedCount }) => placedCount)).toEqual([1, 0]);
    await revoke(store, merged.correction.id, occasion());
    expect(withoutCorrections(await dump(store))).toEqual(withoutCorrections(before));
  });

  describe('merging actors', () => {
    const by = (name: string, actors: string[], version = '1'): Telling => {
      const sketch = { ...RAID, actors, recipients: ['guard'] };
      const { article: read, extraction: said } = telling(name, sketch, { version });
      const guard = actor('guard', { name: 'Home Guard', at: 10 })(read.body);
      const fund = actor('fund', { name: 'The Fund', wikidata: 'Q7', at: 8 })(read.body);
      const used = new Set([...actors, 'guard']);
      const all = [...said.actors, guard, fund].filter(({ id }) => id === 'x' || used.has(id));
      const claims = [claim('c0', 0, { source: actors[0] ?? null, events: ['e0'] })(read.body)];
      return { article: read, extraction: { ...said, actors: all, claims } };
    };
    const idOf = async (caption: string): Promise<string> => {
      const all = (await dump(store)).filter(isNode);
      return all.find((node) => node.caption === caption)?.id ?? '';
    };
    const node = async (id: string): Promise<ActorNode> =>
      (await store.get([id])).get(id) as ActorNode;
    const merge = (actorId: string, intoId: string) =>
      say({ action: 'merge_actors', actorId, intoId });

    it('makes two names one, for events, speakers, ids, and articles to come', async () => {
      await tell(store, by('alpha', ['relief']), by('bravo', ['fund']));
      const before = await dump(store);
      const [from, into] = [await idOf('The Fund'), await idOf('Relief Fund')];
      const { correction, contradicts } = await merge(from, into);
      expect(contradicts).toEqual([]);
      expect(await node(from)).toMatchObject({
        id: into,
        caption: 'Relief Fund',
        aliases: ['The Fund'],
        wikidata: 'Q7',
        previousIds: [from],
        articleCount: 2,
      });
      expect((await store.links([into], 'out', ['ACTOR_IN'])).map(({ to }) => to)).toEqual(
        (await events()).map(({ id }) => id),
      );
      expect((await claims('bravo')).map(({ speakerId }) => speakerId)).toContain(into);
      const [mention] = await store.links([articleOf('bravo')], 'out', ['MENTIONS']);
      expect(mention?.properties['reasons']).toBeDefined();

      await tell(store, by('charlie', ['fund', 'relief']), by('bravo', ['fund'], '2'));
      expect(await node(into)).toMatchObject({ articleCount: 3, previousIds: [from] });
      const [both] = (await store.links([articleOf('charlie')], 'out', ['MENTIONS'])).filter(
        ({ to }) => to === into,
      );
      expect(both?.properties).toMatchObject({ count: 2, reasons: ['merged by hand'] });
      await erase(store, articleOf('charlie'));
      await tell(store, by('bravo', ['fund']));
      await revoke(store, correction.id, occasion());
      expect(withoutCorrections(await dump(store))).toEqual(withoutCorrections(before));
    });

    it('of who did it and whom it was done to leaves no edge from one to itself', async () => {
      await tell(store, by('alpha', ['relief']));
      const edge = async (id: string) =>
        (await store.links([id], 'out', ['FOUGHT'])).filter(({ to }) => !to.startsWith('geonames'));
      const [from, into] = [await idOf('Relief Fund'), await idOf('Home Guard')];
      expect((await edge(from)).map(({ to }) => to)).toEqual([into]);
      const { correction } = await merge(from, into);
      expect(await edge(into)).toEqual([]);
      const roles = await store.links([into], 'out', ['ACTOR_IN', 'RECIPIENT_IN']);
      expect(roles.map(({ type }) => type).sort()).toEqual(['ACTOR_IN', 'RECIPIENT_IN']);
      await revoke(store, correction.id, occasion());
      expect((await edge(from)).map(({ to }) => to)).toEqual([into]);
    });

    it('may follow another merge, or part again by a split, each taken back by itself', async () => {
      const names = ['alpha', 'bravo', 'charlie'];
      const told = [by('alpha', ['relief']), by('bravo', ['fund']), by('charlie', ['fund'])];
      await tell(store, ...told);
      const before = await dump(store);
      const ids = [await idOf('The Fund'), await idOf('Relief Fund'), await idOf('Home Guard')];
      const [fund = '', fundToo = '', guard = ''] = ids;
      const first = await merge(fund, fundToo);
      const second = await merge(fund, guard);
      expect((await node(fund)).previousIds).toEqual([fund, fundToo].sort());
      const articleIds = [articleOf('bravo')];
      const split = await say({ action: 'split_actor', actorId: guard, articleIds });
      expect(split.contradicts.map(({ id }) => id).sort()).toEqual(
        [first, second].map(({ correction }) => correction.id).sort(),
      );
      const parted = `split:${split.correction.id}`;
      const meant = async (): Promise<string[]> =>
        Promise.all(names.map(async (name) => (await claims(name))[0]?.speakerId ?? ''));
      expect(await meant()).toEqual([guard, parted, guard]);
      const again = await merge(parted, guard);
      expect(again.contradicts.map(({ id }) => id)).toEqual([split.correction.id]);
      expect(await meant()).toEqual([guard, guard, guard]);
      expect((await node(parted)).id).toBe(guard);
      await revoke(store, second.correction.id, occasion());
      expect(await meant()).toEqual([fundToo, guard, fundToo]);
      for (const { correction } of [first, again, split])
        await revoke(store, correction.id, occasion());
      expect(withoutCorrections(await dump(store))).toEqual(withoutCorrections(before));
    });

    it('waits where no article means the one that goes, and holds for whom a replacement names', async () => {
      await tell(store, by('alpha', ['relief']), by('bravo', ['fund']));
      const [from, into] = [await idOf('The Fund'), await idOf('Relief Fund')];
      const [first] = await events();
      const value = [from];
      await say({ action: 'replace', eventId: first?.id ?? '', field: 'recipients', value });
      const { correction } = await merge(from, into);
      expect(await store.links([into], 'out', ['RECIPIENT_IN'])).not.toEqual([]);
      const placed = async () =>
        (await listCorrections(store)).find(({ id }) => id === correction.id)?.placedCount;
      expect(await placed()).toBe(1);
      await erase(store, articleOf('bravo'));
      expect(await placed()).toBe(0);
      await tell(store, by('bravo', ['fund'], '2'));
      expect(await placed()).toBe(1);
      await erase(store, articleOf('bravo'));
      await revoke(store, correction.id, occasion());
      expect(await store.links([from], 'out', ['RECIPIENT_IN'])).not.toEqual([]);
      expect(await node(from)).toMatchObject({ id: from, name: 'The Fund', articleCount: 0 });
    });

    it('leaves what was believed before with the actors of then', async () => {
      const told = by('alpha', ['relief']);
      await tell(store, told, by('bravo', ['fund']));
      const [from, into] = [await idOf('The Fund'), await idOf('Relief Fund')];
      const [early, late] = ['2031-05-30T00:00:00.000Z', '2031-07-01T00:00:00.000Z'];
      const acting = async (event: EventNode, at: string): Promise<string[]> =>
        ((await eventAt(store, event, at))?.links ?? [])
          .filter(({ type }) => type === 'ACTOR_IN')
          .map((one) => one.from)
          .sort();
      const { correction } = await merge(from, into);
      const event = await only();
      expect(await acting(event, early)).toEqual([from, into].sort());
      expect(await acting(event, late)).toEqual([into]);
      const split = await say({
        action: 'split_actor',
        actorId: into,
        articleIds: [articleOf('alpha')],
      });
      expect(await acting(event, late)).toEqual([into, `split:${split.correction.id}`].sort());
      await revoke(store, correction.id, occasion());
      await revoke(store, split.correction.id, occasion());
      expect(await acting(event, correction.at)).toEqual([into]);
      expect(await acting(event, late)).toEqual([from, into].sort());
      expect(await eventHistory(store, await only())).toHaveLength(5);
    });

    it('is refused for one actor, for states, and for whom nobody knows', async () => {
      await tell(store, by('alpha', ['relief']), by('bravo', ['fund']));
      const [from, into] = [await idOf('The Fund'), await idOf('Relief Fund')];
      await expect(merge(from, 'no')).rejects.toThrow('No actor "no"');
      await expect(merge(from, 'iso3:XXA')).rejects.toThrow('is a state');
      await expect(merge('iso3:XXA', into)).rejects.toThrow('replace the actors');
      await expect(merge(from, from)).rejects.toThrow('are one actor');
      await merge(from, into);
      await expect(merge(from, into)).rejects.toThrow('split-actor');
    });
  });

  it('goes with the last article that it names', async () => {
    await tell(store, telling('alpha', RAID), telling('bravo', RAID));
    await say({ action: 'reject', eventId: (await only()).id });
    await erase(store, telling('alpha', RAID).article.id);
    expect(await listCorrections(store)).toMatchObject([{ placedCount: 1 }]);
    await erase(store, telling('bravo', RAID).article.id);
    expect(
      (await dump(store)).filter((item) => !isNode(item) || item.kind !== 'Tombstone'),
    ).toEqual([]);
  });

  it('that contradicts another is told so, and wins', async () => {
    await tell(store, telling('alpha', RAID));
    const { id } = await only();
    const first = await say({ action: 'replace', eventId: id, field: 'code', value: '112' });
    expect(first.contradicts).toEqual([]);
    const second = await say(
      { action: 'replace', eventId: id, field: 'code', value: '020' },
      'Olin',
    );
    expect(second.contradicts.map((one) => one.id)).toEqual([first.correction.id]);
    expect((await only()).cameo).toBe('020');
    const same = await say({ action: 'replace', eventId: id, field: 'killed', value: 1 });
    expect(same.contradicts).toEqual([]);
    const [claim] = await claims('alpha');
    await say({ action: 'accept', claimIds: [claim?.id ?? ''] });
    expect((await say({ action: 'reject', eventId: id })).contradicts).toHaveLength(1);
  });

  it('is refused where it makes no sense, with the remedy', async () => {
    await tell(store, telling('alpha', RAID));
    const { id } = await only();
    const replace = { action: 'replace', eventId: id } as const;
    await expect(say({ ...replace, field: 'code', value: '999' })).rejects.toThrow('CAMEO code');
    await expect(say({ ...replace, field: 'date', value: 'Friday' })).rejects.toThrow('2016-09');
    await expect(say({ ...replace, field: 'actors', value: ['no'] })).rejects.toThrow('search');
    await expect(say({ ...replace, field: 'killed', value: -1 })).rejects.toThrow('whole number');
    await expect(say({ action: 'merge', eventIds: [id] })).rejects.toThrow('two events');
    await expect(say({ action: 'reject', eventId: 'no' })).rejects.toThrow('No event');
    await expect(say({ action: 'accept', claimIds: ['no'] })).rejects.toThrow('No live claim');
    const split = { action: 'split_actor', articleIds: [articleOf('alpha')] } as const;
    await expect(say({ ...split, actorId: 'no' })).rejects.toThrow('No actor');
    await expect(say({ ...split, actorId: 'iso3:XXA' })).rejects.toThrow('a state');
    const actorId = await relief();
    await expect(say({ ...split, actorId })).rejects.toThrow('both sides');
    await expect(say({ ...split, actorId, articleIds: ['no'] })).rejects.toThrow('not mention');
    await expect(revoke(store, 'no', occasion())).rejects.toThrow('correct list');
    await expect(say({ action: 'reject', eventId: id }, ' ')).rejects.toThrow('author');
    expect(await listCorrections(store)).toEqual([]);
  });

  it('stands in the change sequence', async () => {
    await tell(store, telling('alpha', RAID));
    const before = (await store.changes(0, 1000)).length;
    await say({ action: 'replace', eventId: (await only()).id, field: 'code', value: '112' });
    const kinds = (await store.changes(before, 1000)).map(
      ({ kind, operation }) => `${operation} ${kind}`,
    );
    expect(kinds).toEqual(['created Correction', 'updated Event']);
  });
});
