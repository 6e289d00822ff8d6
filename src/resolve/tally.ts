import type { ActorNode, GraphLink, NodeKind, PlaceNode } from '../domain/graph.js';
import { stateByIso3 } from '../domain/states.js';
import type { Draft } from './drafts.js';
import { type MentionPart, partsOf } from './renaming.js';

/** Articles by value, by field; `name` counts mentions. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many articles say what of an actor or place: its node is a function of this, whatever the number of articles. */
export interface Tally {
  readonly articles: number;
  readonly counts: Counts;
  /** What they say of actors that people merged into it, with `previousId` for these. */
  readonly merged: Counts;
}

export const NOTHING: Tally = { articles: 0, counts: new Map(), merged: new Map() };

/** Fields of which a node has one value: that of the most articles. */
const SINGLE = [
  'iso3',
  'cameoActor',
  'wikidata',
  'role',
  'geonamesId',
  'featureClass',
  'featureCode',
  'lat',
  'lon',
  'precision',
  'parentId',
] as const satisfies readonly (keyof Draft)[];

/** The tally with one article's mentions more (`sign` 1) or less (-1). */
export function counted(tally: Tally, mention: GraphLink, sign: 1 | -1): Tally {
  const [counts, merged] = [copyOf(tally.counts), copyOf(tally.merged)];
  for (const part of partsOf(mention))
    for (const [field, value, times] of saidBy(part))
      add(part.via.length === 0 ? counts : merged, field, value, sign * times);
  return { articles: tally.articles + sign, counts, merged };
}

/** Field, value, and how often. */
function saidBy({ properties, via, isParted }: MentionPart): [string, string, number][] {
  const draft = JSON.parse(properties.draftJson) as Draft;
  const once = (field: string, values: Iterable<string>): [string, string, number][] =>
    [...new Set(values)].map((value) => [field, value, 1]);
  return [
    ['kind', draft.kind, 1],
    ['named', String(draft.named), 1],
    ['name', draft.name, Math.max(1, properties.count)],
    ...once('alias', draft.aliases),
    ...once('within', draft.within),
    ...once('previousId', via),
    ...SINGLE.flatMap((field) => {
      // What a table knows of the one that it was taken for is not known of it.
      const value = isParted && field === 'wikidata' ? null : draft[field];
      return value === null ? [] : once(field, [JSON.stringify(value)]);
    }),
  ];
}

type WritableCounts = Map<string, Map<string, number>>;

function copyOf(counts: Counts): WritableCounts {
  return new Map([...counts].map(([field, values]) => [field, new Map(values)]));
}

function add(counts: WritableCounts, field: string, value: string, times: number): void {
  const values = counts.get(field) ?? new Map<string, number>();
  counts.set(field, values);
  const now = (values.get(value) ?? 0) + times;
  if (now === 0) values.delete(value);
  else values.set(value, now);
}

/**
 * The node that a tally makes; null when no article mentions it. What is said of those merged into it is only asked
 * where nothing is said of itself; names and ids of theirs lead to it.
 */
export function foldNode(id: string, tally: Tally): ActorNode | PlaceNode | null {
  if (tally.articles === 0) return null;
  const { counts, merged } = tally;
  const valuesOf = (of: Counts, field: string): [string, number][] => [...(of.get(field) ?? [])];
  const values = (field: string): [string, number][] => [
    ...valuesOf(counts, field),
    ...valuesOf(merged, field),
  ];
  const most = (field: string): string | undefined => {
    const own = valuesOf(counts, field);
    return (own.length > 0 ? own : valuesOf(merged, field)).sort(
      ([a, m], [b, n]) => n - m || (field === 'name' ? a.length - b.length : 0) || (a < b ? -1 : 1),
    )[0]?.[0];
  };
  const pick = <K extends (typeof SINGLE)[number]>(field: K): Draft[K] => {
    const value = most(field);
    return (value === undefined ? null : JSON.parse(value)) as Draft[K];
  };
  const name = most('name') ?? id;
  const aliases = [...values('name'), ...values('alias')].map(([alias]) => alias);
  const shared = {
    id,
    caption: name,
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name).sort(),
    iso3: pick('iso3'),
    geonamesId: pick('geonamesId'),
    wikidata: pick('wikidata'),
    featureClass: pick('featureClass'),
    featureCode: pick('featureCode'),
    lat: pick('lat'),
    lon: pick('lon'),
    precision: pick('precision'),
    within: [...new Set(values('within').map(([place]) => place))].sort(
      (a, b) => Number(b === id) - Number(a === id) || (a < b ? -1 : 1),
    ),
    previousIds: values('previousId')
      .map(([previous]) => previous)
      .sort(),
    articleCount: tally.articles,
    tallyJson: tallyJson(tally),
  };
  const kinds = values('kind').map(([kind]) => kind);
  const kind = (kinds.includes('Country') ? 'Country' : most('kind')) as NodeKind;
  if (kind === 'Place') return { ...shared, kind, parentId: pick('parentId') };
  const state = kind === 'Country' ? stateByIso3(shared.iso3 ?? '') : undefined;
  return {
    ...shared,
    kind: kind as ActorNode['kind'],
    iso2: state?.iso2 ?? null,
    wikidata: state?.wikidata ?? shared.wikidata,
    named: values('named').some(([named]) => named === 'true'),
    cameoActor: pick('cameoActor'),
    role: pick('role'),
  };
}

/** Equal tallies give equal texts. */
export function tallyJson({ articles, counts, merged }: Tally): string {
  const sorted = <T>(entries: ReadonlyMap<string, T>): [string, T][] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = (of: Counts): [string, [string, number][]][] =>
    sorted(of).flatMap(([field, values]) =>
      values.size === 0 ? [] : [[field, sorted(values)] as [string, [string, number][]]],
    );
  const ofMerged = kept(merged);
  return JSON.stringify([articles, kept(counts), ...(ofMerged.length === 0 ? [] : [ofMerged])]);
}

export function parseTally(json: string): Tally {
  type Fields = [string, [string, number][]][];
  const [articles, fields, ofMerged = []] = JSON.parse(json) as [number, Fields, Fields?];
  const counts = (of: Fields): Counts =>
    new Map(of.map(([field, values]) => [field, new Map(values)]));
  return { articles, counts: counts(fields), merged: counts(ofMerged) };
}
