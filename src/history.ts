/** What was believed when, and what two runs differ in: folds over the claims that stood at an instant. */
import {
  type Change,
  type ClaimNode,
  type CorrectionNode,
  type EventNode,
  type GraphLink,
  participantsOf,
  mergeOf,
} from './domain/graph.js';
import { anchorsOf, correctionsAt, replacementsFor, withVerdicts } from './resolve/corrections.js';
import { eventIdOf, foldEvent } from './resolve/fold-event.js';
import {
  actorsLedTo,
  actorsOfClaim,
  claimAsRead,
  renamedClaim,
  renamingOf,
  withMergedValues,
} from './resolve/renaming.js';
import { everyNode } from './store/every-node.js';
import type { Condition, Store } from './store/port.js';
import { WiregraphError } from './support/errors.js';

/** An event as the claims of an instant make it up; its actors have the ids that corrections of then gave them. */
export interface Belief {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly event: EventNode;
  readonly links: readonly GraphLink[];
  readonly claims: readonly ClaimNode[];
}

/** Claims that make up an event, those retracted included, and what people said of them. */
interface Record {
  readonly claims: readonly ClaimNode[];
  readonly corrections: readonly CorrectionNode[];
}

/** The event as it was believed at an instant; null where nothing affirmed it then. */
export async function eventAt(store: Store, event: EventNode, at: string): Promise<Belief | null> {
  return stateAt(await recordOf(store, event), at);
}

/** Every state that the event has had, oldest first: one for each instant at which claims or corrections changed it. */
export async function eventHistory(store: Store, event: EventNode): Promise<Belief[]> {
  return statesOf(await recordOf(store, event));
}

/** An event that is no more, since people rejected what made it up. */
export interface RejectedBelief {
  /** Every state that it had, oldest first. */
  readonly history: readonly Belief[];
  /** Those that reject the claim by which it had the id. */
  readonly corrections: readonly CorrectionNode[];
}

/** What was believed of an event by an id that it had, and who rejected it; null where no rejection in force names it. */
export async function rejectedEvent(store: Store, id: string): Promise<RejectedBelief | null> {
  const corrections: CorrectionNode[] = [];
  const rejecting = { field: 'action', op: 'eq', value: 'reject' } as const;
  const slots = new Set<string>();
  for await (const page of everyNode(store, 'Correction', rejecting))
    for (const node of page) {
      if (node.kind !== 'Correction' || node.revokedAt !== null) continue;
      const anchors = anchorsOf(node).filter(({ isPlaced }) => isPlaced);
      if (!anchors.some(({ slot }) => eventIdOf(slot) === id)) continue;
      corrections.push(node);
      for (const { slot } of anchors) if (eventIdOf(slot) === id) slots.add(slot);
    }
  if (corrections.length === 0) return null;
  const articles = corrections.flatMap((one) => anchorsOf(one).map(({ articleId }) => articleId));
  const where: Condition = { field: 'articleId', op: 'in', value: [...new Set(articles)] };
  const keys = new Set<string>();
  for await (const page of everyNode(store, 'Claim', where))
    for (const node of page)
      if (node.kind === 'Claim' && slots.has(node.slot)) keys.add(node.clusterKey ?? '');
  return { history: statesOf(await recordFor(store, [...keys])), corrections };
}

function statesOf(record: Record): Belief[] {
  const instants = [
    ...record.claims.flatMap(({ ingestedAt, retractedAt }) =>
      [ingestedAt, retractedAt ?? []].flat(),
    ),
    ...record.corrections.flatMap(({ at, revokedAt }) => [at, revokedAt ?? []].flat()),
  ];
  const out: Belief[] = [];
  for (const at of [...new Set(instants)].sort()) {
    const state = stateAt(record, at);
    if (state !== null && !isSame(out.at(-1), state)) out.push(state);
  }
  return out;
}

function isSame(before: Belief | undefined, after: Belief): boolean {
  const print = ({ event, links, claims }: Belief): string => {
    const ids = [...participantsOf(links), ...claims.map(({ id }) => id)];
    return JSON.stringify([{ ...event, clusterKey: '', previousIds: [] }, ids]);
  };
  return before !== undefined && print(before) === print(after);
}

function stateAt({ claims, corrections }: Record, at: string): Belief | null {
  const said = correctionsAt(corrections, at);
  const then = claims
    .filter(
      ({ ingestedAt, retractedAt }) =>
        ingestedAt <= at && (retractedAt === null || retractedAt > at),
    )
    .map((claim) => renamedClaim(claim, renamingOf(said, claim.articleId)))
    .map((claim) => ({ ...claim, retractedAt: null, reason: null, clusterKey: 'then' }));
  const standing = withVerdicts(then, said);
  const replacements = replacementsFor(standing, withMergedValues(said));
  const folded = foldEvent('then', standing, [], replacements);
  if (folded === null) return null;
  const told = new Set(
    folded.links.flatMap(({ type, from }) => (type === 'ASSERTS' ? [from] : [])),
  );
  const ids = new Map(claims.map((claim) => [claim.id, claim]));
  return { at, ...folded, claims: [...told].flatMap((id) => ids.get(id) ?? []) };
}

async function recordOf(store: Store, event: EventNode): Promise<Record> {
  const links = await store.links([event.id], 'in', ['ASSERTS']);
  const live = [...(await store.get(links.map(({ from }) => from))).values()];
  const tellings = live.flatMap((node) => (node.kind === 'Claim' ? (node.tellingKey ?? []) : []));
  return recordFor(store, [...new Set([event.clusterKey, ...tellings])]);
}

/** Claims of the clusters, by the keys that they had when they were last counted. */
async function recordFor(store: Store, clusterKeys: readonly string[]): Promise<Record> {
  const claims: ClaimNode[] = [];
  for (const keys of chunks(clusterKeys, 200)) {
    const where = { field: 'clusterKey', op: 'in', value: keys } as const;
    for await (const page of everyNode(store, 'Claim', where))
      claims.push(...page.filter((node) => node.kind === 'Claim'));
  }
  const articles = [...new Set(claims.map(({ articleId }) => articleId))];
  const named = await store.links(articles, 'in', ['CORRECTS']);
  const nodes = await store.get([...new Set(named.map(({ from }) => from))]);
  const corrections = [...nodes.values()].filter((node) => node.kind === 'Correction');
  const merges = await mergesOf(store, claims, corrections);
  return { claims, corrections: [...corrections, ...merges] };
}

/** Merges of actors whom the claims and corrections name, and of those that these led to, also where they were taken back. */
async function mergesOf(
  store: Store,
  claims: readonly ClaimNode[],
  corrections: readonly CorrectionNode[],
): Promise<CorrectionNode[]> {
  const named = new Set([
    ...claims.flatMap((claim) => actorsOfClaim(claimAsRead(claim))),
    ...corrections.flatMap(actorsLedTo),
  ]);
  const merges: CorrectionNode[] = [];
  const where = { field: 'action', op: 'eq', value: 'merge_actors' } as const;
  for await (const page of everyNode(store, 'Correction', where))
    merges.push(...page.filter((node) => node.kind === 'Correction'));
  const isNamed = (merge: CorrectionNode): boolean => named.has(mergeOf(merge)?.from.id ?? '');
  for (let count = -1; count !== named.size;) {
    count = named.size;
    for (const id of merges.filter(isNamed).flatMap(actorsLedTo)) named.add(id);
  }
  return merges.filter(isNamed);
}

function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** One run of ingesting, withdrawing or correcting. */
export interface Run {
  readonly id: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly lastSeq: number;
  /** Changes by what was done: created, updated, retracted, deleted. */
  readonly changes: Readonly<{ [operation in Change['operation']]: number }>;
}

/** All runs that changed something, in the order of their last change. */
export async function listRuns(store: Store): Promise<Run[]> {
  const runs = new Map<string, Run>();
  for await (const { seq, at, runId, operation } of changesAfter(store, 0)) {
    const known = runs.get(runId);
    const changes = known?.changes ?? { created: 0, updated: 0, retracted: 0, deleted: 0 };
    runs.set(runId, {
      id: runId,
      // Articles are read side by side: the last written is not always the last read.
      firstAt: known === undefined || at < known.firstAt ? at : known.firstAt,
      lastAt: known === undefined || at > known.lastAt ? at : known.lastAt,
      lastSeq: seq,
      changes: { ...changes, [operation]: changes[operation] + 1 },
    });
  }
  return [...runs.values()].sort((a, b) => a.lastSeq - b.lastSeq);
}

async function* changesAfter(store: Store, since: number): AsyncGenerator<Change> {
  for (let seq = since; ;) {
    const page = await store.changes(seq, 5000);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    seq = last.seq;
  }
}

/** One event before and after; `before` is null where it appeared, `after` where it vanished. */
export interface EventDifference {
  readonly before: Belief | null;
  readonly after: Belief | null;
  /** Fields that differ, with the value of before and of after. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

export interface RunDifference {
  readonly from: Run;
  readonly to: Run;
  readonly events: readonly EventDifference[];
  /** Corrections that were made, revoked, or lost and found their claims. */
  readonly corrections: readonly CorrectionNode[];
  /** Claims that were erased with their articles: what they said is gone. */
  readonly erasedClaims: number;
}

/**
 * What appeared, vanished and changed between the end of one run and the end of another. Events are
 * compared as claims are grouped now: a merge shows among the corrections.
 */
export async function diffRuns(store: Store, from: string, to: string): Promise<RunDifference> {
  const runs = await listRuns(store);
  const [first, second] = [runNamed(runs, from), runNamed(runs, to)].sort(
    (a, b) => a.lastSeq - b.lastSeq,
  ) as [Run, Run];
  const touched = new Set<string>();
  const erased = new Set<string>();
  const said = new Set<string>();
  for await (const { seq, kind, id, operation } of changesAfter(store, first.lastSeq)) {
    if (seq > second.lastSeq) break;
    if (kind === 'Correction') said.add(id);
    if (kind === 'Claim' && operation === 'deleted') erased.add(id);
    else if (kind === 'Claim' || kind === 'Event') touched.add(id);
  }
  const nodes = await store.get([...touched]);
  const keys = [
    ...new Set(
      [...nodes.values()].flatMap((node) => ('clusterKey' in node ? (node.clusterKey ?? []) : [])),
    ),
  ];
  const record = await recordFor(store, keys);
  const events: EventDifference[] = [];
  for (const key of keys.sort()) {
    const own = { ...record, claims: record.claims.filter((one) => one.clusterKey === key) };
    const [before, after] = [stateAt(own, first.lastAt), stateAt(own, second.lastAt)];
    const fields = before === null || after === null ? [] : differing(before.event, after.event);
    if ((before === null) !== (after === null) || fields.length > 0)
      events.push({ before, after, fields });
  }
  const corrections = [...(await store.get([...said])).values()].filter(
    (node) => node.kind === 'Correction',
  );
  return { from: first, to: second, events, corrections, erasedClaims: erased.size };
}

/** What stands before the first run. */
const NOTHING_YET: Run = {
  id: 'the empty graph',
  firstAt: '',
  lastAt: '',
  lastSeq: 0,
  changes: { created: 0, updated: 0, retracted: 0, deleted: 0 },
};

function runNamed(runs: readonly Run[], name: string): Run {
  const found = runs.filter(({ id }) => id.startsWith(name));
  const before = runs.length === 1 ? NOTHING_YET : runs.at(-2);
  const last = name === 'last' ? runs.at(-1) : name === 'previous' ? before : undefined;
  const [run, ...more] = last === undefined ? found : [last];
  if (run !== undefined && more.length === 0) return run;
  throw new WiregraphError(
    'store',
    'RUN_NOT_FOUND',
    `${more.length > 0 ? 'Several runs begin' : 'No run begins'} with "${name}": \`wiregraph runs\` shows all; "last" and "previous" are understood`,
  );
}

const COMPARED = [
  'title',
  'cameo',
  'status',
  'disputed',
  'edtf',
  'killedMin',
  'killedMax',
  'woundedMin',
  'woundedMax',
  'reportCount',
  'denialCount',
  'independentOutletCount',
] as const satisfies readonly (keyof EventNode)[];

function differing(before: EventNode, after: EventNode): EventDifference['fields'] {
  return COMPARED.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }],
  );
}
