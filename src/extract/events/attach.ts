import type { Sentence } from '../../domain/analysis.js';
import type { Article } from '../../domain/article.js';
import type { ExtractedDate, Quantity, QuantityKind } from '../../domain/extraction.js';
import type { Entities } from '../entities/entities.js';
import type { Tree } from '../syntax.js';
import { findQuantities } from '../quantities/find-quantities.js';
import { findDates } from '../time/find-dates.js';
import type { FoundEvent } from './find-events.js';
import type { MergedEvent } from './merge.js';

/** An event with its own dates and numbers. */
export type AttachedEvent = MergedEvent & { dates: ExtractedDate[]; quantities: Quantity[] };

/** Gives the dates and numbers of every sentence to the events that it tells. */
export function attachDetails(
  article: Article,
  sentences: readonly Sentence[],
  entities: Entities,
  merged: readonly MergedEvent[],
): AttachedEvent[] {
  const events = merged.map((event): AttachedEvent => ({ ...event, dates: [], quantities: [] }));
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') continue;
    const tree = entities.trees[sentence.index];
    if (tree === undefined) continue;
    const told = events.flatMap((event) =>
      event.tellings
        .filter((telling) => telling.sentence === sentence.index)
        .map((telling): Told => ({ event, telling })),
    );
    attachDates(article, sentence, tree, told);
    attachQuantities(article, sentence, tree, told, events);
  }
  return events;
}

/** An event as one sentence tells it. */
interface Told {
  readonly event: AttachedEvent;
  readonly telling: FoundEvent;
}

/** An expression of time goes to the event whose trigger is nearest in the tree. */
function attachDates(
  article: Article,
  sentence: Sentence,
  tree: Tree,
  told: readonly Told[],
): void {
  const text = article.body.slice(sentence.start, sentence.end);
  const found = findDates(text, { offset: sentence.start, publishedAt: article.publishedAt });
  const shared: { event: AttachedEvent; date: ExtractedDate }[] = [];
  for (const date of found) {
    const words = sentence.tokens.flatMap((token, at) =>
      token.start < date.end && token.end > date.start ? [at] : [],
    );
    const gaps = told.map(({ event, telling }) => ({
      event,
      telling,
      edges: Math.min(...words.map((word) => tree.distance(word, telling.token))),
      words: Math.abs(telling.token - (words[0] ?? 0)),
    }));
    const nearest = gaps.sort((a, b) => a.edges - b.edges || a.words - b.words)[0];
    if (nearest === undefined || nearest.edges > DATE_EDGES_MAX) continue;
    const { text: expression, start, end, edtf, anchor } = date;
    nearest.event.dates.push({ text: expression, start, end, edtf, anchor, inferred: false });
    for (const { event, telling } of told)
      if (event !== nearest.event && shares(tree, telling.token, nearest.telling.token))
        shared.push({
          event,
          date: { text: expression, start, end, edtf, anchor, inferred: true },
        });
  }
  for (const { event, date } of shared) if (event.dates.length === 0) event.dates.push(date);
}

/** "raided a house on Monday and arrested two", "gathered on Friday, blocking the exits": clauses of one time. */
function shares(tree: Tree, clause: number, main: number): boolean {
  for (let node = clause, steps = 0; steps < 4; steps++) {
    const word = tree.token(node);
    if (word === undefined || word.head < 0) return false;
    const mark = tree.child(node, 'mark');
    const link = mark === undefined ? '' : (tree.token(mark)?.text.toLowerCase() ?? '');
    if (!/^(?:conj|advcl|xcomp)$/.test(word.deprel) || /^(?:before|since|until|if|to)$/.test(link))
      return false;
    if (word.head === main) return true;
    node = word.head;
  }
  return false;
}

/** Further away in the tree an expression of time belongs to something else. */
const DATE_EDGES_MAX = 4;

/** How far in the tree a trigger may be from what is counted, where nobody came to harm. */
const COUNT_EDGES_MAX = 2;
const VIOLENT = /^(?:175|18|19[03-6]|20)/;
const HARMFUL = /^(?:17|18|19|20|14)/;

/** A toll goes to the nearest harmful act; other numbers to the event whose participants or objects they count. */
function attachQuantities(
  article: Article,
  sentence: Sentence,
  tree: Tree,
  told: readonly Told[],
  all: readonly AttachedEvent[],
): void {
  // What a trigger governs is near to it however deep it hangs.
  const edges = (trigger: number, token: number): number =>
    tree.isAncestor(trigger, token) ? 0 : tree.distance(trigger, token);
  for (const { token, kind, ...quantity } of findQuantities(sentence, article.body, tree)) {
    if (quantity.cumulative) continue;
    const counts = ({ telling }: Told): boolean =>
      tree.distance(telling.token, token) <= COUNT_EDGES_MAX ||
      [...telling.actors, ...telling.recipients].some((filler) => filler.token === token);
    const [nearest] = told
      .filter((one) => (kind === null ? counts(one) : HARMFUL.test(one.event.code)))
      .sort(
        (a, b) =>
          edges(a.telling.token, token) - edges(b.telling.token, token) ||
          Math.abs(a.telling.token - token) - Math.abs(b.telling.token - token),
      );
    if (nearest === undefined) {
      if (kind === 'killed' || kind === 'wounded')
        tellAgain(all, sentence.index, token, { ...quantity, kind });
      continue;
    }
    const { event, telling } = nearest;
    const suffers = telling.recipients.some((filler) => filler.token === token);
    event.quantities.push({ ...quantity, kind: kind ?? kindInEvent(event.code, suffers) });
  }
}

/** How many sentences back a toll may look for the act that caused it. */
const LOOK_BACK = 3;

/**
 * "Hospital officials said 40 people were wounded": a toll without an act tells again of the last harmful one, above
 * all of one that has a toll.
 */
function tellAgain(
  events: readonly AttachedEvent[],
  sentence: number,
  token: number,
  quantity: Quantity,
): void {
  const last = (event: AttachedEvent): number =>
    Math.max(...event.tellings.map((telling) => telling.sentence));
  const hasToll = (event: AttachedEvent): boolean =>
    event.quantities.some(({ kind }) => kind === 'killed' || kind === 'wounded');
  const acts = events.filter(
    (event) =>
      VIOLENT.test(event.code) &&
      event.polarity === 'affirmed' &&
      (event.status === 'occurred' || event.status === 'ongoing') &&
      last(event) < sentence,
  );
  const counted = acts.filter(hasToll);
  const [near] = acts
    .filter((event) => last(event) >= sentence - LOOK_BACK)
    .sort((a, b) => Number(hasToll(b)) - Number(hasToll(a)) || last(b) - last(a));
  // An article with one deadly act comes back to its toll.
  const act = near ?? (counted.length === 1 ? counted[0] : undefined);
  const first = act?.tellings[0];
  if (act === undefined || first === undefined) return;
  act.quantities.push(quantity);
  act.tellings.push({ ...first, sentence, token });
}

/** What it means to be counted among those who take part in an event. */
function kindInEvent(code: string, suffers: boolean): QuantityKind {
  if (suffers && /^(?:173|181)/.test(code)) return 'detained';
  return suffers && /^(?:186|202)/.test(code) ? 'killed' : 'other';
}
