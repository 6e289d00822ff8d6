import type { ActorType, FeatureClass, Mention, MentionKind } from '../../domain/extraction.js';

/** One actor or place of the article while it is being read. */
export interface EntityNode {
  readonly key: string;
  type: ActorType | 'Place';
  name: string;
  readonly aliases: Set<string>;
  named: boolean;
  iso3: string | null;
  cameoActor: string | null;
  role: string | null;
  wikidata: string | null;
  readonly mentions: Mention[];
  /** Sentence and token of each mention's last word, in the order of `mentions`. */
  readonly heads: { readonly sentence: number; readonly token: number }[];
  geonamesId: number | null;
  featureClass: FeatureClass | null;
  featureCode: string | null;
  lat: number | null;
  lon: number | null;
  partOf: string | null;
  /** Takes part in an event, speaks, or stands in a relation. */
  acts: boolean;
  /** A location somewhere in the text. */
  located: boolean;
  media: boolean;
}

export function newNode(
  key: string,
  type: EntityNode['type'],
  name: string,
  rest: Partial<EntityNode> = {},
): EntityNode {
  return {
    key,
    type,
    name,
    aliases: new Set(),
    named: true,
    iso3: null,
    cameoActor: null,
    role: null,
    wikidata: null,
    mentions: [],
    heads: [],
    geonamesId: null,
    featureClass: null,
    featureCode: null,
    lat: null,
    lon: null,
    partOf: null,
    acts: false,
    located: false,
    media: false,
    ...rest,
  };
}

/** Tokens `first` to `last` of a sentence name a node. */
export interface Placed {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly kind: MentionKind;
}
