import { STATES, type State } from '../../domain/states.js';

/** What a word or two says of a state. */
export interface DictionaryEntry {
  readonly state: State;
  readonly kind: 'name' | 'demonym' | 'capital';
}

/** Names, demonyms and capitals of all states, by lower case. */
export const DICTIONARY = new Map<string, DictionaryEntry>();
for (const state of STATES) {
  for (const capital of state.capitals)
    DICTIONARY.set(capital.toLowerCase(), { state, kind: 'capital' });
  for (const demonym of state.demonyms)
    DICTIONARY.set(demonym.toLowerCase(), { state, kind: 'demonym' });
  for (const name of [state.name, ...state.variants])
    DICTIONARY.set(name.toLowerCase(), { state, kind: 'name' });
}
/** Read only with their capitals: "us", "car", "male", "polish". */
export const CASED = new Set([
  'us',
  'car',
  'male',
  'polish',
  'turkey',
  'chad',
  'prc',
  'rok',
  'hk',
  'nz',
  'pole',
  'swede',
  'dane',
  'finn',
  'georgia',
  'jordan',
]);

/** The state that one of the words belongs to: "Syrian Arab News Agency". */
export function demonymIn(text: string): string | null {
  for (const word of text.split(/\s+/)) {
    const entry = DICTIONARY.get(word.toLowerCase());
    if (entry !== undefined && entry.kind !== 'capital') return entry.state.iso3;
  }
  return null;
}
