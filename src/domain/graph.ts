/**
 * The stored graph. Articles (with their versions), mentions, claims and standing relations are what articles say;
 * actors, places, events and direct edges are folds over them and can be rebuilt at any time.
 *
 * Every property is a string, number, boolean, null, or a list of strings or numbers, so that it can stand as it is in
 * Neo4j; what is nested is stored as JSON text and says so in its name (`…Json`).
 */
import type { PublishedAtSource } from './article.js';
import type {
  ActorType,
  Certainty,
  ClaimType,
  EventLinkType,
  EventStatus,
  FeatureClass,
  MentionKind,
  PlaceRole,
  Polarity,
  QuantityKind,
} from './extraction.js';

export type Scalar = string | number | boolean | null;
export type PropertyValue = Scalar | readonly string[] | readonly number[];

interface NodeBase {
  readonly id: string;
  /** What Neo4j Browser prints on the node. */
  readonly caption: string;
}

export interface ArticleNode extends NodeBase {
  readonly kind: 'Article';
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly host: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly publishedAtSource: PublishedAtSource | null;
  readonly language: string | null;
  readonly gdeltEventCode: string | null;
  readonly gdeltRootCode: string | null;
  /** ISO 8601 instant of the first ingest. */
  readonly ingestedAt: string;
  /** Id of the version that is live. */
  readonly versionId: string;
  readonly bodyHash: string;
  /** Name and version of the extractor that read the live version. */
  readonly extractor: string;
  /** The first article of which it is a copy, word for word or nearly; null for an original. */
  readonly copyOf: string | null;
  /** By what near-copies find each other: bands of a MinHash signature. */
  readonly bands: readonly string[];
  /** Ids of the standing relations that it supports. */
  readonly relationIds: readonly string[];
  /** Where corrections gave actors of these, or the agency, other ids: relations and agency as they were read, as JSON. */
  readonly asReadJson?: string;
}

/** One body that the article has had; spans of claims slice the body of their own version. */
export interface ArticleVersionNode extends NodeBase {
  readonly kind: 'ArticleVersion';
  readonly articleId: string;
  readonly body: string;
  readonly bodyHash: string;
  readonly readAt: string;
  readonly encoding: string | null;
}

/** A Country is both an actor and a place: one node. */
export interface ActorNode extends NodeBase {
  readonly kind: ActorType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  readonly iso3: string | null;
  readonly iso2: string | null;
  readonly cameoActor: string | null;
  readonly wikidata: string | null;
  readonly role: string | null;
  readonly previousIds: readonly string[];
  /** Place fields: filled for a Country, null for the rest. */
  readonly geonamesId: number | null;
  readonly featureClass: FeatureClass | null;
  readonly featureCode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: number | null;
  /** Ids of every place that contains it, itself first; empty for what is no place. */
  readonly within: readonly string[];
  /** Articles that mention it. */
  readonly articleCount: number;
  /** `Tally` as JSON: how many articles say what of it. */
  readonly tallyJson: string;
}

/** An actor whom no article mentions, of whom no more is known. */
export function emptyActor({ id, kind, name }: Pick<ActorNode, 'id' | 'kind' | 'name'>): ActorNode {
  return {
    id,
    kind,
    caption: name,
    name,
    aliases: [],
    named: true,
    iso3: null,
    iso2: null,
    cameoActor: null,
    wikidata: null,
    role: null,
    geonamesId: null,
    featureClass: null,
    featureCode: null,
    lat: null,
    lon: null,
    precision: null,
    within: [],
    previousIds: [],
    articleCount: 0,
    tallyJson: '[0,[]]',
  };
}

export interface PlaceNode extends NodeBase {
  readonly kind: 'Place';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso3: string | null;
  readonly geonamesId: number | null;
  readonly wikidata: string | null;
  readonly featureClass: FeatureClass | null;
  readonly featureCode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: number | null;
  readonly parentId: string | null;
  /** Ids of every place that contains it, itself first. */
  readonly within: readonly string[];
  readonly previousIds: readonly string[];
  /** Articles that mention it. */
  readonly articleCount: number;
  /** `Tally` as JSON: how many articles say what of it. */
  readonly tallyJson: string;
}

/** A fold over live claims. */
export interface EventNode extends NodeBase {
  readonly kind: 'Event';
  readonly title: string;
  readonly cameo: string;
  readonly cameoRoot: string;
  readonly ploverType: string | null;
  readonly goldstein: number | null;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quadClass: number;
  readonly status: EventStatus;
  /** True where claims contradict: somebody denies, or dates have no common day. */
  readonly disputed: boolean;
  readonly background: boolean;
  readonly edtf: string | null;
  /** ISO days; null without a date. Open ends are 0000-01-01 and 9999-12-31. */
  readonly dateMin: string | null;
  readonly dateMax: string | null;
  readonly killedMin: number | null;
  readonly killedMax: number | null;
  readonly woundedMin: number | null;
  readonly woundedMax: number | null;
  /** `TollFold[]` as JSON: every kind with its range. */
  readonly tollsJson: string;
  /** Live affirming claims. */
  readonly reportCount: number;
  readonly denialCount: number;
  readonly independentOutletCount: number;
  readonly clusterKey: string;
  /** Corrections that are applied to it. */
  readonly correctionIds: readonly string[];
  /** `TellingJoin[]` as JSON: why tellings of several articles are one event. */
  readonly joinsJson: string;
  readonly previousIds: readonly string[];
}

/** Two tellings that were taken for one event, and why. */
export interface TellingJoin {
  /** Keys of the two. */
  readonly between: readonly [string, string];
  /** Ids of their articles. */
  readonly articles: readonly [string, string];
  /** Points; see `resolve/likeness.ts`. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface TollFold {
  readonly kind: QuantityKind;
  readonly min: number | null;
  readonly max: number | null;
  /** True for running totals, which are folded apart. */
  readonly cumulative: boolean;
  readonly claims: readonly string[];
}

/**
 * One speaker's assertion or denial of one event in one article. What it says never changes; where it stands among
 * other articles (`clusterKey`, `originId`, `originHost`) follows them, it may be retracted, and actors that it names
 * may be parted and merged by hand: then it has the ids of those that they are, and keeps those that were read beside.
 */
export interface ClaimNode extends NodeBase {
  readonly kind: 'Claim';
  readonly slot: string;
  readonly articleId: string;
  readonly versionId: string;
  /** Actor id of the speaker; null for the article's own voice. */
  readonly speakerId: string | null;
  readonly start: number;
  readonly end: number;
  /** The evidence as printed: `body.slice(start, end)`. */
  readonly quote: string;
  readonly cue: string | null;
  readonly type: ClaimType;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly confidence: number;
  readonly extractor: string;
  readonly runId: string;
  readonly ingestedAt: string;
  readonly retractedAt: string | null;
  /** Why it was retracted: `superseded`, `extractor`, or an author's reason. */
  readonly reason: string | null;
  /** Somebody's word on it: a rejected claim counts for nothing. */
  readonly verdict: 'accepted' | 'rejected' | null;
  /** Which event of its article it tells of: claims of one telling stay together. Null without event. */
  readonly tellingKey: string | null;
  /** `TellingLink[]` as JSON: how the article links its telling with others of its tellings. */
  readonly linksJson: string;
  /** Keys of the tellings that its article links with this one, from either side. */
  readonly linkedTellings: readonly string[];
  /** The smallest telling of the event; null without event. */
  readonly clusterKey: string | null;
  /** Where tellings of other articles look for it: by family, day and state of the place. */
  readonly placeBlock: string | null;
  /** … by family, day and states that take part. */
  readonly partyBlock: string | null;
  /** … by the original's id and the wording: for copies. */
  readonly copyBlock: string | null;
  /** `Profile` as JSON: what is compared with other tellings; `null` without event. */
  readonly profileJson: string;
  /** The article that it was first printed in: its own, or the one that its article copies. */
  readonly originId: string;
  /** Host of that article. */
  readonly originHost: string | null;
  /** Event fields of the payload, for filters; null without event. */
  readonly cameo: string | null;
  readonly cameoRoot: string | null;
  readonly status: EventStatus | null;
  readonly edtf: string | null;
  readonly dateMin: string | null;
  readonly dateMax: string | null;
  /** Publication date of its article, for ordering. */
  readonly publishedAt: string | null;
  /** Host of its article: the outlet. */
  readonly host: string | null;
  /** `ClaimPayload` as JSON, keys sorted; `null` without event. */
  readonly payloadJson: string;
  /** Where corrections gave its actors other ids: `ClaimAsRead` as JSON. */
  readonly asReadJson?: string;
}

/** What of a claim other ids of actors change, as it was read. */
export interface ClaimAsRead extends Pick<ClaimNode, 'speakerId' | 'payloadJson' | 'profileJson'> {
  /** Ids that the speaker had before it was merged into the one that it is. */
  readonly speakerVia: readonly string[];
}

/** True for a claim that is neither retracted nor rejected by hand. */
export function isCounted({ retractedAt, verdict }: ClaimNode): boolean {
  return retractedAt === null && verdict !== 'rejected';
}

/** What an article's own words say of two of its tellings: one is part of the other, comes after it, or is about it. */
export interface TellingLink {
  readonly type: EventLinkType;
  /** Key of the other telling. */
  readonly to: string;
}

/** What a speaker says of an event, in graph ids. */
export interface ClaimPayload {
  readonly title: string;
  readonly cameo: string;
  readonly status: EventStatus;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly places: readonly { readonly id: string; readonly role: PlaceRole }[];
  readonly inferred: readonly string[];
  readonly date: {
    readonly text: string | null;
    readonly edtf: string | null;
    readonly anchor: string | null;
    readonly inferred: boolean;
  } | null;
  readonly quantities: readonly PayloadQuantity[];
  readonly trigger: { readonly start: number; readonly end: number; readonly text: string };
  readonly background: boolean;
  readonly reciprocal: boolean;
}

export interface PayloadQuantity {
  readonly kind: QuantityKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cumulative: boolean;
}

/** What stays of a withdrawn article, so that it is not read in again by accident. */
export interface TombstoneNode extends NodeBase {
  readonly kind: 'Tombstone';
  /** `tombstone:` and the article's id. */
  readonly articleId: string;
  readonly withdrawnAt: string;
  readonly reason: string | null;
}

export const CORRECTION_ACTIONS = [
  'accept',
  'reject',
  'replace',
  'merge',
  'split',
  'split_actor',
  'merge_actors',
] as const;
export type CorrectionAction = (typeof CORRECTION_ACTIONS)[number];

/** What of an event a correction may replace. */
export const CORRECTION_FIELDS = [
  'code',
  'status',
  'date',
  'actors',
  'recipients',
  'places',
  'killed',
  'wounded',
] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

/** Those of them that are lists of actors. */
export const ACTOR_FIELDS = ['actors', 'recipients'] as const satisfies readonly CorrectionField[];

/** The value of `merge_actors`: whose node goes, and whose stays, each as it was then. */
export interface ActorMerge {
  readonly from: Pick<ActorNode, 'id' | 'kind' | 'name'>;
  readonly into: Pick<ActorNode, 'id' | 'kind' | 'name'>;
}

/** What somebody said against or for the extraction. Kept apart from it, and applied again after every change. */
export interface CorrectionNode extends NodeBase {
  readonly kind: 'Correction';
  readonly action: CorrectionAction;
  /** Null but for `replace`. */
  readonly field: CorrectionField | null;
  /**
   * As JSON: of `replace` the new value, a code, status, EDTF date or number, or a list of ids; of `merge_actors` an
   * `ActorMerge`; else `null`.
   */
  readonly valueJson: string;
  readonly author: string;
  readonly reason: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
  /**
   * `Anchor[]` as JSON: the claims that it names; of `split_actor` the articles in which the actor is another; none of
   * `merge_actors`, which holds for all articles, those to come included.
   */
  readonly anchorsJson: string;
  /**
   * How many of its anchors are found among what articles say now; of `merge_actors` 1 while an article means the one
   * that goes. 0 is listed as unplaced.
   */
  readonly placedCount: number;
}

/** The two of a merge of actors; null for another correction. */
export function mergeOf({ action, valueJson }: CorrectionNode): ActorMerge | null {
  return action === 'merge_actors' ? (JSON.parse(valueJson) as ActorMerge) : null;
}

/**
 * A claim that a correction names: found again by its slot, else by article, quote, trigger and speaker. Of
 * `split_actor` an article that means the actor; the slot is of the two, and the quote what is printed.
 */
export interface Anchor {
  readonly articleId: string;
  readonly slot: string;
  readonly tellingKey: string | null;
  readonly quote: string;
  readonly trigger: string | null;
  readonly speakerId: string | null;
  /** For `split`: 0 for what leaves, 1 for what stays; else 0. */
  readonly group: 0 | 1;
  /** For `split_actor`: the actor as it was read; else null. */
  readonly actorId: string | null;
  readonly isPlaced: boolean;
}

export type GraphNode =
  | ArticleNode
  | ArticleVersionNode
  | ActorNode
  | PlaceNode
  | EventNode
  | ClaimNode
  | CorrectionNode
  | TombstoneNode;
export type NodeKind = GraphNode['kind'];

export const ACTOR_KINDS = [
  'Person',
  'Organization',
  'Group',
  'Country',
  'UnnamedSource',
] as const satisfies readonly ActorType[];
export const PLACE_KINDS = ['Place', 'Country'] as const satisfies readonly NodeKind[];

/** Families that can be asked for: a Country is in both Actor and Place. */
export const FAMILIES = {
  Article: ['Article'],
  Actor: ACTOR_KINDS,
  Place: PLACE_KINDS,
  Event: ['Event'],
  Claim: ['Claim'],
  Correction: ['Correction'],
} as const satisfies Readonly<Record<string, readonly NodeKind[]>>;
export type Family = keyof typeof FAMILIES;

/** Link types beside the direct edges of `edge-types.ts`. */
export const STRUCTURAL_LINKS = [
  'VERSION_OF',
  'MENTIONS',
  'PUBLISHED_BY',
  'COPY_OF',
  'IN',
  'ASSERTS',
  'SAID',
  'ACTOR_IN',
  'RECIPIENT_IN',
  'AT',
  'PART_OF',
  'FOLLOWS',
  'ABOUT',
  'AFFILIATED_WITH',
  'BASED_IN',
  'CONTROLS',
  'OPERATES',
  'LOCATED_IN',
  'SOURCE_LOCATED_IN',
  'CORRECTS',
] as const;
export type StructuralLink = (typeof STRUCTURAL_LINKS)[number];

/** A relationship. `id` is a hash of what makes it one, so that writing it twice changes nothing. */
export interface GraphLink {
  readonly id: string;
  /** A structural link or a direct edge type such as `BOMBED`; only names of the closed lists are written. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Ids of who takes part in events, and of where they happen, by their links. */
export function participantsOf(links: readonly GraphLink[]): string[] {
  return links.flatMap(({ type, from, to }) => {
    if (type === 'ACTOR_IN' || type === 'RECIPIENT_IN') return [from];
    return type === 'AT' ? [to] : [];
  });
}

/** Properties of `(Article)-[:MENTIONS]->(Actor or Place)`. The node is a fold over these: `draftJson` is the article's view of it. */
export interface MentionProperties {
  readonly articleId: string;
  readonly versionId: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
  readonly kinds: readonly MentionKind[];
  /** Why the article means this node, where its words are not the whole name: "Russian foreign minister on 2016-09-10". */
  readonly reasons: readonly string[];
  readonly draftJson: string;
  /** Where corrections brought the mention to this node: `MentionPart[]` as JSON, what was read. */
  readonly asReadJson?: string;
}

export type ChangeOperation = 'created' | 'updated' | 'retracted' | 'deleted';

/** One entry of the change sequence; `seq` grows by one with every change of a store. */
export interface Change {
  readonly seq: number;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly runId: string;
  readonly operation: ChangeOperation;
  readonly kind: NodeKind;
  readonly id: string;
}

/** What one transaction writes. Deletes come first, then nodes, then links. A deleted node takes its links with it. */
export interface ChangeSet {
  readonly deleteNodes: readonly string[];
  readonly deleteLinks: readonly Pick<GraphLink, 'id' | 'type'>[];
  readonly putNodes: readonly GraphNode[];
  /** Links that are not there yet; both ends are, or come with `putNodes`. */
  readonly newLinks: readonly GraphLink[];
  /** Links that are there, with other properties. */
  readonly changedLinks: readonly GraphLink[];
  readonly changes: readonly Omit<Change, 'seq'>[];
}
