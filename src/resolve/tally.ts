import type { ActorNode, GraphLink, NodeKind, PlaceNode } from '../domain/graph.js';
import { stateByIso3 } from '../domain/states.js';
import { isSplitActor } from '../support/ids.js';
import type { Draft } from './drafts.js';

/** How many articles say what of an actor or place: its node is a function of this, whatever the number of articles. */
export interface Tally {
  readonly articles: number;
  /** Articles by value, by field; `name` counts mentions. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export const NOTHING: Tally = { articles: 0, counts: new Map() };

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
  const draft = JSON.parse(String(mention.properties['draftJson'])) as Draft;
  const counts = new Map([...tally.counts].map(([field, values]) => [field, new Map(values)]));
  const add = (field: string, value: string, times: number): void => {
    const values = counts.get(field) ?? new Map<string, number>();
    counts.set(field, values);
    const now = (values.get(value) ?? 0) + sign * times;
    if (now === 0) values.delete(value);
    else values.set(value, now);
  };
  add('kind', draft.kind, 1);
  add('named', String(draft.named), 1);
  add('name', draft.name, Math.max(1, Number(mention.properties['count'])));
  for (const alias of new Set(draft.aliases)) add('alias', alias, 1);
  for (const id of new Set(draft.within)) add('within', id, 1);
  for (const field of SINGLE) {
    const value = draft[field];
    if (value !== null) add(field, JSON.stringify(value), 1);
  }
  return { articles: tally.articles + sign, counts };
}

/** The node that a tally makes; null when no article mentions it. */
export function foldNode(id: string, tally: Tally): ActorNode | PlaceNode | null {
  if (tally.articles === 0) return null;
  const values = (field: string): [string, number][] => [...(tally.counts.get(field) ?? [])];
  const most = (field: string): string | undefined =>
    values(field).sort(
      ([a, m], [b, n]) => n - m || (field === 'name' ? a.length - b.length : 0) || (a < b ? -1 : 1),
    )[0]?.[0];
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
    // What a table knows of the one that it was taken for is not known of it.
    wikidata: isSplitActor(id) ? null : pick('wikidata'),
    featureClass: pick('featureClass'),
    featureCode: pick('featureCode'),
    lat: pick('lat'),
    lon: pick('lon'),
    precision: pick('precision'),
    within: values('within')
      .map(([place]) => place)
      .sort((a, b) => Number(b === id) - Number(a === id) || (a < b ? -1 : 1)),
    previousIds: [],
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
export function tallyJson({ articles, counts }: Tally): string {
  const sorted = <T>(entries: ReadonlyMap<string, T>): [string, T][] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = sorted(counts).flatMap(([field, values]) =>
    values.size === 0 ? [] : [[field, sorted(values)]],
  );
  return JSON.stringify([articles, kept]);
}

export function parseTally(json: string): Tally {
  const [articles, fields] = JSON.parse(json) as [number, [string, [string, number][]][]];
  return { articles, counts: new Map(fields.map(([field, values]) => [field, new Map(values)])) };
}
