import fc from 'fast-check';
import type { Article } from '../../../src/domain/article.js';
import {
  EVENT_LINK_TYPES,
  type ExtractedActor,
  type ExtractedClaim,
  type ExtractedPlace,
  type Extraction,
} from '../../../src/domain/extraction.js';
import type { GraphLink, GraphNode } from '../../../src/domain/graph.js';
import type { Extractor } from '../../../src/extract/extractor.js';
import { ingest, type IngestReport, withdraw } from '../../../src/pipeline.js';
import type { Store } from '../../../src/store/port.js';
import { actor, article, claim, event, extraction, place, SENTENCE, toll } from './make.js';

export const NOW = (): Date => new Date('2031-05-01T12:00:00.000Z');

/** What one edition of one article says, as read by one version of the extractor. */
export interface Telling {
  readonly article: Article;
  readonly extraction: Extraction;
}

const ACTORS: readonly ((at: number) => (body: string) => ExtractedActor)[] = [
  (at) => actor('x', { type: 'Country', name: 'Xland', country: 'XXA', at }),
  (at) => actor('x-army', { name: 'Army of Xland', country: 'XXA', at }),
  (at) => actor('relief', { name: 'Relief Fund', at }),
  (at) => actor('mara', { type: 'Person', name: 'Mara Olin', at }),
  (at) => actor('rebels', { type: 'Group', name: 'rebels', named: false, at }),
  (at) => actor('medic', { type: 'UnnamedSource', name: 'a medic', named: false, at }),
];
const ACTOR_IDS = ['x', 'x-army', 'relief', 'mara', 'rebels', 'medic'];

const PLACES: readonly ExtractedPlace[] = [
  place('x', { name: 'Xland', iso3: 'XXA', featureCode: 'PCLI', precision: 1 }),
  place('north', { name: 'North', iso3: 'XXA', geonamesId: 11, partOf: 'x', precision: 2 }),
  place('orlo', { name: 'Orlo', iso3: 'XXA', geonamesId: 12, partOf: 'north', precision: 4 }),
  place('well', { name: 'the well', partOf: 'orlo', precision: 5 }),
];
const PLACE_IDS = PLACES.map(({ id }) => id);
const NAMES = ['alpha', 'bravo', 'charlie', 'delta'];

const someActors = fc.subarray(ACTOR_IDS, { maxLength: 2 });
/** What several articles tell of: one day, one town, one side. */
const sharedEvent = {
  actors: fc.constantFrom(['x'], ['x-army'], ['x-army', 'x']),
  at: fc.constant('orlo'),
  day: fc.constant('2031-04-11'),
};
const anyEvent = {
  sentence: fc.nat(4),
  cameo: fc.constantFrom('190', '195', '180', '046', '112'),
  status: fc.constantFrom('occurred' as const, 'planned' as const),
  polarity: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'negated' as const),
  actors: someActors,
  recipients: someActors,
  reciprocal: fc.boolean(),
  at: fc.option(fc.constantFrom(...PLACE_IDS), { nil: undefined }),
  day: fc.option(fc.constantFrom('2031-04-11', '2031-04-12', '2031-04'), { nil: undefined }),
  killed: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
};
const eventSketch = fc.oneof(fc.record(anyEvent), fc.record({ ...anyEvent, ...sharedEvent }));
const claimSketch = fc.record({
  sentence: fc.nat(5),
  source: fc.option(fc.constantFrom(...ACTOR_IDS), { nil: null }),
  polarity: fc.constantFrom('affirmed' as const, 'negated' as const),
  events: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
  killed: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
});

const linkType = fc.constantFrom(...EVENT_LINK_TYPES);

/** A telling of one of four articles, in one of two editions, by one of two extractors. */
export function tellings(edition?: number): fc.Arbitrary<Telling> {
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      edition: edition === undefined ? fc.constantFrom(1, 2) : fc.constant(edition),
      words: fc.constantFrom(undefined, undefined, 'agency'),
      version: fc.constantFrom('1', '2'),
      day: fc.constantFrom('2031-04-12', '2031-04-13', null),
      actors: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
      events: fc.array(eventSketch, { maxLength: 4 }),
      claims: fc.array(claimSketch, { maxLength: 3 }),
      related: fc.boolean(),
      links: fc.array(fc.record({ from: fc.nat(3), type: linkType, to: fc.nat(3) }), {
        maxLength: 3,
      }),
    })
    .map((sketch) => {
      const made = article(sketch.name, sketch.edition, sketch.day, sketch.words);
      const links = sketch.links.filter(({ to }) => to < sketch.events.length);
      const events = sketch.events.map((one, index) =>
        event(`e${String(index)}`, {
          ...one,
          links: links
            .filter(({ from }) => from === index)
            .map(({ type, to }) => ({ type, to: `e${String(to)}` })),
        }),
      );
      const claims = sketch.claims.map(
        ({ killed, events: numbers, ...one }, index) =>
          (body: string): ExtractedClaim => {
            const ids = numbers.filter((n) => n < events.length).map((n) => `e${String(n)}`);
            const start = one.sentence * SENTENCE;
            return claim(`c${String(index)}`, one.sentence, {
              source: one.source,
              polarity: one.polarity,
              events: ids,
              ...(killed === undefined
                ? {}
                : {
                    assertions: ids.map((id) => ({
                      event: id,
                      quantities: [toll(body, start, killed)],
                    })),
                  }),
            })(body);
          },
      );
      const whole = extraction(made, {
        version: sketch.version,
        actors: ACTORS.map((one, index) => one(index * 2)),
        places: PLACES,
        events,
        claims,
        relations: sketch.related
          ? [
              {
                type: 'AFFILIATED_WITH',
                from: 'mara',
                to: 'relief',
                role: 'head',
                edtf: null,
                start: null,
                end: null,
                confidence: 1,
                inferred: false,
              },
            ]
          : [],
      });
      return { article: made, extraction: onlyUsed(whole, new Set(sketch.actors)) };
    });
}

/** Drops the actors and places that nothing of the document needs, so that articles differ in whom they hold up. */
function onlyUsed(whole: Extraction, extra: ReadonlySet<number>): Extraction {
  const used = new Set<string>();
  for (const [index, id] of ACTOR_IDS.entries()) if (extra.has(index)) used.add(id);
  for (const one of whole.events)
    for (const id of [...one.actors, ...one.recipients, ...one.places.map((at) => at.id)])
      used.add(id);
  for (const one of whole.claims) if (one.source !== null) used.add(one.source);
  for (const one of whole.relations) used.add(one.from).add(one.to);
  for (const one of [...whole.places].reverse())
    if (used.has(one.id) && one.partOf !== null) used.add(one.partOf);
  const places = whole.places.filter(({ id }) => used.has(id));
  const actors = whole.actors.filter(({ id }) => used.has(id));
  return { ...whole, actors, places };
}

export function named(telling: Telling): string {
  return telling.article.id;
}

/** Ingests tellings one by one, through the pipeline, with an extractor that says what it is told to say. */
export async function tell(store: Store, ...all: readonly Telling[]): Promise<IngestReport[]> {
  const reports: IngestReport[] = [];
  for (const { article: read, extraction: result } of all) {
    const extractor: Extractor = {
      ...result.extractor,
      extract: () => Promise.resolve(result),
      close: () => Promise.resolve(),
    };
    reports.push(
      await ingest({
        inputs: one(read),
        extractor,
        store,
        runId: 'test',
        now: NOW,
        again: true,
      }),
    );
  }
  return reports;
}

async function* one(read: Article) {
  await Promise.resolve();
  yield { ok: true as const, file: 'made', line: 1, article: read, notices: [] };
}

export async function erase(store: Store, id: string): Promise<void> {
  await withdraw(store, id, { runId: 'test', now: NOW });
}

export async function dump(store: Store): Promise<(GraphNode | GraphLink)[]> {
  const out: (GraphNode | GraphLink)[] = [];
  for await (const item of store.dump()) out.push(item);
  return out;
}

export function isNode(item: GraphNode | GraphLink): item is GraphNode {
  return 'kind' in item;
}
