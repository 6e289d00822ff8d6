import type { Sentence } from '../../domain/analysis.js';
import { bodyByName } from '../knowledge/bodies.js';
import { BODY_NOUNS, GROUP_NOUNS } from '../knowledge/nouns.js';
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
      if (!/[\p{L}\p{N}]/u.test(tokens[last]?.text ?? '')) continue;
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
    if (NO_BODY.test(text)) continue;
    if (isSite(registry, index, first, name.last)) {
      const key = `place:${normalize(text)}`;
      registry.add(newNode(key, 'Place', text, { located: true }));
      registry.place(index, first, name.last, key, 'name');
      continue;
    }
    const node =
      calledAfter(registry, text) ?? registry.add(newNode(bodyKey(text), typeOf(text), text));
    node.iso3 ??= demonymIn(text);
    registry.place(index, first, name.last, node.key, 'name');
  }
}

/** Laws, prizes and the like, which the model takes for bodies. */
const NO_BODY =
  /(?:^|[ -])(?:constitution|act|amendment|bill|treaty|accords?|award|prize|medal|covid-19|championships?|olympics|cup|bible|festival|agreement|protocol|resolution)$/i;
const SITE =
  /(?:^|[ -])(?:hospital|hospice|clinic|hall|mall|airport|prison|jail|stadium|arena|square|bridge|street|avenue|park|plaza|tower|palace|cathedral|camp|dam|cemetery|hotel|embassy|consulate|capitol|museum|mosque|church)$/i;

/** A building that the text goes to, and that does not act. */
function isSite(registry: Registry, sentence: number, first: number, last: number): boolean {
  if (!SITE.test(registry.slice(sentence, first, last))) return false;
  const tree = registry.trees[sentence];
  for (let at = first; at <= last; at++) {
    const word = tree?.token(at);
    if (word === undefined || (word.head >= first && word.head <= last)) continue;
    return /^(?:at|in|into|inside|outside|near|to|from|on|towards?|around)$/.test(
      tree?.preposition(at) ?? '',
    );
  }
  return false;
}

/** One key for "Government of Iraq", "Iraqi government" and "Iraq's government". */
function bodyKey(text: string): string {
  const words = normalize(text)
    .split(' ')
    .filter((word) => word !== 's');
  const owner = demonymIn(text.split(/\s+/)[0]?.replace(/['’]s?$/, '') ?? '');
  if (owner !== null) return `body:${owner} ${words.slice(1).join(' ')}`;
  const [core, link, whole] = [words[0] ?? '', words[1], words.slice(2).join(' ')];
  const state = link === 'of' && BODY_NOUNS.has(core) ? DICTIONARY.get(whole) : undefined;
  return state?.kind === 'name' ? `body:${state.state.iso3} ${core}` : `body:${words.join(' ')}`;
}

/** "Iraqi officials", "Sunnis": several people, not one body. */
function typeOf(text: string): 'Group' | 'Organization' {
  const last = text.toLowerCase().split(/\s+/).at(-1) ?? '';
  return GROUP_NOUNS.has(last) && !BODY_NOUNS.has(last) ? 'Group' : 'Organization';
}

/** Short forms of bodies that the model missed elsewhere: capitals that stand for a body somewhere in the text. */
export function findShortForms(registry: Registry, body: readonly Sentence[]): void {
  const known = new Map<string, string>();
  for (const node of registry.nodes.values())
    if (node.type === 'Organization')
      for (const alias of node.aliases)
        if (/^\p{Lu}[\p{Lu}\p{N}.-]{1,7}$/u.test(alias)) known.set(alias, node.key);
  if (known.size === 0) return;
  for (const { index, tokens } of body)
    tokens.forEach(({ text, upos }, at) => {
      const key = known.get(text);
      if (key !== undefined && upos !== 'PRON' && registry.free(index, at, at))
        registry.place(index, at, at, key, 'name');
    });
}

/** "the Observatory" after its full name. */
function calledAfter(registry: Registry, text: string): EntityNode | undefined {
  const short = normalize(text);
  if (short.includes(' ') || short.length < 5 || !BODY_NOUNS.has(short)) return undefined;
  return [...registry.nodes.values()].find(({ type, name }) => {
    const long = normalize(name).split(' ');
    return type === 'Organization' && long.length > 2 && long.includes(short);
  });
}
