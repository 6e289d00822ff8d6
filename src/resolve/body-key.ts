import type { ExtractedActor } from '../domain/extraction.js';
import { STATES } from '../domain/states.js';
import { normalizeName } from './name-key.js';

/** By what bodies of several articles are one. */
export interface BodyKey {
  readonly key: string;
  /** State whose body it is, where the article says so; null for one that bears no state's name. */
  readonly iso3: string | null;
  /** True for a name that every state may have ("Parliament", "the navy") where no state is known. */
  readonly isEveryStates: boolean;
}

/** Bodies that every state has, and whose whole name is the state's with this. */
const EVERY_STATES = new RegExp(
  `^(?:(?:federal|central|national|local|regional|provincial|state|interim|transitional|armed|special|regime) )*(?:${[
    'government',
    'army|military|armed forces|air force|navy|marines?|marine corps|coast ?guard|national guard|border guards?|republican guard',
    'forces|troops|soldiers|security forces|security services|warplanes|fighter jets|intelligence',
    'police|gendarmerie|authorities|prosecutors?|prosecutor general',
    'parliament|senate|congress|national assembly|cabinet|presidency|house|house of representatives|legislature|lawmakers',
    'supreme court|constitutional court|high court|appeals court|court of appeals?|court',
    'embassy|consulate|mission|delegation|treasury|central bank|election commission|electoral commission|geological survey',
    '(?:[a-z]+ ){1,2}(?:ministry|department)|ministry|(?:ministry|department) of [a-z ]+|foreign office|home office',
  ].join('|')})$`,
);

/** State names and adjectives, longest first, each with its state. */
const STATE_WORDS: readonly (readonly [string, string])[] = STATES.flatMap(
  ({ iso3, iso2, name, variants, demonyms }) =>
    [
      name,
      ...variants,
      ...demonyms,
      ...(iso3 === 'USA' ? ['U.S.', iso2] : []),
      ...(iso3 === 'GBR' ? ['U.K.', 'UK'] : []),
    ].map((word) => [normalizeName(word), iso3] as const),
).sort(([a], [b]) => b.length - a.length);

/** "U.S. Navy", "United States Navy" and a navy that the article says is America's are one; a navy of nobody is its article's. */
export function bodyKey({ name, aliases, country }: ExtractedActor): BodyKey {
  const plain = normalizeName(name);
  const own = ofState(plain);
  const [named] =
    own === null ? aliases.flatMap((one) => ofState(normalizeName(one)) ?? []) : [own];
  const iso3 = country ?? named?.iso3 ?? null;
  const key = own?.body ?? plain;
  return { key, iso3, isEveryStates: iso3 === null && EVERY_STATES.test(key) };
}

/** "Syrian army", "army of Syria": whose, and what. Null where the name is of another make. */
function ofState(plain: string): { readonly body: string; readonly iso3: string } | null {
  for (const [word, iso3] of STATE_WORDS) {
    const body = plain.startsWith(`${word} `)
      ? plain.slice(word.length + 1)
      : plain.endsWith(` of ${word}`)
        ? plain.slice(0, -word.length - 4)
        : null;
    if (body !== null && EVERY_STATES.test(body)) return { body, iso3 };
  }
  return null;
}
