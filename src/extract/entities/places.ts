import type { NameSpan, Sentence } from '../../domain/analysis.js';
import { normalize } from '../normalize.js';
import { CASED, DICTIONARY } from './dictionary.js';
import { newNode } from './node.js';
import type { Registry } from './registry.js';

/** States by name, demonym and capital, then the other places that the model named. */
export function findStatesAndPlaces(
  registry: Registry,
  sentence: Sentence,
  notStates: ReadonlySet<string>,
): void {
  const { tokens, index } = sentence;
  const names = sentence.names.flatMap((name) => singlePlaces(sentence, name));
  for (let first = 0; first < tokens.length; first++) {
    const head = tokens[first];
    if (head === undefined || !/^\p{Lu}/u.test(head.text)) continue;
    for (let last = Math.min(tokens.length, first + 5) - 1; last >= first; last--) {
      if (!registry.free(index, first, last)) continue;
      const text = registry.slice(index, first, last);
      const entry = DICTIONARY.get(text.toLowerCase());
      if (entry === undefined || notStates.has(text.toLowerCase())) continue;
      if (
        CASED.has(text.toLowerCase()) &&
        (first === last ? head.upos === 'VERB' || head.upos === 'PRON' : false)
      )
        continue;
      const name = names.find((one) => one.first <= first && one.last >= last);
      if (entry.kind === 'capital') {
        if (!isGovernment(registry, index, last)) continue;
        registry.place(index, first, last, registry.state(entry.state).key, 'metonym');
      } else {
        if (
          name !== undefined &&
          name.last - name.first > last - first &&
          name.label === 'LOC' &&
          !hasPossessive(sentence, name.first, name.last) &&
          entry.kind === 'name'
        )
          continue;
        const node = registry.state(entry.state);
        registry.place(index, first, last, node.key, entry.kind);
        if (entry.kind === 'name' && !isAgent(registry, index, last)) node.located = true;
      }
      first = last;
      break;
    }
  }
  for (const name of names) {
    if (name.label !== 'LOC') continue;
    let { first } = name;
    for (let at = name.first; at <= name.last; at++)
      if (registry.placedAt(index, at) !== undefined || /^['’]s?$/.test(tokens[at]?.text ?? ''))
        first = at + 1;
    while (first < name.last && /^(?:the|in|of|,)$/i.test(tokens[first]?.text ?? '')) first++;
    if (first > name.last || !registry.free(index, first, name.last)) continue;
    if (DISTRICT.test(registry.slice(index, first, name.last))) continue;
    placeNode(registry, index, first, name.last);
  }
  // Capitals that are only places.
  for (let at = 0; at < tokens.length; at++) {
    const entry = DICTIONARY.get((tokens[at]?.text ?? '').toLowerCase());
    if (entry?.kind === 'capital' && tokens[at]?.upos === 'PROPN' && registry.free(index, at, at))
      placeNode(registry, index, at, at);
  }
}

const DISTRICT = /^D\.?C\.?$/;

/** "Palmyra, Syria" is two places, "city of Mosul" and "port city of Tartus" are the town alone. */
function singlePlaces({ tokens }: Sentence, name: NameSpan): NameSpan[] {
  if (name.label !== 'LOC') return [name];
  const out: NameSpan[] = [];
  let first = name.first;
  for (let at = name.first; at <= name.last + 1; at++) {
    const word = tokens[at]?.text ?? '';
    const generic = word === 'of' && /^\p{Ll}/u.test(tokens[at - 1]?.text ?? '');
    const district = word === ',' && DISTRICT.test(tokens[at + 1]?.text ?? '');
    if (at <= name.last && (word !== ',' || district) && !generic) continue;
    if (!generic && at > first) out.push({ ...name, first, last: at - 1 });
    first = at + 1;
  }
  return out;
}

function placeNode(registry: Registry, sentence: number, first: number, last: number): void {
  const text = registry.slice(sentence, first, last);
  if (!/\p{Lu}/u.test(text) || /^\d/.test(text)) return;
  const key = `place:${normalize(text).replace(/^(washington) d ?c$/, '$1')}`;
  const node = registry.add(newNode(key, 'Place', text, { located: true }));
  registry.place(sentence, first, last, node.key, 'name');
}

function hasPossessive(sentence: Sentence, first: number, last: number): boolean {
  return sentence.tokens.slice(first, last + 1).some((token) => /^['’]s?$/.test(token.text));
}

/** A capital that acts or speaks: subject of a verb, agent of a passive, or with "between". */
function isGovernment(registry: Registry, sentence: number, token: number): boolean {
  const tree = registry.trees[sentence];
  const word = tree?.token(token);
  if (tree === undefined || word === undefined || isDateline(registry, sentence, token))
    return false;
  const sign = registry.signAt(sentence, token);
  if (sign?.kind === 'metonym') return true;
  if (sign?.type === 'Place') return false;
  const preposition = tree.preposition(token);
  if (/^(?:nsubj|nsubj:pass|obl:agent)$/.test(word.deprel)) {
    const verb = tree.token(word.head);
    return verb?.upos !== 'VERB' || !/^(?:be|lie|remain|see|host)$/.test(verb.lemma);
  }
  if (/^(?:the )?(?:white house|kremlin)$/i.test(word.text)) return true;
  if (word.deprel === 'conj' && preposition === null)
    return isGovernment(registry, sentence, word.head);
  return (
    /^(?:obl|nmod)$/.test(word.deprel) &&
    preposition !== null &&
    /^(?:between|with|by|against)$/.test(preposition)
  );
}

/** Whoever a capital that is no more than a place stands for, where it takes part in talk: its government. */
export function capitalAsGovernment(registry: Registry, sentence: number, token: number): void {
  const placed = registry.placedAt(sentence, token);
  const node = registry.at(sentence, token);
  if (placed === undefined || node?.type !== 'Place') return;
  const entry = DICTIONARY.get(registry.slice(sentence, placed.first, placed.last).toLowerCase());
  if (entry?.kind !== 'capital') return;
  registry.unplace(placed);
  const state = registry.state(entry.state);
  registry.place(sentence, placed.first, placed.last, state.key, 'metonym');
}

/** "CHISINAU, Oct. 12 (AP) — …": where the report was filed. */
function isDateline(registry: Registry, sentence: number, token: number): boolean {
  const found = registry.analysis.sentences[sentence];
  if (found === undefined || token > 5) return false;
  const words = found.tokens.slice(0, 16).map(({ text }) => text);
  const dash = words.findIndex((text) => /^[—–:-]+$/.test(text));
  return token < dash && words[0] !== undefined && /^\p{Lu}{3,}$/u.test(words[0]);
}

function isAgent(registry: Registry, sentence: number, token: number): boolean {
  const word = registry.trees[sentence]?.token(token);
  return (
    word !== undefined &&
    /^(?:nsubj|nsubj:pass|obl:agent|obj|iobj|nmod:poss|compound)$/.test(word.deprel)
  );
}
