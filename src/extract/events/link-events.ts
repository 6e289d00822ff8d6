import { rootOf } from '../../domain/cameo.js';
import type { EventLinkType } from '../../domain/extraction.js';
import type { Tree } from '../syntax.js';
import type { AttachedEvent } from './attach.js';

/** One event of an article in relation to another, as a sentence has it. */
export interface FoundLink {
  readonly type: EventLinkType;
  readonly from: AttachedEvent;
  readonly to: AttachedEvent;
}

/** Words between an act and what it answers or comes after. */
const AFTER = /^(?:after|following|since)$/;
/** "in response to the attack", "in the wake of the vote". */
const IN_ANSWER = /^(?:response|retaliation|reaction|revenge|reprisal|retribution|wake|aftermath)$/;
/** What force may be part of: "killed in the offensive". What else happens "in" something is only near to it. */
const FORCE = new Set(['14', '17', '18', '19', '20']);
/** Roots whose acts are said or shown: these have a subject. */
const SPOKEN = new Set(['01', '02', '03', '05', '09', '10', '11', '12', '13', '14', '16']);
/** Prepositions of what one speaks about. */
const SUBJECT = /^(?:of|on|about|over|for|to|against|regarding|concerning|at)$/;
const STEPS_MAX = 3;

/**
 * What the text says of how its events hang together: one comes after another or answers it, is part of it, or is
 * about it. Read from the words that join the two in one sentence; nothing is guessed from order or place.
 */
export function linkEvents(
  events: readonly AttachedEvent[],
  trees: readonly (Tree | undefined)[],
): FoundLink[] {
  const bySentence = new Map<number, Map<number, AttachedEvent>>();
  for (const event of events)
    for (const { sentence, token } of event.tellings) {
      const triggers = bySentence.get(sentence) ?? new Map<number, AttachedEvent>();
      bySentence.set(sentence, triggers.set(token, event));
    }
  const out = new Map<string, FoundLink>();
  for (const [sentence, triggers] of bySentence) {
    const tree = trees[sentence];
    if (tree === undefined) continue;
    for (const [token, event] of triggers) {
      const above = governor(tree, token, triggers);
      if (above === null || above.event === event) continue;
      const found = relation(tree, above, event);
      const pair = [above.event, event].map((one) => events.indexOf(one)).sort((a, b) => a - b);
      const key = pair.join('|');
      if (found !== null && !out.has(key)) out.set(key, found);
    }
  }
  return [...out.values()];
}

/** The trigger that governs another, and the way down from it: the governed trigger last. */
interface Governor {
  readonly event: AttachedEvent;
  readonly way: readonly number[];
}

function governor(
  tree: Tree,
  token: number,
  triggers: ReadonlyMap<number, AttachedEvent>,
): Governor | null {
  const way = [token];
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    const head = tree.token(way[0] ?? -1)?.head ?? -1;
    if (head < 0) return null;
    const event = triggers.get(head);
    if (event !== undefined) return { event, way };
    way.unshift(head);
  }
  return null;
}

function relation(
  tree: Tree,
  { event: above, way }: Governor,
  below: AttachedEvent,
): FoundLink | null {
  const [top = -1, second = -1] = way;
  const deprel = tree.token(top)?.deprel ?? '';
  const word = linkingWord(tree, top);
  const link = (type: EventLinkType, from = above, to = below): FoundLink => ({ type, from, to });
  if (deprel === 'conj' || deprel === 'parataxis') return null;
  if (/^(?:advcl|obl|nmod|acl$)/.test(deprel)) {
    if (AFTER.test(word)) return link('FOLLOWS');
    if (word === 'before' && isReal(above) && isReal(below)) return link('FOLLOWS', below, above);
    if (word === 'in' && way.length > 1 && IN_ANSWER.test(tree.lemma(top))) return link('FOLLOWS');
    if (word === 'as' && tree.lemma(top) === 'part' && second >= 0) return link('PART_OF');
    const isForce = [above, below].every(({ code }) => FORCE.has(rootOf(code)));
    if (word === 'during' || (word === 'in' && isForce)) {
      const isNoun = tree.token(top)?.upos === 'NOUN';
      if (isNoun && way.length === 1 && !deprel.startsWith('a')) return link('PART_OF');
    }
  }
  if (!SPOKEN.has(rootOf(above.code))) return null;
  const isComplement = /^(?:ccomp|xcomp|obj)$/.test(deprel);
  const isSubject = /^(?:obl|nmod|advcl|acl$)/.test(deprel) && SUBJECT.test(word);
  const isInner = way
    .slice(1)
    .every((at) => /^(?:nmod|acl$|xcomp|ccomp|obj|compound)/.test(tree.token(at)?.deprel ?? ''));
  return (isComplement || isSubject) && isInner ? link('ABOUT') : null;
}

/** The preposition or conjunction of a phrase, lower case. */
function linkingWord(tree: Tree, at: number): string {
  const mark = tree.child(at, 'case', 'mark');
  return mark === undefined ? '' : (tree.token(mark)?.text.toLowerCase() ?? '');
}

function isReal({ status, polarity }: AttachedEvent): boolean {
  return polarity === 'affirmed' && (status === 'occurred' || status === 'ongoing');
}
