import type {
  ArticleNode,
  Change,
  ChangeSet,
  ClaimNode,
  CorrectionNode,
  EventNode,
  Family,
  GraphLink,
  GraphNode,
  NodeKind,
} from '../domain/graph.js';

/** A closed expression over one family of nodes; each adapter compiles it to its own language. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FieldCondition
  /** Places within a circle on the ground; `km` is its radius. */
  | { readonly near: Circle }
  /** The two fields are there and differ: a date that may mean several days. */
  | { readonly differ: readonly [string, string] }
  | {
      /** True where at least one node across the relation fulfils `where` (without it: where there is one). */
      readonly some: RelationName;
      readonly where?: Condition;
    };

/** Degrees (WGS 84) and kilometres. */
export interface Circle {
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
}

/** `contains` and `startsWith` ignore case. A missing or null property fulfils only `isNull: true`. */
export type FieldCondition =
  | {
      readonly field: string;
      readonly op: 'eq' | 'lt' | 'lte' | 'gt' | 'gte';
      readonly value: string | number | boolean;
    }
  | { readonly field: string; readonly op: 'in'; readonly value: readonly (string | number)[] }
  | { readonly field: string; readonly op: 'contains' | 'startsWith'; readonly value: string }
  /** The list property holds the value. */
  | { readonly field: string; readonly op: 'has'; readonly value: string }
  | { readonly field: string; readonly op: 'isNull'; readonly value: boolean };

/** Of claims: those that nobody took back. */
export const LIVE: Condition = { field: 'retractedAt', op: 'isNull', value: true };

export interface RelationShape {
  readonly family: Family;
  readonly link: string;
  /** `out`: the family's node is the link's start. */
  readonly direction: 'in' | 'out';
  readonly target: Family;
}

/** The relations that filters and pages may cross: a closed list. */
export const RELATIONS = {
  'article.claims': { family: 'Article', link: 'IN', direction: 'in', target: 'Claim' },
  'article.actors': { family: 'Article', link: 'MENTIONS', direction: 'out', target: 'Actor' },
  'article.places': { family: 'Article', link: 'MENTIONS', direction: 'out', target: 'Place' },
  'article.copies': { family: 'Article', link: 'COPY_OF', direction: 'in', target: 'Article' },
  'article.agency': { family: 'Article', link: 'PUBLISHED_BY', direction: 'out', target: 'Actor' },
  'actor.acted': { family: 'Actor', link: 'ACTOR_IN', direction: 'out', target: 'Event' },
  'actor.received': { family: 'Actor', link: 'RECIPIENT_IN', direction: 'out', target: 'Event' },
  'actor.claims': { family: 'Actor', link: 'SAID', direction: 'out', target: 'Claim' },
  'actor.articles': { family: 'Actor', link: 'MENTIONS', direction: 'in', target: 'Article' },
  'actor.affiliations': {
    family: 'Actor',
    link: 'AFFILIATED_WITH',
    direction: 'out',
    target: 'Actor',
  },
  'actor.members': { family: 'Actor', link: 'AFFILIATED_WITH', direction: 'in', target: 'Actor' },
  'place.events': { family: 'Place', link: 'AT', direction: 'in', target: 'Event' },
  'place.articles': { family: 'Place', link: 'MENTIONS', direction: 'in', target: 'Article' },
  'event.actors': { family: 'Event', link: 'ACTOR_IN', direction: 'in', target: 'Actor' },
  'event.recipients': { family: 'Event', link: 'RECIPIENT_IN', direction: 'in', target: 'Actor' },
  'event.places': { family: 'Event', link: 'AT', direction: 'out', target: 'Place' },
  'event.claims': { family: 'Event', link: 'ASSERTS', direction: 'in', target: 'Claim' },
  'event.partOf': { family: 'Event', link: 'PART_OF', direction: 'out', target: 'Event' },
  'event.parts': { family: 'Event', link: 'PART_OF', direction: 'in', target: 'Event' },
  'event.follows': { family: 'Event', link: 'FOLLOWS', direction: 'out', target: 'Event' },
  'event.followedBy': { family: 'Event', link: 'FOLLOWS', direction: 'in', target: 'Event' },
  'event.about': { family: 'Event', link: 'ABOUT', direction: 'out', target: 'Event' },
  'event.subjectOf': { family: 'Event', link: 'ABOUT', direction: 'in', target: 'Event' },
  'claim.event': { family: 'Claim', link: 'ASSERTS', direction: 'out', target: 'Event' },
  'claim.speaker': { family: 'Claim', link: 'SAID', direction: 'in', target: 'Actor' },
  'correction.articles': {
    family: 'Correction',
    link: 'CORRECTS',
    direction: 'out',
    target: 'Article',
  },
  'claim.article': { family: 'Claim', link: 'IN', direction: 'out', target: 'Article' },
} as const satisfies Readonly<Record<string, RelationShape>>;
export type RelationName = keyof typeof RELATIONS;

/** The same links from the other end. */
export function inverseOf(name: RelationName): RelationName {
  const { link, direction, target } = RELATIONS[name];
  const [inverse] = (Object.keys(RELATIONS) as RelationName[]).filter((other) => {
    const shape = RELATIONS[other];
    return shape.link === link && shape.family === target && shape.direction !== direction;
  });
  if (inverse === undefined) throw new Error(`no relation back over ${name}`);
  return inverse;
}

export interface Order {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
  /** True where every row has the field: nulls need no place. */
  readonly isSet?: boolean;
}

/** Keyset position: the values of the order fields and the id of the last node seen. */
export interface Position {
  readonly values: readonly (string | number | null)[];
  readonly id: string;
}

export interface PageRequest {
  /** How many, 1 to 1000; the API bounds it further. */
  readonly first: number;
  readonly after?: Position;
  readonly before?: Position;
  /** The last `first` of what lies between the positions, in the same order; `hasMore` then means before them. */
  readonly fromEnd?: boolean;
  /** Ties are broken by id ascending. Null sorts last in both directions. Default: id. */
  readonly orderBy?: readonly Order[];
}

/** What is read of nodes. */
export interface Wanted {
  /** Properties beside `id` and `kind`; asking such a node for another throws. Absent: every property. */
  readonly fields?: readonly string[];
}

export interface Selection extends PageRequest, Wanted {
  readonly family: Family;
  readonly where?: Condition;
}

/** A page across a relation. */
export interface LinkedRequest extends PageRequest, Wanted {
  readonly where?: Condition;
  /** False: nothing of the links is read, and asking one throws. */
  readonly links?: boolean;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
}

/** A node reached over a link, with the link. */
export interface LinkedNode {
  readonly node: GraphNode;
  readonly link: GraphLink;
}

export interface SearchHit {
  readonly node: GraphNode;
  /** Larger is better; comparable only inside one answer of one store. */
  readonly score: number;
}

export interface SearchPage {
  readonly first: number;
  readonly offset: number;
  /**
   * Every word must occur; false: as it is, the last as a beginning; true: words of four letters and more may have one
   * letter too many, too few, another, or two changed round.
   */
  readonly fuzzy?: boolean;
}

/** By what events are grouped. Dates count only where they surely lie in the day, week, month or year. */
export type GroupKey =
  | 'code'
  | 'root'
  | 'quadClass'
  | 'ploverType'
  | 'status'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'actor'
  | 'actorState'
  | 'recipient'
  | 'recipientState'
  | 'place'
  | 'placeState'
  | 'outlet';

/** Most keys of one grouping: each may multiply the rows. */
export const GROUP_KEYS_MAX = 4;

/** What a group may say beside the number of its events. */
export interface EventSums {
  /** Live affirming claims of all of them. */
  readonly reports: number;
  /** Sums over the events that have the number; null where none has, a maximum also where one of them has no upper end. */
  readonly killedMin: number | null;
  readonly killedMax: number | null;
  readonly woundedMin: number | null;
  readonly woundedMax: number | null;
  /** Mean Goldstein score, to two places. */
  readonly goldstein: number | null;
}
export type EventSum = keyof EventSums;

export interface EventGroups {
  /** At most four, none twice; none: one group of all. */
  readonly by: readonly GroupKey[];
  /** What is added up besides the number of events. Default: nothing. */
  readonly sums?: readonly EventSum[];
  readonly where?: Condition;
  /** Of the last key only so many, those with most events, for each of the keys before it; ties by the key. */
  readonly top?: number;
  /** `count`: largest first, ties by the keys; `keys`: by the keys in turn. Null sorts last. */
  readonly orderBy: 'count' | 'keys';
  readonly first: number;
  readonly offset: number;
}

/** Events that share the keys, with the sums asked for. An event with two actors is in the groups of both, and in each once. */
export interface EventGroupRow extends Partial<EventSums> {
  /** By name; null where the event has none, or its date is too vague. */
  readonly keys: Readonly<Partial<Record<GroupKey, string | number | null>>>;
  readonly count: number;
}

export type Stats = Readonly<Record<NodeKind | 'links' | 'liveClaims', number>>;

/** Reads inside and outside of a transaction. */
export interface GraphReader {
  /** By id; ids that were merged or renamed away resolve too. Unknown ids are missing in the map, whose keys are the ids asked for. */
  get(ids: readonly string[], wanted?: Wanted): Promise<ReadonlyMap<string, GraphNode>>;
  /** Links of the given types that start (`out`) or end (`in`) at the ids, by id order. One statement for any number of ids. */
  links(
    ids: readonly string[],
    direction: 'in' | 'out',
    types?: readonly string[],
  ): Promise<readonly GraphLink[]>;
}

/** One transaction under the store's single writer's lease. */
export interface WriteUnit extends GraphReader {
  /** Every claim (live and retracted) of the articles. */
  claimsOfArticles(articleIds: readonly string[]): Promise<readonly ClaimNode[]>;
  /** Every claim (live and retracted) whose `clusterKey` is among the keys. */
  claimsByCluster(keys: readonly string[]): Promise<readonly ClaimNode[]>;
  /** The events that were folded for the keys. */
  eventsByCluster(keys: readonly string[]): Promise<readonly EventNode[]>;
  /** Live claims that have one of the keys as a block or cluster: the first `limit` by id. */
  claimsByBlock(keys: readonly string[], limit: number): Promise<readonly ClaimNode[]>;
  /** Articles that have one of the bands: the first `limit` by id. */
  articlesByBands(bands: readonly string[], limit: number): Promise<readonly ArticleNode[]>;
  /** Corrections that name one of the articles or a claim of it, and those that merge one of the actors into another. */
  correctionsOf(
    articleIds: readonly string[],
    actorIds: readonly string[],
  ): Promise<readonly CorrectionNode[]>;
  /** Edges between participants that were drawn for one of the events. */
  edgesOfEvents(
    eventIds: readonly string[],
    types: readonly string[],
  ): Promise<readonly GraphLink[]>;
  apply(changes: ChangeSet): Promise<void>;
}

/**
 * What Wiregraph needs of a store, in domain words. Two adapters: embedded (SQLite) and Neo4j; one contract suite.
 * Errors are `WiregraphError` of stage `store`: STORE_UNAVAILABLE and STORE_BUSY (retriable), STORE_READ_ONLY,
 * STORE_TIMEOUT, STORE_NEWER_VERSION, STORE_FAILED.
 */
export interface Store extends GraphReader {
  /** Where it is, safe to print: never a password. */
  readonly location: string;
  /** Creates what is missing: tables, constraints, indexes. Changes nothing the second time. */
  migrate(): Promise<void>;
  close(): Promise<void>;
  /** Throws STORE_UNAVAILABLE when the store does not answer. */
  ping(): Promise<void>;
  find(selection: Selection): Promise<Page<GraphNode>>;
  count(family: Family, where?: Condition): Promise<number>;
  /** Events counted and summed by group: one statement. */
  groupEvents(request: EventGroups): Promise<Page<EventGroupRow>>;
  /** For each id the page of nodes across the relation. One statement for any number of ids; ids without any have an empty page. */
  linked(
    ids: readonly string[],
    relation: RelationName,
    page: LinkedRequest,
  ): Promise<ReadonlyMap<string, Page<LinkedNode>>>;
  /** For each id how many nodes the pages across the relation have. One statement for any number of ids. */
  countLinked(
    ids: readonly string[],
    relation: RelationName,
    where?: Condition,
  ): Promise<ReadonlyMap<string, number>>;
  /** Nodes of a family whose field equals one of the values (public keys: url, iso3, wikidata, geonamesId), by value. */
  lookup(
    family: Family,
    field: 'canonicalUrl' | 'iso3' | 'iso2' | 'wikidata' | 'geonamesId',
    values: readonly (string | number)[],
  ): Promise<ReadonlyMap<string | number, GraphNode>>;
  /** Those of the hosts that have an article. One statement for any number of hosts. */
  outlets(hosts: readonly string[]): Promise<ReadonlySet<string>>;
  /** Full text over names, aliases, titles and quotes, best first. Live claims only. */
  search(text: string, page: SearchPage): Promise<Page<SearchHit>>;
  stats(): Promise<Stats>;
  /** Changes after `since`, oldest first. */
  changes(since: number, first: number): Promise<readonly Change[]>;
  /** Number of the last change; 0 for a store that never changed. */
  lastChange(): Promise<number>;
  /** Every node and link, nodes by id, then links by id: equal stores give equal dumps. */
  dump(): AsyncIterable<GraphNode | GraphLink>;
  /**
   * Runs `work` in one transaction, alone among all writers of this store, also of other processes. It is committed
   * when `work` resolves and rolled back when it rejects. May run `work` again after a transient failure.
   */
  write<T>(work: (unit: WriteUnit) => Promise<T>): Promise<T>;
}
