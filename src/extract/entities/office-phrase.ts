import type { Token } from '../../domain/analysis.js';
import { KIN_NOUNS, PERSON_NOUNS, TITLES } from '../knowledge/nouns.js';
import type { EntityNode } from './node.js';
import type { Registry } from './registry.js';

/** An office as the text names it: "Russian foreign minister", "head of the World Bank". */
export interface Office {
  /** The words without names, articles and honorifics; null where only a body is named ("of the World Bank"). */
  readonly role: string | null;
  /** Key of the node that the office belongs to. */
  readonly owner: string | undefined;
  readonly first: number;
  readonly last: number;
}

const LINKS = /^(?:of|for|at|with|in|from|to|and|['’]s?|-)$/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|dame|prof)\.?$/i;
const RANK = /^(?:gen|lt|col|sgt|sen|rep|capt|maj|adm|brig|spc|gov)\.?$/i;
/** Offices of a town, a province or a diocese: only these belong to a place that stands right before them. */
const LOCAL =
  /^(?:mayor|governor|senator|representative|archbishop|bishop|sheriff|councillor|premier|commissioner|chief|president|minister|executive|attorney|police|lawmaker|congressman|congresswoman|legislator|coroner|prosecutor|judge|constable)$/i;

const known = (set: ReadonlySet<string>, word: string): boolean =>
  set.has(word.toLowerCase()) || set.has(word.toLowerCase().split('-').at(-1) ?? '');

/** A word of an office: "minister", "Secretary-General", "deputy". */
export const isTitle = (word: string): boolean =>
  known(TITLES, word) || known(PERSON_NOUNS, word) || RANK.test(word);
const isOfficeNoun = (word: string): boolean =>
  (known(PERSON_NOUNS, word) && !KIN_NOUNS.has(word.toLowerCase())) ||
  /(?:secretary|director|attorney)-general|(?:president|minister)-(?:elect|designate)/i.test(
    word,
  ) ||
  RANK.test(word);

/** The office that tokens `first` to `last` name; role and owner are missing where they name none. */
export function readOffice(
  registry: Registry,
  sentence: number,
  first: number,
  last: number,
): Office {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  const kept: string[] = [];
  for (let at = first; at <= last; at++) {
    const word = tokens[at]?.text ?? '';
    if (registry.placedAt(sentence, at) !== undefined || isFiller(word)) continue;
    kept.push(word);
  }
  while (kept.length > 0 && LINKS.test(kept[0] ?? '')) kept.shift();
  while (kept.length > 0 && LINKS.test(kept.at(-1) ?? '')) kept.pop();
  const role = kept.length < 9 && kept.some(isOfficeNoun) ? kept.join(' ') : null;
  return {
    role,
    owner: role === null ? undefined : ownerIn(registry, sentence, first, last),
    first,
    last,
  };
}

function isFiller(word: string): boolean {
  return /^(?:the|a|an|['’]s?|then|current|who|is|was)$/i.test(word) || HONORIFIC.test(word);
}

/** Whose office it is: a body before a state, what stands before the title or after "of" before what follows "for". */
function ownerIn(
  registry: Registry,
  sentence: number,
  first: number,
  last: number,
): string | undefined {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  const local = tokens.slice(first, last + 1).some(({ text }) => LOCAL.test(text));
  let best: string | undefined;
  let bestRank = 0;
  for (let at = first; at <= last; at++) {
    const placed = registry.placedAt(sentence, at);
    if (placed?.first !== at) continue;
    const node = registry.nodes.get(placed.key);
    const rank = node === undefined ? 0 : rankOf(node, linkBefore(tokens, at, first), local);
    if (rank > bestRank) [best, bestRank] = [placed.key, rank];
    at = placed.last;
  }
  return best;
}

function rankOf(node: EntityNode, link: string, local: boolean): number {
  if (link === 'to' || link === 'from') return 0;
  const own = link === '' || link === 'of';
  if (node.type === 'Organization') return own ? 6 : 5;
  if (node.type === 'Place') return link === 'of' ? 4.5 : local && link !== 'for' ? 4 : 0;
  if (node.type === 'Country') return own ? 4 : link === 'for' || link === 'in' ? 1 : 3;
  if (node.type === 'Person') return link === '' ? 2 : 0;
  return 0;
}

/** The preposition that leads to the token, over adjectives and nouns; empty where none does. */
function linkBefore(tokens: readonly Token[], at: number, first: number): string {
  for (let before = at - 1; before >= first; before--) {
    const word = tokens[before]?.text.toLowerCase() ?? '';
    if (/^(?:of|for|at|with|in|from|to)$/.test(word)) return word;
    if (/^['’]s?$/.test(word) || isOfficeNoun(word)) return '';
  }
  return '';
}

/** Words that an office may run over, backwards from a name or forwards from a comma. */
export function isOfficeWord(token: Token): boolean {
  return (
    isTitle(token.text.replace(/\.$/, '')) ||
    LINKS.test(token.text) ||
    /^(?:the|a|an)$/i.test(token.text) ||
    /^(?:ADJ|NOUN|PROPN)$/.test(token.upos)
  );
}
