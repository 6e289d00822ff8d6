import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { newFolder } from '../support/folder.js';
import { asker } from '../support/named-queries.js';
import { emptyStores } from '../support/neo4j.js';
import { wiregraph } from '../support/process.js';
import { dump, ingestSeeds, SEEDS } from '../support/seeds.js';

const STORES = emptyStores(inject('neo4jUri'));

const CORRECTION = `
  __typename
  ... on CorrectionApplied { correction { id action field value author placed claims { id } } contradicts { author } }
  ... on CorrectionRefused { code message }`;

/** Earlier ids are history. */
function timeless(items: readonly object[]): string[] {
  return items.map((item) =>
    JSON.stringify({ ...item, previousIds: [] }, Object.keys({ ...item, previousIds: [] }).sort()),
  );
}

interface Split {
  readonly id: string;
  readonly actor: {
    readonly acted: { readonly nodes: readonly unknown[] };
    readonly received: { readonly nodes: readonly unknown[] };
    readonly claims: { readonly nodes: readonly { readonly article: { readonly id: string } }[] };
  } | null;
}

describe.each(STORES)('corrections through GraphQL on %s', (_, open) => {
  it('apply, contradict, are listed, explain the event’s history, and are revoked', async () => {
    const store = await open();
    await ingestSeeds(store, [SEEDS], () => new Date());
    const ask = asker(store);
    const before = await dump(store);
    const read = await ask(`{ events(first: 1, orderBy: REPORTS_DESC) { nodes { id code reportCount
      joins { score reasons articles { host } } claims { nodes { id } } } } }`);
    const [event] = (
      read.data as unknown as {
        events: {
          nodes: {
            id: string;
            code: string;
            reportCount: number;
            joins: { reasons: string[] }[];
            claims: { nodes: { id: string }[] };
          }[];
        };
      }
    ).events.nodes;
    if (event === undefined) throw new Error('no event');
    expect(event.joins.flatMap(({ reasons }) => reasons)).toContain('same words of one original');

    const first = await ask(
      `mutation { replaceInEvent(event: "${event.id}", with: { code: "190" }, author: "Mara", reason: "shells") {${CORRECTION}} }`,
    );
    expect(first.errors).toBeUndefined();
    expect(first.data).toMatchObject({
      replaceInEvent: {
        __typename: 'CorrectionApplied',
        correction: { action: 'REPLACE', field: 'code', value: '"190"', placed: true },
        contradicts: [],
      },
    });
    const second = await ask(
      `mutation { replaceInEvent(event: "${event.id}", with: { code: "180" }, author: "Olin") {${CORRECTION}} }`,
    );
    expect(second.data).toMatchObject({ replaceInEvent: { contradicts: [{ author: 'Mara' }] } });
    const refused = await ask(
      `mutation { replaceInEvent(event: "${event.id}", with: { code: "999" }, author: "Olin") {${CORRECTION}} }`,
    );
    expect(refused.data).toMatchObject({
      replaceInEvent: { __typename: 'CorrectionRefused', code: 'CORRECTION_UNFIT' },
    });
    const both = await ask(
      `mutation { replaceInEvent(event: "${event.id}", with: { code: "180", killed: 2 }, author: "Olin") {${CORRECTION}} }`,
    );
    expect(both.errors?.[0]?.message).toMatch(/exactly one/);

    const now = await ask(`{
      event(id: "${event.id}") { code corrections { author } history { code reportCount } asOf(at: "2100-01-01") { code claims { id } } early: asOf(at: "2000-01-01") { code } }
      corrections(where: { revoked: false }) { totalCount nodes { id author } }
    }`);
    expect(now.errors).toBeUndefined();
    expect(now.data).toMatchObject({
      event: {
        code: '180',
        corrections: [{}, {}],
        asOf: { code: '180' },
        early: null,
      },
      corrections: { totalCount: 2 },
    });
    const codes = (now.data as unknown as { event: { history: { code: string }[] } }).event.history;
    expect(codes.slice(-3).map(({ code }) => code)).toEqual(['195', '190', '180']);

    const [claim] = event.claims.nodes;
    const rejected = await ask(
      `mutation { rejectClaims(claims: ["${claim?.id ?? ''}"], author: "Mara") {${CORRECTION}} }`,
    );
    expect(rejected.data).toMatchObject({ rejectClaims: { __typename: 'CorrectionApplied' } });
    const after = await ask(
      `{ event(id: "${event.id}") { reportCount } node(id: "${claim?.id ?? ''}") { ... on Claim { verdict } } }`,
    );
    expect(after.data).toMatchObject({
      event: { reportCount: event.reportCount - 1 },
      node: { verdict: 'REJECTED' },
    });

    await ask(
      `mutation { rejectEvent(event: "${event.id}", author: "Mara", reason: "made up") {${CORRECTION}} }`,
    );
    const past = await ask(
      `{ event(id: "${event.id}") { id } rejectedEvent(id: "${event.id}") { history { code } corrections { reason } } none: rejectedEvent(id: "no") { history { code } } }`,
    );
    expect(past.errors).toBeUndefined();
    expect(past.data).toMatchObject({
      event: null,
      rejectedEvent: {
        history: expect.arrayContaining([{ code: '195' }, { code: '180' }]) as unknown,
        corrections: [{ reason: null }],
      },
      none: null,
    });

    const all = await ask('{ corrections { nodes { id } } }');
    for (const { id } of (all.data as unknown as { corrections: { nodes: { id: string }[] } })
      .corrections.nodes) {
      const revoked = await ask(
        `mutation { revokeCorrection(id: "${id}", author: "Mara") {${CORRECTION}} }`,
      );
      expect(revoked.data).toMatchObject({ revokeCorrection: { __typename: 'CorrectionApplied' } });
    }
    const left = (await dump(store)).filter((item) =>
      'kind' in item ? item.kind !== 'Correction' : item.type !== 'CORRECTS',
    );
    expect(timeless(left)).toEqual(timeless(before));
    await store.close();
  });

  it('part an actor, whose events, claims and articles follow, and bring it together again', async () => {
    const store = await open();
    await ingestSeeds(store, [SEEDS], () => new Date());
    const ask = asker(store);
    const before = await dump(store);
    const shared = before.flatMap((item) =>
      'kind' in item && (item.kind === 'Organization' || item.kind === 'Group') ? [item] : [],
    );
    const chosen = shared.filter(({ name }) => name === 'Yemeni army' || name === 'Houthis');
    expect(chosen).toHaveLength(2);
    let acting = 0;
    for (const { id, kind, name, articleCount } of chosen) {
      const links = await store.links([id], 'in', ['MENTIONS']);
      const articles = [links[0]?.from ?? ''];
      const split = await ask(
        `mutation { splitActor(actor: "${id}", articles: ${JSON.stringify(articles)}, author: "Mara", reason: "a namesake") {
          ... on CorrectionApplied { correction { id action placed claims { id } actor { id __typename name articleCount
            articles { nodes { id } } acted { nodes { id } } received { nodes { id } } claims { nodes { id article { id } } } } } contradicts { id } }
          ... on CorrectionRefused { message } } }`,
      );
      expect(split.errors).toBeUndefined();
      expect(split.data).toMatchObject({
        splitActor: {
          correction: {
            action: 'SPLIT_ACTOR',
            placed: true,
            claims: [],
            actor: {
              __typename: kind,
              name,
              articleCount: 1,
              articles: { nodes: [{ id: articles[0] }] },
            },
          },
          contradicts: [],
        },
      });
      const { correction } = (split.data as unknown as { splitActor: { correction: Split } })
        .splitActor;
      const parted = correction.actor;
      expect(parted?.claims.nodes.every(({ article }) => article.id === articles[0])).toBe(true);
      acting += (parted?.acted.nodes.length ?? 0) + (parted?.received.nodes.length ?? 0);
      const rest = await ask(
        `{ node(id: "${id}") { ... on Actor { articleCount } } corrections(where: { action: SPLIT_ACTOR, revoked: false }) { nodes { id } } }`,
      );
      expect(rest.data).toMatchObject({
        node: { articleCount: articleCount - 1 },
        corrections: { nodes: [{ id: correction.id }] },
      });
      const revoked = await ask(
        `mutation { revokeCorrection(id: "${correction.id}", author: "Mara") { ... on CorrectionApplied { correction { actor { id } } } } }`,
      );
      expect(revoked.data).toMatchObject({ revokeCorrection: { correction: { actor: null } } });
      const left = (await dump(store)).filter((item) =>
        'kind' in item ? item.kind !== 'Correction' : item.type !== 'CORRECTS',
      );
      expect(timeless(left)).toEqual(timeless(before));
    }
    expect(acting).toBeGreaterThan(0);
    const refused = await ask(
      'mutation { splitActor(actor: "nope", articles: [], author: "Mara") { ... on CorrectionRefused { code } } }',
    );
    expect(refused.data).toMatchObject({ splitActor: { code: 'ACTOR_NOT_FOUND' } });
    await store.close();
  });

  it('merge two actors, whose events, claims, articles and ids are one, and part them again', async () => {
    const store = await open();
    await ingestSeeds(store, [SEEDS], () => new Date());
    const ask = asker(store);
    const before = await dump(store);
    const idOf = (wanted: string): string =>
      before.find((item) => 'kind' in item && item.caption === wanted)?.id ?? '';
    const [actor, into] = [idOf('Houthis'), idOf('Yemeni army')];
    const merged = await ask(`mutation {
      mergeActors(actor: "${actor}", into: "${into}", author: "Mara", reason: "two names") {
        ... on CorrectionApplied { correction { id action value placed claims { id } actor { id name aliases } } contradicts { id } }
        ... on CorrectionRefused { message } } }`);
    expect(merged.errors).toBeUndefined();
    expect(merged.data).toMatchObject({
      mergeActors: {
        correction: {
          action: 'MERGE_ACTORS',
          placed: true,
          claims: [],
          actor: {
            id: into,
            name: 'Yemeni army',
            aliases: expect.arrayContaining(['Houthis']) as unknown,
          },
        },
        contradicts: [],
      },
    });
    const { correction } = (
      merged.data as unknown as { mergeActors: { correction: { id: string; value: string } } }
    ).mergeActors;
    expect(JSON.parse(correction.value)).toMatchObject({ from: { id: actor, name: 'Houthis' } });
    const found = await ask(
      `{ actor(id: "${actor}") { id } search(text: "Houthis") { nodes { ... on Actor { id } } } }`,
    );
    expect(found.data).toMatchObject({
      actor: { id: into },
      search: { nodes: expect.arrayContaining([{ id: into }]) as unknown },
    });
    const refused = await ask(`mutation {
      mergeActors(actor: "${actor}", into: "iso3:YEM", author: "Mara") { ... on CorrectionRefused { code message } } }`);
    expect(refused.data).toMatchObject({ mergeActors: { code: 'CORRECTION_UNFIT' } });
    await ask(
      `mutation { revokeCorrection(id: "${correction.id}", author: "Mara") { __typename } }`,
    );
    const left = (await dump(store)).filter((item) =>
      'kind' in item ? item.kind !== 'Correction' : item.type !== 'CORRECTS',
    );
    expect(timeless(left)).toEqual(timeless(before));
    await store.close();
  });

  it('shows copies beside their original, as one outlet', async () => {
    const store = await open();
    await ingestSeeds(store);
    const { data, errors } = await asker(store)(`{
      articles(where: { copyOf: { isNull: false } }) { nodes { host copyOf { host copies { nodes { host } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      articles: {
        nodes: [
          {
            host: 'morningpost.example',
            copyOf: { host: 'wire.example', copies: { nodes: [{ host: 'morningpost.example' }] } },
          },
        ],
      },
    });
    await store.close();
  });
});

describe('wiregraph correct, runs and diff, as processes', () => {
  it('correct by ids that show gives, and tell what changed', async () => {
    const path = join(newFolder(), 'graph.db');
    const on = (...args: string[]) => wiregraph([...args, '--store', path]);
    await on('ingest', join(SEEDS, '001_harun_market_first.txt'));
    expect((await on('diff')).out).toMatch(
      /From the end of the empty graph[\s\S]*Appeared \(\d+\)/,
    );
    await on('ingest', join(SEEDS, '002_harun_market_second.txt'));
    const shown = await on('show', 'https://herald.example/world/harun-raid-toll', '--ids');
    const event = /event {4}(\S+)/.exec(shown.out)?.[1] ?? '';
    expect(event).not.toBe('');

    const diff = await on('diff');
    expect(diff.code).toBe(0);
    expect(diff.out).toMatch(/Changed \(\d+\)[\s\S]*reportCount: \d → \d/);

    const corrected = await on('correct', 'replace', event, '--killed', '21', '--author', 'Mara');
    expect(corrected.out).toMatch(/replace killed by 21 {2}\(holds/);
    expect((await on('diff')).out).toMatch(/killedMin: \d+ → 21[\s\S]*Corrections \(1\)/);
    expect((await on('runs', '--json')).out).toMatch(/"updated":1/);
    const id = /^(\S+)/.exec(corrected.out)?.[1] ?? '';
    expect((await on('correct', 'list')).out).toContain(id);
    expect((await on('correct', 'list', '--unplaced')).out).toBe('No corrections.\n');
    expect((await on('correct', 'revoke', id)).out).toBe(`revoked ${id}\n`);

    const none = await on('correct', 'replace', event);
    expect(none.code).toBe(2);
    expect(none.err).toMatch(/exactly one of --code/);
    const unknown = await on('correct', 'reject', '--event', 'nope');
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/No event "nope"/);
    expect((await on('diff', 'zzz')).err).toMatch(/No run begins with "zzz"/);
  });

  it('part an actor by ids that show gives', async () => {
    const path = join(newFolder(), 'graph.db');
    const on = (...args: string[]) => wiregraph([...args, '--store', path]);
    await on(
      'ingest',
      join(SEEDS, '005_oman_talks.txt'),
      join(SEEDS, '006_prisoners_released.txt'),
    );
    const url = 'https://gulfdesk.example/talks-in-muscat';
    const shown = await on('show', url, '--ids');
    const actor = /actor {4}(\S+) {2}Yemeni government/.exec(shown.out)?.[1] ?? '';
    const split = ['correct', 'split-actor', actor, '--article', url, '--author', 'Mara'] as const;
    const done = await on(...split, '--reason', 'another');
    expect(done.out).toMatch(
      /split actor {2}\(holds, 1 article\)\n {2}the other actor is split:\S+\n {2}Mara, .*: another/,
    );
    const other = /the other actor is (\S+)/.exec(done.out)?.[1] ?? '';
    expect((await on('show', url, '--ids')).out).toContain(`actor    ${other}  Yemeni government`);
    const again = await on(...split);
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/does not mention/)]);
    expect((await on('correct', 'list')).out).toContain(other);

    const back = await on('correct', 'merge-actors', other, actor, '--author', 'Mara');
    expect(back.out).toMatch(
      /merge actors {2}\(holds\)\n {2}Yemeni government \(split:\S+\) is Yemeni government \(\S+\)\n {2}Mara, .*\n {2}contradicts \S+ by Mara/,
    );
    expect((await on('show', url, '--ids')).out).toContain(`actor    ${actor}  Yemeni government`);
    const twice = await on('correct', 'merge-actors', other, actor);
    expect([twice.code, twice.err]).toEqual([1, expect.stringMatching(/are one actor/)]);
  });
});
