import type { Sentence } from '../../domain/analysis.js';
import type { Certainty, ClaimType, Polarity, Quoted } from '../../domain/extraction.js';
import type { EntityNode } from '../entities/node.js';
import type { Entities } from '../entities/entities.js';
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
/** Verbs that speak only where what they say follows as a clause or a quotation. */
const NEEDS_CONTENT = new Set(
  'believe suggest think ask urge call accuse allege describe write recall estimate claim argue conclude respond reply observe report cite quote confirm announce declare deny warn complain comment state note predict'.split(
    ' ',
  ),
);

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
    }
    if (marks % 2 === 1) openQuote = !openQuote;
    if (found.length > 0 && marks % 2 === 0) openQuote = false;
  }
  return out;
}

function quoted(sentence: Sentence, token: number): Quoted {
  const found = sentence.tokens[token];
  return { start: found?.start ?? 0, end: found?.end ?? 0, text: found?.text ?? '' };
}

function claimsOf(
  sentence: Sentence,
  tree: Tree,
  entities: Entities,
  body: string,
  last: EntityNode | undefined,
): FoundClaim[] {
  const out: FoundClaim[] = [];
  const quote = quoteIn(sentence, body);
  sentence.tokens.forEach((token, cue) => {
    const accordingTo =
      /^according$/i.test(token.text) && /^to$/i.test(sentence.tokens[cue + 1]?.text ?? '');
    if (!accordingTo && (token.upos === 'VERB' || token.upos === 'AUX')) {
      const claim = verbClaim(sentence, tree, entities, cue, quote, last);
      if (claim !== undefined) out.push(claim);
    } else if (accordingTo) {
      const { head } = token;
      const named = head < 0 ? undefined : entities.resolve(sentence.index, head, true);
      const source = named ?? nextName(sentence, entities, cue + 2);
      if (source === undefined) return;
      const content = new Set(
        sentence.tokens.map((_, at) => at).filter((at) => head < 0 || !tree.isAncestor(head, at)),
      );
      out.push({
        sentence: sentence.index,
        source,
        speaker: speakerSpan(sentence, entities, head),
        cue: {
          start: token.start,
          end: sentence.tokens[cue + 1]?.end ?? token.end,
          text: body.slice(token.start, sentence.tokens[cue + 1]?.end ?? token.end),
        },
        cueToken: cue,
        type: quote === null ? 'indirect speech' : 'direct quotation',
        polarity: 'affirmed',
        certainty: 'certain',
        content,
        quote,
        more: [],
      });
    }
  });
  return out;
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
): Quoted | null {
  if (token === undefined || token < 0) return null;
  const placed = entities.placedAt(sentence.index, token);
  const first = sentence.tokens[placed?.first ?? token];
  const last = sentence.tokens[placed?.last ?? token];
  if (first === undefined || last === undefined) return null;
  let text = '';
  for (let at = placed?.first ?? token; at <= (placed?.last ?? token); at++) {
    const current = sentence.tokens[at];
    const before = sentence.tokens[at - 1];
    if (current === undefined) continue;
    if (text !== '' && before !== undefined)
      text += ' '.repeat(Math.max(0, current.start - before.end));
    text += current.text;
  }
  return { start: first.start, end: last.end, text };
}

function verbClaim(
  sentence: Sentence,
  tree: Tree,
  entities: Entities,
  cue: number,
  quote: Quoted | null,
  last: EntityNode | undefined,
): FoundClaim | undefined {
  const token = tree.token(cue);
  if (token === undefined) return undefined;
  const type = SAYING[token.lemma];
  if (type === undefined) return undefined;
  const clause = tree.children(cue, 'ccomp', 'xcomp', 'parataxis');
  const isParenthetic = token.deprel === 'parataxis';
  const object = tree.child(cue, 'obj');
  const nearQuote =
    quote !== null &&
    (Math.abs(quote.end - token.start) < 90 || Math.abs(quote.start - token.end) < 90);
  const hasContent =
    clause.length > 0 ||
    isParenthetic ||
    nearQuote ||
    (object !== undefined && /^(?:report|confirm|announce|deny|tell|claim)$/.test(token.lemma));
  if (NEEDS_CONTENT.has(token.lemma) && !hasContent) return undefined;
  if (tree.child(cue, 'nsubj:pass') !== undefined && tree.child(cue, 'obl:agent') === undefined)
    return undefined;
  if (
    /^(?:ask|tell|urge)$/.test(token.lemma) &&
    tree.child(cue, 'aux:pass', 'obl:agent') !== undefined
  )
    return undefined;
  const subject =
    tree.child(cue, 'nsubj', 'nsubj:outer') ??
    tree.child(cue, 'obl:agent') ??
    (token.deprel === 'conj' && token.head >= 0 ? tree.child(token.head, 'nsubj') : undefined) ??
    (token.deprel === 'advcl' && token.head >= 0 && SAYING[tree.lemma(token.head)] !== undefined
      ? tree.child(token.head, 'nsubj')
      : undefined);
  const source =
    subject === undefined ? undefined : entities.resolve(sentence.index, subject, true);
  const speaker =
    source ??
    (subject !== undefined && /^(?:he|she|they)$/i.test(tree.token(subject)?.text ?? '')
      ? last
      : undefined);
  if (speaker === undefined || speaker.type === 'Place') return undefined;
  if (
    /^(?:could|would|should|will|may|might)$/.test(
      tree.token(tree.child(cue, 'aux') ?? -1)?.text.toLowerCase() ?? '',
    )
  )
    return undefined;
  const negated = token.lemma === 'deny' || token.lemma === 'refute';
  const content = new Set<number>();
  const subjectTokens = new Set(subject === undefined ? [] : tree.subtree(subject));
  const scope = isParenthetic && token.head >= 0 ? tree.subtree(token.head) : tree.subtree(cue);
  for (const at of scope) if (at !== cue && !subjectTokens.has(at)) content.add(at);
  if (isParenthetic) for (const at of tree.subtree(cue)) content.delete(at);
  const certainty: Certainty = /^(?:believe|suggest|think|estimate|predict)$/.test(token.lemma)
    ? 'probable'
    : /^(?:claim|allege)$/.test(token.lemma)
      ? 'hedged'
      : 'certain';
  const eyewitness =
    /^(?:witness|eyewitness|journalist|correspondent|resident|reporter)/i.test(
      speaker.name.split(' ').at(-1) ?? '',
    ) && token.lemma === 'report';
  const kind: ClaimType =
    nearQuote && type === 'indirect speech'
      ? 'direct quotation'
      : eyewitness
        ? 'eyewitness report'
        : type === 'indirect speech' && speaker.media
          ? 'report'
          : type;
  return {
    sentence: sentence.index,
    source: speaker,
    speaker: speakerSpan(sentence, entities, subject),
    cue: quoted(sentence, cue),
    cueToken: cue,
    type: kind,
    polarity: negated ? 'negated' : 'affirmed',
    certainty,
    content,
    quote: nearQuote ? quote : null,
    more: [],
  };
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
