import { readFileSync } from 'node:fs';
import type { Store } from '../../src/store/port.js';

/** An answer without what only one of the two puts around it: equal for both where both say the same. */
type Shape = (data: Record<string, unknown>, variables: Variables) => unknown;

/** One operation as each of the two is asked for it. */
export interface Operation {
  readonly name: string;
  readonly ours: Asked;
  readonly theirs: Asked;
}

export interface Asked {
  readonly text: string;
  readonly operationName: string;
  readonly shape: Shape;
}

export interface Variables {
  readonly event: string;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  readonly ids: readonly string[];
  readonly references: readonly { readonly __typename: 'Event'; readonly id: string }[];
}

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const OURS = file('ours.graphql');
const ROOTS = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'));
/** It sums one set of events at a time: each root is a field of its own. */
const THEIRS = `${file('theirs.graphql')}
query Groups { ${ROOTS.map((root) => `root${root}: eventsConnection(where: { cameoRoot: { eq: "${root}" } }) { aggregate { ...Figures } }`).join(' ')} }`;

/** Lists without the `nodes` or `edges` that they lie in. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  const [only] = fields;
  if (fields.length === 1 && only !== undefined && /^(?:nodes|edges|node)$/.test(only[0]))
    return plain(only[1]);
  return Object.fromEntries(fields.map(([name, one]) => [name, plain(one)]));
}

const field =
  (name: string): Shape =>
  (data) =>
    plain(data[name]);
const first =
  (name: string): Shape =>
  (data) =>
    plain((data[name] as unknown[])[0]);

interface Aggregated {
  readonly aggregate: {
    readonly count: { readonly nodes: number };
    readonly node: {
      readonly reportCount: { readonly sum: number };
      readonly killedMin?: { readonly sum: number };
      readonly goldstein?: { readonly average: number };
    };
  };
}

interface Group {
  readonly root?: string;
  readonly count: number;
  readonly reportCount: number;
  readonly killedMin?: number;
  readonly goldstein?: number;
}

const groupsOf = (data: Record<string, unknown>): readonly Group[] =>
  (data['eventGroups'] as { nodes: Group[] }).nodes;

/** What both are asked, in the order of the table. */
export const OPERATIONS: readonly Operation[] = [
  operation('Point', field('event'), first('events')),
  operation('Levels', field('events'), field('events')),
  operation('Latest', field('events'), field('events')),
  operation('Filter', field('events'), field('events')),
  operation('FilterAcross', field('events'), field('events')),
  operation(
    'Count',
    (data) => {
      const { name, acted } = data['actor'] as {
        name: string;
        acted: { totalCount: number; nodes: unknown };
      };
      return { name, total: acted.totalCount, acted: acted.nodes };
    },
    (data) => {
      const [actor] = data['actors'] as {
        name: string;
        actedConnection: { totalCount: number; edges: unknown };
      }[];
      return {
        name: actor?.name,
        total: actor?.actedConnection.totalCount,
        acted: plain(actor?.actedConnection.edges),
      };
    },
  ),
  operation(
    'Aggregate',
    (data) => groupsOf(data)[0],
    (data) => {
      const { count, node } = (data['eventsConnection'] as Aggregated).aggregate;
      return {
        count: count.nodes,
        reportCount: node.reportCount.sum,
        killedMin: node.killedMin?.sum,
        // Ours is rounded to two places.
        goldstein: Math.round((node.goldstein?.average ?? 0) * 100) / 100,
      };
    },
  ),
  operation('Groups', groupsOf, (data) =>
    ROOTS.flatMap((root) => {
      const { count, node } = (data[`root${root}`] as Aggregated).aggregate;
      const group = { root, count: count.nodes, reportCount: node.reportCount.sum };
      return count.nodes === 0 ? [] : [group];
    }),
  ),
  operation('References', field('_entities'), field('_entities')),
  {
    name: 'References as list',
    ours: { text: OURS, operationName: 'References', shape: field('_entities') },
    theirs: {
      text: THEIRS,
      operationName: 'List',
      shape(data, { ids }) {
        const byId = new Map(
          (data['events'] as { id: string; title: string; code: string }[]).map(
            ({ id, title, code }) => [id, { title, code }],
          ),
        );
        return ids.map((id) => byId.get(id) ?? null);
      },
    },
  },
];

function operation(name: string, ours: Shape, theirs: Shape): Operation {
  return {
    name,
    ours: { text: OURS, operationName: name, shape: ours },
    theirs: { text: THEIRS, operationName: name, shape: theirs },
  };
}

/** Events, actors with many of them, and spans of ninety days: `count` of each. */
export async function variablesOf(store: Store, count: number): Promise<Variables[]> {
  const { items: events } = await store.find({ family: 'Event', first: 1000 });
  const ids = events.map(({ id }) => id);
  const { items: actors } = await store.find({ family: 'Actor', first: 1000 });
  const acts = await store.countLinked(
    actors.map(({ id }) => id),
    'actor.acted',
  );
  const busy = [...acts].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const day = (number: number): string =>
    new Date(Date.UTC(2031, 0, 1 + number)).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, at) => {
    const some = ids.slice(at * 30, at * 30 + 200);
    return {
      event: ids[at * 7] ?? '',
      actor: busy[at * 3] ?? '',
      from: day(at * 150),
      to: day(at * 150 + 90),
      ids: some,
      references: some.map((id) => ({ __typename: 'Event' as const, id })),
    };
  });
}
