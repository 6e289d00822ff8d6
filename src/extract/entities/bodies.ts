import type { Sentence } from '../../domain/analysis.js';
import { bodyByName } from '../knowledge/bodies.js';
import { BODY_NOUNS } from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { demonymIn, DICTIONARY } from './dictionary.js';
import { type EntityNode, newNode } from './node.js';
import type { Registry } from './registry.js';

const NGRAM_MAX = 7;

/** Bodies of the table and ORG names, longest first. */
export function findBodies(registry: Registry, sentence: Sentence): void {
  const { tokens, index } = sentence;
  for (let first = 0; first < tokens.length; first++) {
    if (!/^\p{Lu}|^al-/u.test(tokens[first]?.text ?? '')) continue;
    for (let last = Math.min(tokens.length, first + NGRAM_MAX) - 1; last >= first; last--) {
      if (!registry.free(index, first, last)) continue;
      const text = registry.slice(index, first, last);
      const body = bodyByName(text);
      if (body === undefined || (last === first && tokens[first]?.upos === 'PRON')) continue;
      const inside = sentence.names.find(
        (name) => name.first <= first && name.last >= last && name.last - name.first > last - first,
      );
      if (
        inside !== undefined &&
        inside.label !== 'LOC' &&
        inside.first === first &&
        /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '')
      )
        continue;
      const node = registry.add(
        newNode(`body:${normalize(body.name)}`, 'Organization', body.name, {
          iso3: body.country,
          cameoActor: body.cameoActor,
          wikidata: body.wikidata,
          media: body.media,
        }),
      );
      registry.place(index, first, last, node.key, 'name');
      first = last;
      break;
    }
  }
  for (const name of sentence.names) {
    if (name.label !== 'ORG') continue;
    let { first } = name;
    while (first < name.last && /^(?:the|a|an)$/i.test(tokens[first]?.text ?? '')) first++;
    if (!registry.free(index, first, name.last)) continue;
    const text = registry.slice(index, first, name.last);
    if (DICTIONARY.has(text.toLowerCase()) || !/\p{Lu}/u.test(text)) continue;
    const owner = demonymIn(text.split(/\s+/)[0] ?? '');
    const key =
      owner === null
        ? `body:${normalize(text)}`
        : `body:${owner} ${normalize(text).split(' ').slice(1).join(' ')}`;
    const acronym = acronymOf(registry, text);
    const node = acronym ?? registry.add(newNode(key, 'Organization', text));
    node.iso3 ??= demonymIn(text);
    registry.place(index, first, name.last, node.key, 'name');
  }
}

/** "WHO" after "World Health Organization", "the Observatory" after its full name. */
function acronymOf(registry: Registry, text: string): EntityNode | undefined {
  const short = normalize(text);
  for (const node of registry.nodes.values()) {
    if (node.type !== 'Organization') continue;
    const long = normalize(node.name).split(' ');
    const initials = long
      .filter((word) => !/^(?:of|the|for|and|in|on)$/.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (short.length >= 2 && /^[A-Z.]+$/.test(text) && short.replaceAll(' ', '') === initials)
      return node;
    if (
      long.length > 2 &&
      !short.includes(' ') &&
      short.length > 4 &&
      long.includes(short) &&
      BODY_NOUNS.has(short)
    )
      return node;
  }
  return undefined;
}
