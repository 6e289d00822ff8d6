import type { ActorType, MentionKind } from './extraction.js';

/** A half-open range of UTF-16 code units of the article's body. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Token extends Span {
  /** Exactly `body.slice(start, end)`. */
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, … */
  readonly upos: string;
  /** Index of the syntactic head inside the sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation, such as `nsubj:pass`. */
  readonly deprel: string;
}

export type NameLabel = 'PER' | 'ORG' | 'LOC';

/** A name that the model found: tokens `first` to `last`, both inclusive. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
}

/** The kinds of actors and places that the model tells apart. */
export type MentionType = ActorType | 'Place';

/** Words that name or describe somebody or something: tokens `first` to `last`, both inclusive. */
export interface MentionSign {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly kind: MentionKind;
}

/** A token with the probability, 0 to 1, that it fills a role. */
export interface FillerSign {
  readonly token: number;
  readonly probability: number;
}

/** A token that may say what happened. Unlikely ones are left out. */
export interface TriggerSign {
  readonly token: number;
  readonly probability: number;
  /** CAMEO codes, the most probable first. */
  readonly codes: readonly { readonly code: string; readonly probability: number }[];
  readonly actors: readonly FillerSign[];
  readonly recipients: readonly FillerSign[];
  readonly places: readonly FillerSign[];
}

/** A token that may say that somebody said something. Unlikely ones are left out. */
export interface CueSign {
  readonly token: number;
  readonly probability: number;
  readonly speakers: readonly FillerSign[];
}

/** What the event heads of the model see in a sentence. */
export interface Signs {
  readonly mentions: readonly MentionSign[];
  readonly triggers: readonly TriggerSign[];
  readonly cues: readonly CueSign[];
}

export interface Sentence extends Span {
  readonly index: number;
  /** Paragraph number from 0. */
  readonly paragraph: number;
  /** `heading` for cross-heads and titles printed as lines of their own. */
  readonly kind: 'sentence' | 'heading';
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
  readonly signs: Signs;
}

/** What the language models say of one article. */
export interface Analysis {
  readonly sentences: readonly Sentence[];
  /** Model hash and runtime; part of the extractor's version. */
  readonly model: string;
}
