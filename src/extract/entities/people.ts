import type { NameSpan, Sentence } from '../../domain/analysis.js';
import { PERSON_NOUNS, TITLES } from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { DICTIONARY } from './dictionary.js';
import { newNode } from './node.js';
import { isTitle } from './office-phrase.js';
import type { Registry } from './registry.js';

interface Span {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly words: readonly string[];
  readonly text: string;
}

/** People by the names that the model found; a surname or forename alone is the person named in full elsewhere. */
export function findPeople(registry: Registry, body: readonly Sentence[]): void {
  const spans: Span[] = [];
  for (const sentence of body) {
    for (const name of [...sentence.names, ...titled(registry, sentence)]) {
      if (name.label !== 'PER') continue;
      let { first, last } = name;
      const word = (at: number): string =>
        (sentence.tokens[at]?.text ?? '').toLowerCase().replace(/\.$/, '');
      while (first < last && (TITLES.has(word(first)) || DICTIONARY.has(word(first)))) first++;
      while (last > first && /^['’]s$|^['’]$/.test(word(last))) last--;
      const text = registry.slice(sentence.index, first, last);
      if (
        !registry.free(sentence.index, first, last) ||
        !/^\p{Lu}/u.test(text) ||
        TITLES.has(text.toLowerCase()) ||
        isState(text)
      )
        continue;
      if (
        /^[\p{L}]+-[\p{L}]+$/u.test(text) &&
        first === last &&
        sentence.tokens[first]?.deprel === 'compound'
      )
        continue;
      const words = normalize(text)
        .split(' ')
        .filter((part) => part !== '');
      if (words.length > 0) spans.push({ sentence: sentence.index, first, last, words, text });
    }
  }
  const full = [...spans].sort(
    (a, b) => b.words.length - a.words.length || a.sentence - b.sentence,
  );
  for (const span of full) {
    const key = personKey(registry, span.words) ?? `person:${span.words.join(' ')}`;
    registry.add(newNode(key, 'Person', span.text));
  }
  for (const span of spans) {
    const key = personKey(registry, span.words);
    if (key !== undefined) registry.place(span.sentence, span.first, span.last, key, 'name');
  }
  // Surnames that the model missed elsewhere.
  const surnames = new Map<string, string>();
  for (const node of registry.nodes.values()) {
    if (node.type !== 'Person') continue;
    const last = node.name.split(/\s+/).at(-1) ?? '';
    if (last.length > 3 && /^\p{Lu}/u.test(last) && !DICTIONARY.has(last.toLowerCase()))
      surnames.set(last, node.key);
  }
  for (const sentence of body) {
    sentence.tokens.forEach((token, at) => {
      const key = surnames.get(token.text);
      if (
        key !== undefined &&
        token.upos === 'PROPN' &&
        registry.free(sentence.index, at, at) &&
        !sentence.names.some((name) => name.first <= at && name.last >= at)
      )
        registry.place(sentence.index, at, at, key, 'name');
    });
  }
}

/** Names that the model missed after a title that only people bear: "economist Peter Larsen". */
function titled(registry: Registry, { index, tokens, names }: Sentence): NameSpan[] {
  const out: NameSpan[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const title = tokens[at - 1]?.text ?? '';
    if (
      !/^(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep)\.?$/.test(title) &&
      !PERSON_NOUNS.has(title.toLowerCase())
    )
      continue;
    let last = at - 1;
    while (
      last + 1 < tokens.length &&
      last + 1 - at < 4 &&
      tokens[last + 1]?.upos === 'PROPN' &&
      /^\p{Lu}\p{Ll}|^\p{Lu}\.$|^al-/u.test(tokens[last + 1]?.text ?? '') &&
      registry.free(index, last + 1, last + 1) &&
      !names.some((name) => name.first <= last + 1 && name.last >= last + 1)
    )
      last++;
    const next = names.some((name) => name.first === last + 1);
    if (
      last < at ||
      next ||
      isTitle(tokens[last]?.text ?? '') ||
      DICTIONARY.has((tokens[at]?.text ?? '').toLowerCase())
    )
      continue;
    if (last === at && /^\p{Ll}/u.test(title)) continue;
    out.push({ first: at, last, label: 'PER' });
    at = last;
  }
  return out;
}

/** A known person whose name ends in, begins with or equals the words. */
function personKey(registry: Registry, words: readonly string[]): string | undefined {
  const joined = words.join(' ');
  for (const node of registry.nodes.values()) {
    if (node.type !== 'Person') continue;
    const name = normalize(node.name);
    if (name === joined || name.endsWith(` ${joined}`)) return node.key;
    if (words.length > 1 && name.startsWith(`${joined} `)) return node.key;
    if (
      words.length > 1 &&
      name.split(' ').at(-1) === words.at(-1) &&
      name.split(' ')[0] === words[0]
    )
      return node.key;
  }
  if (words.length !== 1) return undefined;
  return [...registry.nodes.values()].find(
    (node) => node.type === 'Person' && normalize(node.name).split(' ')[0] === joined,
  )?.key;
}

/** A state that the model took for a person: "the United States". One word may be a surname: "Jordan". */
function isState(text: string): boolean {
  const entry = DICTIONARY.get(text.toLowerCase());
  return entry !== undefined && (text.includes(' ') || entry.kind === 'demonym');
}
