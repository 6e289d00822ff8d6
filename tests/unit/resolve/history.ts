import fc from 'fast-check';
import { expect } from 'vitest';
import { correct, type CorrectionRequest } from '../../../src/corrections.js';
import type { GraphNode } from '../../../src/domain/graph.js';
import type { Store } from '../../../src/store/port.js';
import { WiregraphError } from '../../../src/support/errors.js';
import { dump, erase, isNode, tell, type Telling, tellings } from './world.js';

/** One thing that happens to a store. */
export type Step = { readonly telling: Telling } | { readonly erase: number };
export const history = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ telling: tellings() }) },
    { weight: 1, arbitrary: fc.record({ erase: fc.nat(10) }) },
  ),
  { maxLength: 7 },
);

/** Plays a history and gives what each article that is still there said last. */
export async function play(store: Store, steps: readonly Step[]): Promise<Telling[]> {
  const last = new Map<string, Telling>();
  for (const step of steps) {
    if ('telling' in step) {
      const [report] = await tell(store, step.telling);
      expect(report?.failed).toEqual([]);
      const { article } = step.telling;
      if (report?.written === 1) last.set(article.id, step.telling);
    } else {
      const id = [...last.keys()][step.erase];
      if (id === undefined) continue;
      await erase(store, id);
      last.delete(id);
    }
  }
  return [...last.values()];
}

/** Corrections of claims and events that are there, chosen by number. */
export const correcting = fc.record({
  action: fc.constantFrom(
    'accept',
    'reject',
    'replace',
    'replace_recipients',
    'merge',
    'split',
    'split_actor',
    'merge_actors',
  ),
  pick: fc.nat(30),
  other: fc.nat(30),
  code: fc.constantFrom('190', '112', '046'),
});
export type Correcting = typeof correcting extends fc.Arbitrary<infer T> ? T : never;

/** Ids of actors that are no states. */
export function actorsOf(nodes: readonly GraphNode[]): string[] {
  return nodes.flatMap((node) =>
    'tallyJson' in node && node.kind !== 'Country' && node.kind !== 'Place' ? [node.id] : [],
  );
}

/** An actor of several articles, and one of these; empty where there is none. */
export async function someMention(
  store: Store,
  nodes: readonly GraphNode[],
  { pick, other }: Pick<Correcting, 'pick' | 'other'>,
): Promise<{ actorId: string; articleId: string }> {
  const actors = new Set(actorsOf(nodes));
  const shared = nodes.filter(
    (node) => actors.has(node.id) && 'articleCount' in node && node.articleCount > 1,
  );
  const actorId = shared[pick % Math.max(1, shared.length)]?.id ?? '';
  const mentions = await store.links([actorId], 'in', ['MENTIONS']);
  const articles = mentions.map(({ from }) => from).sort();
  return { actorId, articleId: articles[other % Math.max(1, articles.length)] ?? '' };
}

/** Gives the correction's id; null where there is nothing to correct in this way. */
export async function correctSome(
  store: Store,
  sketch: Correcting,
  hour: number,
): Promise<string | null> {
  const nodes = (await dump(store)).filter(isNode);
  const events = nodes.filter(({ kind }) => kind === 'Event').map(({ id }) => id);
  const claims = nodes.filter((node) => node.kind === 'Claim' && node.retractedAt === null);
  const [eventId, other] = [sketch.pick, sketch.other].map((n) => events[n % events.length]);
  const claimId = claims[sketch.pick % claims.length]?.id;
  if (eventId === undefined || other === undefined || claimId === undefined) return null;
  const { action } = sketch;
  const claimsOfEvent = (await store.links([eventId], 'in', ['ASSERTS'])).map(({ from }) => from);
  const first = claimsOfEvent.slice(0, 1);
  const { actorId, articleId } = await someMention(store, nodes, sketch);
  const actors = actorsOf(nodes);
  const [one = '', another = ''] = [sketch.pick, sketch.other].map(
    (n) => actors[n % actors.length],
  );
  const requests: Record<string, CorrectionRequest> = {
    accept: { action: 'accept', claimIds: [claimId] },
    reject: { action: 'reject', claimIds: [claimId] },
    replace: { action: 'replace', eventId, field: 'code', value: sketch.code },
    merge: { action: 'merge', eventIds: [eventId, other] },
    split: { action: 'split', eventId, claimIds: first },
    split_actor: { action: 'split_actor', actorId, articleIds: [articleId] },
    merge_actors: { action: 'merge_actors', actorId: one, intoId: another },
    replace_recipients: { action: 'replace', eventId, field: 'recipients', value: [another] },
  };
  const request = requests[action];
  if (request === undefined || (action === 'split_actor' && actorId === '')) return null;
  if (another === '' && (action === 'merge_actors' || action === 'replace_recipients')) return null;
  const now = (): Date => new Date(Date.parse('2031-06-01T00:00:00Z') + hour * 3_600_000);
  const occasion = { author: 'Mara', reason: null, runId: 'by hand', now };
  try {
    return (await correct(store, request, occasion)).correction.id;
  } catch (error) {
    // Two of one event, all of its claims, or an actor and itself: told to the user.
    if (error instanceof WiregraphError && error.code === 'CORRECTION_UNFIT') return null;
    throw error;
  }
}
