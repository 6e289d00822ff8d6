import type { Sentence } from '../../domain/analysis.js';
import { TITLES } from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { DICTIONARY } from './dictionary.js';
import { newNode } from './node.js';
import type { Registry } from './registry.js';

/** People by the names that the model found; a surname or forename alone is the person named in full elsewhere. */
export function findPeople(registry: Registry, body: readonly Sentence[]): void {
  interface Span {
    sentence: number;
    first: number;
    last: number;
    words: string[];
    text: string;
  }
  const spans: Span[] = [];
  for (const sentence of body) {
    for (const name of sentence.names) {
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

/** A known person whose name ends in, begins with or equals the words. */
function personKey(registry: Registry, words: readonly string[]): string | undefined {
  const joined = words.join(' ');
  for (const node of registry.nodes.values()) {
    if (node.type !== 'Person') continue;
    const name = normalize(node.name);
    if (name === joined || name.endsWith(` ${joined}`)) return node.key;
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
