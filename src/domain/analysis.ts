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

export interface Sentence extends Span {
  readonly index: number;
  /** Paragraph number from 0. */
  readonly paragraph: number;
  /** `heading` for cross-heads and titles printed as lines of their own. */
  readonly kind: 'sentence' | 'heading';
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}

/** What the language models say of one article. */
export interface Analysis {
  readonly sentences: readonly Sentence[];
  /** Model hash and runtime; part of the extractor's version. */
  readonly model: string;
}
