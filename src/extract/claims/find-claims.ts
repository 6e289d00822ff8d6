import type { CueSign, Sentence } from '../../domain/analysis.js';
import type { Certainty, ClaimType, Polarity, Quoted } from '../../domain/extraction.js';
import type { EntityNode } from '../entities/node.js';
import type { Entities } from '../entities/entities.js';
import { PERSON_NOUNS } from '../knowledge/nouns.js';
import type { Tree } from '../syntax.js';

/** Somebody says something in a sentence. */
export interface FoundClaim {
  readonly sentence: number;
  readonly source: EntityNode;
  readonly speaker: Quoted | null;
  readonly cue: Quoted;
  readonly cueToken: number;
  readonly type: ClaimType;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  /** Tokens of the sentence that are what is said. */
  readonly content: ReadonlySet<number>;
  readonly quote: Quoted | null;
  /** Later sentences of the same quotation. */
  readonly more: readonly number[];
}

const SAYING: Readonly<Record<string, ClaimType>> = Object.fromEntries([
  ...'say tell add state note explain stress insist argue believe suggest claim warn reply respond comment remark maintain assert declare describe write tweet acknowledge admit concede deny estimate predict emphasise emphasize recall reiterate complain ask urge call accuse allege think testify observe conclude caution contend'
    .split(' ')
    .map((lemma): [string, ClaimType] => [lemma, 'indirect speech']),
  ...'report quote cite'.split(' ').map((lemma): [string, ClaimType] => [lemma, 'report']),
  ['confirm', 'confirmation'],
  ['announce', 'announcement'],
]);
/** Probability from which a cue of the model makes a claim: for any word, and for words known to report speech. */
export const CUE = 0.5;
const KNOWN_CUE = 0.25;
/** Probability from which the model's speaker counts; below it the tree decides. */
const SPEAKER = 0.3;

const OPENING = /^["“]$/;
const CLOSING = /^["”]$/;

export function findClaims(
  sentences: readonly Sentence[],
  entities: Entities,
  body: string,
): FoundClaim[] {
  const out: FoundClaim[] = [];
  let open: FoundClaim | undefined;
  let openQuote = false;
  let last: EntityNode | undefined;
  for (const sentence of sentences) {
    const tree = entities.trees[sentence.index];
    if (tree === undefined || sentence.kind === 'heading') continue;
    const found = claimsOf(sentence, tree, entities, body, last);
    const marks = sentence.tokens.filter((token) => /^["“”]$/.test(token.text)).length;
    if (found.length === 0 && openQuote && open !== undefined) {
      out[out.length - 1] = open = { ...open, more: [...open.more, sentence.index] };
    }
    const startsQuoted = OPENING.test(sentence.tokens[0]?.text ?? '');
    if (found.length === 0 && !openQuote && startsQuoted && last !== undefined && marks >= 1) {
      const tokens = sentence.tokens;
      const [first, end] = [tokens[1] ?? tokens[0], tokens.at(-1)];
      const previous = out.at(-1);
      if (
        first !== undefined &&
        end !== undefined &&
        previous !== undefined &&
        previous.sentence >= sentence.index - 3
      ) {
        const quote = quoteIn(sentence, body);
        open = {
          ...previous,
          sentence: sentence.index,
          content: new Set(tokens.map((_, at) => at)),
          quote,
          more: [],
          type: 'direct quotation',
          polarity: 'affirmed',
          cueToken: -1,
        };
        out.push(open);
      }
    }
    if (found.length > 0) {
      out.push(...found);
      open = found.at(-1);
      last = open?.source;
      const quoted = found.find(({ type }) => type === 'direct quotation') ?? open;
      if (quoted !== undefined) entities.voices.set(sentence.index, quoted.source);
    }
    if (marks % 2 === 1) openQuote = !openQuote;
    if (found.length > 0 && marks % 2 === 0) openQuote = false;
  }
  return out;
}

function claimsOf(
  sentence: Sentence,
  tree: Tree,
  entities: Entities,
  body: string,
  last: EntityNode | undefined,
): FoundClaim[] {
  const quote = quoteIn(sentence, body);
  const cues = new Set(sentence.signs.cues.map(({ token }) => token));
  return sentence.signs.cues.flatMap((sign) => {
    const claim = claimAt(sentence, tree, entities, sign, cues, quote, last, body);
    return claim === undefined ? [] : [claim];
  });
}

function nextName(sentence: Sentence, entities: Entities, from: number): EntityNode | undefined {
  for (let at = from; at < Math.min(sentence.tokens.length, from + 8); at++) {
    const node = entities.at(sentence.index, at);
    if (node !== undefined && node.type !== 'Place') return node;
  }
  return undefined;
}

function speakerSpan(
  sentence: Sentence,
  entities: Entities,
  token: number | undefined,
  body: string,
): Quoted | null {
  if (token === undefined || token < 0) return null;
  const placed = entities.placedAt(sentence.index, token);
  const first = sentence.tokens[placed?.first ?? token];
  const last = sentence.tokens[placed?.last ?? token];
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, text: body.slice(first.start, last.end) };
}

function claimAt(
  sentence: Sentence,
  tree: Tree,
  entities: Entities,
  sign: CueSign,
  cues: ReadonlySet<number>,
  quote: Quoted | null,
  last: EntityNode | undefined,
  body: string,
): FoundClaim | undefined {
  const cue = sign.token;
  const token = tree.token(cue);
  if (token === undefined) return undefined;
  const accordingTo =
    /^according$/i.test(token.text) && /^to$/i.test(sentence.tokens[cue + 1]?.text ?? '');
  const type = SAYING[token.lemma];
  if (sign.probability < (type === undefined && !accordingTo ? CUE : KNOWN_CUE)) return undefined;
  const at = speakerToken(tree, sign, accordingTo);
  const source =
    (at === undefined ? undefined : entities.resolve(sentence.index, at, true)) ??
    (accordingTo ? nextName(sentence, entities, cue + 2) : undefined) ??
    (at !== undefined && /^(?:he|she|they|it|we|i)$/i.test(tree.token(at)?.text ?? '')
      ? last
      : undefined);
  if (source === undefined || source.type === 'Place') return undefined;
  const nearQuote =
    quote !== null &&
    (accordingTo ||
      Math.abs(quote.end - token.start) < 90 ||
      Math.abs(quote.start - token.end) < 90);
  const eyewitness =
    /^(?:witness|eyewitness|journalist|correspondent|resident|reporter)/i.test(
      source.name.split(' ').at(-1) ?? '',
    ) && token.lemma === 'report';
  const said = type ?? 'indirect speech';
  const kind: ClaimType =
    nearQuote && said === 'indirect speech'
      ? 'direct quotation'
      : eyewitness
        ? 'eyewitness report'
        : said === 'indirect speech' && source.media
          ? 'report'
          : said;
  const cueEnd = accordingTo ? (sentence.tokens[cue + 1]?.end ?? token.end) : token.end;
  return {
    sentence: sentence.index,
    source,
    speaker: speakerSpan(sentence, entities, at, body),
    cue: { start: token.start, end: cueEnd, text: body.slice(token.start, cueEnd) },
    cueToken: cue,
    type: kind,
    polarity: /^(?:deny|refute|denial)$/.test(token.lemma) ? 'negated' : 'affirmed',
    certainty: /^(?:believe|suggest|think|estimate|predict)$/.test(token.lemma)
      ? 'probable'
      : /^(?:claim|allege)$/.test(token.lemma)
        ? 'hedged'
        : 'certain',
    content: contentOf(tree, cue, at, accordingTo, cues),
    quote: nearQuote ? quote : null,
    more: [],
  };
}

/** Who speaks: whom the model points at, else the subject or agent of the cue. */
function speakerToken(tree: Tree, sign: CueSign, accordingTo: boolean): number | undefined {
  const best = sign.speakers[0];
  if (best !== undefined && best.probability >= SPEAKER) return whoSpeaksFor(tree, best.token);
  const token = tree.token(sign.token);
  if (token === undefined) return undefined;
  if (accordingTo) return token.head < 0 ? undefined : token.head;
  return (
    tree.child(sign.token, 'nsubj', 'nsubj:outer') ??
    tree.child(sign.token, 'obl:agent') ??
    (/^(?:conj|advcl)$/.test(token.deprel) && token.head >= 0
      ? tree.child(token.head, 'nsubj')
      : undefined)
  );
}

/** "a spokeswoman for the mission", "his publicist": the person speaks, not who is spoken for. */
function whoSpeaksFor(tree: Tree, token: number): number {
  for (let at = token, steps = 0; at >= 0 && steps < 4; steps++) {
    const word = tree.token(at);
    if (
      word === undefined ||
      !/^(?:nmod|nmod:poss|compound|flat|appos|amod|conj)$/.test(word.deprel)
    )
      break;
    at = word.head;
    const owner = tree.token(at);
    if (owner !== undefined && PERSON_NOUNS.has(owner.lemma) && /^nmod/.test(word.deprel))
      return at;
  }
  return token;
}

/** Tokens that are what is said: what hangs on the cue, or what a parenthetic cue hangs on; the rest for a noun. */
function contentOf(
  tree: Tree,
  cue: number,
  speaker: number | undefined,
  accordingTo: boolean,
  cues: ReadonlySet<number>,
): Set<number> {
  const all = tree.sentence.tokens.map((_, at) => at);
  const token = tree.token(cue);
  const head = token?.head ?? -1;
  if (accordingTo) return new Set(all.filter((at) => head < 0 || !tree.isAncestor(head, at)));
  const speaking = new Set(speaker === undefined ? [] : tree.subtree(speaker));
  if (token?.upos !== 'VERB') return new Set(all.filter((at) => at !== cue && !speaking.has(at)));
  const isParenthetic = token.deprel === 'parataxis';
  const scope = isParenthetic && head >= 0 ? tree.subtree(head) : tree.subtree(cue);
  const out = new Set(scope.filter((at) => at !== cue && !speaking.has(at)));
  // "denied X and accused Y of Z": what is said next is another claim.
  for (const next of tree.children(cue, 'conj', 'parataxis'))
    if (tree.token(next)?.upos === 'VERB' && cues.has(next))
      for (const at of tree.subtree(next)) out.delete(at);
  if (isParenthetic) for (const at of tree.subtree(cue)) out.delete(at);
  return out;
}

/** The longest quotation of a sentence, without its marks; an open one runs to the sentence's end. */
function quoteIn(sentence: Sentence, body: string): Quoted | null {
  const { tokens } = sentence;
  let best: Quoted | null = null;
  for (let at = 0; at < tokens.length; at++) {
    if (!OPENING.test(tokens[at]?.text ?? '')) continue;
    let close = at + 1;
    while (close < tokens.length && !CLOSING.test(tokens[close]?.text ?? '')) close++;
    const [first, last] = [tokens[at + 1], tokens[close - 1]];
    if (
      first !== undefined &&
      last !== undefined &&
      close > at + 1 &&
      (best === null || last.end - first.start > best.end - best.start)
    )
      best = { start: first.start, end: last.end, text: body.slice(first.start, last.end) };
    at = close;
  }
  return best;
}
