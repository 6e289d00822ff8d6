/**
 * One article's extraction: the contract `wiregraph-extraction/1`.
 * Offsets are UTF-16 code units of the body, from 0, end-exclusive; every `{start,end,text}` slices it exactly.
 * What is not known is null, never a guess.
 */
export interface Quoted {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export type MentionKind = 'name' | 'nominal' | 'pronoun' | 'demonym' | 'metonym';

export interface Mention extends Quoted {
  readonly kind: MentionKind;
}

export type ActorType = 'Person' | 'Organization' | 'Group' | 'Country' | 'UnnamedSource';

export interface ExtractedActor {
  /** Unique in the document; a state that acts and is a place has one id in both lists. */
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly named: boolean;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  readonly cameoActor: string | null;
  readonly role: string | null;
  readonly wikidata: string | null;
  readonly mentions: readonly Mention[];
}

export type FeatureClass = 'A' | 'H' | 'L' | 'P' | 'R' | 'S' | 'T' | 'U' | 'V';

export interface ExtractedPlace {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso3: string | null;
  readonly geonamesId: number | null;
  readonly featureClass: FeatureClass | null;
  readonly featureCode: string | null;
  /** Degrees WGS 84; null when unresolved, never the centre of something larger. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** 1 country, 2 first-level division, 3 lower division or district, 4 town, 5 place within a town. */
  readonly precision: number | null;
  /** Id of the place that contains it. */
  readonly partOf: string | null;
  readonly mentions: readonly Mention[];
}

export const EVENT_STATUSES = [
  'occurred',
  'ongoing',
  'planned',
  'commitment',
  'considered',
  'hypothetical',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type Polarity = 'affirmed' | 'negated';
export type PlaceRole = 'occurrence' | 'statement' | 'beneficiary';

export interface ExtractedDate {
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** ISO 8601-2; null when text and publication date do not fix it. */
  readonly edtf: string | null;
  /** The date that a relative expression was counted from. */
  readonly anchor: string | null;
  /** True when the text gives this event no date of its own. */
  readonly inferred: boolean;
}

export type QuantityKind =
  'killed' | 'wounded' | 'displaced' | 'besieged' | 'detained' | 'arrested' | 'buildings' | 'other';

export interface Quantity extends Quoted {
  readonly kind: QuantityKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The hedging words as printed; null means exact. */
  readonly qualifier: string | null;
  readonly unit: string | null;
  /** True for a running total ("300,000 since 2011"). */
  readonly cumulative: boolean;
}

export const EVENT_LINK_TYPES = ['PART_OF', 'FOLLOWS', 'ABOUT'] as const;
export type EventLinkType = (typeof EVENT_LINK_TYPES)[number];

/** What the text says of an event's relation to another of the document. */
export interface EventLink {
  readonly type: EventLinkType;
  readonly to: string;
}

export interface ExtractedEvent {
  readonly id: string;
  readonly cameo: string;
  readonly cameoVersion: string;
  readonly title: string;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly places: readonly { readonly id: string; readonly role: PlaceRole }[];
  /** Ids of participants and places that the text does not state for this event. */
  readonly inferred: readonly string[];
  readonly date: ExtractedDate | null;
  readonly quantities: readonly Quantity[];
  readonly trigger: Quoted;
  readonly evidence: readonly Range[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly background: boolean;
  readonly reciprocal: boolean;
  readonly links: readonly EventLink[];
}

export type ClaimType =
  | 'direct quotation'
  | 'indirect speech'
  | 'report'
  | 'eyewitness report'
  | 'confirmation'
  | 'announcement'
  | 'narrator';

export type Certainty = 'certain' | 'probable' | 'possible' | 'hedged';

/** What one speaker says of an event where it differs from what the event holds. */
export interface Assertion {
  readonly event: string;
  readonly polarity?: Polarity;
  readonly status?: EventStatus;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly places?: readonly string[];
  readonly date?: ExtractedDate | null;
  readonly quantities?: readonly Quantity[];
}

export interface ExtractedClaim {
  readonly id: string;
  readonly events: readonly string[];
  /** Actor id of the speaker; null for the article's own voice. */
  readonly source: string | null;
  readonly cue: Quoted | null;
  readonly speaker: Quoted | null;
  readonly type: ClaimType;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly evidence: Range;
  readonly moreEvidence: readonly Range[];
  readonly quote: Quoted | null;
  readonly confidence: number;
  readonly via: readonly string[];
  readonly assertions?: readonly Assertion[];
}

export interface ExtractedEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly event: string;
  readonly cameo: string | null;
  readonly edtf: string | null;
  readonly attributedTo: string | null;
  readonly inferred: boolean;
  readonly start: number;
  readonly end: number;
}

export type RelationType =
  'AFFILIATED_WITH' | 'BASED_IN' | 'CONTROLS' | 'LOCATED_IN' | 'OPERATES' | 'SOURCE_LOCATED_IN';

export interface ExtractedRelation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly edtf: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly confidence: number;
  readonly inferred: boolean;
}

export interface Diagnostic {
  /** Kebab-case and stable, such as `probable-misprint`. */
  readonly code: string;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** The article as the contract carries it. */
export interface ExtractionArticle {
  readonly id: string;
  readonly url: string | null;
  readonly host: string | null;
  readonly title: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly publishedAtSource: 'metadata' | 'dateline' | 'option' | null;
  readonly contentHash: string;
  readonly gdeltEventCode: string | null;
  readonly gdeltRootCode: string | null;
  readonly body: string;
  /** Actor id of the news agency credited in the text. */
  readonly agency: string | null;
}

export interface Extraction {
  readonly format: 'wiregraph-extraction/1';
  readonly extractor: { readonly name: string; readonly version: string };
  readonly article: ExtractionArticle;
  readonly actors: readonly ExtractedActor[];
  readonly places: readonly ExtractedPlace[];
  readonly events: readonly ExtractedEvent[];
  readonly claims: readonly ExtractedClaim[];
  readonly edges: readonly ExtractedEdge[];
  readonly relations: readonly ExtractedRelation[];
  readonly diagnostics: readonly Diagnostic[];
}
