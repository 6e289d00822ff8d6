import type { Analysis } from '../../domain/analysis.js';
import { divisionByName } from '../knowledge/divisions.js';
import { DICTIONARY } from './dictionary.js';

/**
 * Names of states that mean another state's division in this article: "Georgia" where it speaks of the United States
 * or their divisions, and of no Georgian and no Tbilisi.
 */
export function divisionsNotStates(analysis: Analysis): ReadonlySet<string> {
  const words = new Map<string, number>();
  const named = new Map<string, number>();
  const count = (into: Map<string, number>, key: string): void => {
    into.set(key, (into.get(key) ?? 0) + 1);
  };
  const homonyms = new Set<string>();
  for (const { tokens } of analysis.sentences)
    tokens.forEach(({ text }, at) => {
      if (!/^\p{Lu}/u.test(text)) return;
      for (const phrase of [text, `${text} ${tokens[at + 1]?.text ?? ''}`]) {
        const entry = DICTIONARY.get(phrase.toLowerCase());
        const division = divisionByName(phrase);
        if (entry?.kind === 'name' && division !== undefined) homonyms.add(phrase.toLowerCase());
        else if (entry !== undefined) count(words, entry.state.iso3);
        else if (division !== undefined) count(named, division.iso3);
      }
    });
  return new Set(
    [...homonyms].filter((name) => {
      const [entry, division] = [DICTIONARY.get(name), divisionByName(name)];
      if (entry === undefined || division === undefined) return false;
      const own = words.get(entry.state.iso3) ?? 0;
      return own === 0 && (words.get(division.iso3) ?? 0) + (named.get(division.iso3) ?? 0) > 0;
    }),
  );
}
