import type { ExtractedActor } from '../domain/extraction.js';
import { OFFICE_HOLDERS, type OfficeHolder } from '../domain/office-holders.js';
import { stateByIso3 } from '../domain/states.js';
import { groupBy } from '../support/group-by.js';
import { nameKey, normalizeName } from './name-key.js';

/** Whom an article means by an office or a name, and why; null where it gives the whole name. */
export interface Meant {
  readonly holder: OfficeHolder;
  readonly reason: string | null;
}

const fullKey = ({ name }: OfficeHolder): string => nameKey('Person', name);
const familyKey = (name: string): string => nameKey('Person', name).split(' ').at(-1) ?? '';

const BY_NAME = groupBy(OFFICE_HOLDERS, fullKey);
const BY_FAMILY = groupBy(OFFICE_HOLDERS, ({ name }) => familyKey(name));

/**
 * The holder of a public office whom an article means: by whole name, by family name with the office or the state, or
 * where the family name means nobody else, or by an office alone that names its state ("the Russian foreign
 * minister"). Read from a table of who held what when, on the day of publication; never by likeness. Null for
 * everybody else, and where two may be meant.
 * @param day ISO day of publication; null where it is not known
 */
export function holderMeant(actor: ExtractedActor, day: string | null): Meant | null {
  if (actor.type !== 'Person') return null;
  if (!actor.named) return byOffice(actor, day);
  const whole = BY_NAME.get(nameKey('Person', actor.name)) ?? withMiddleNames(actor.name);
  return whole === undefined ? byFamilyName(actor, day) : only(whole, actor, null);
}

/** "Robert Gabriel Mugabe": first and family name are enough where the latter means nobody else. */
function withMiddleNames(name: string): readonly OfficeHolder[] | undefined {
  const words = nameKey('Person', name).split(' ');
  if (words.length < 3) return undefined;
  const known = (BY_FAMILY.get(words.at(-1) ?? '') ?? []).filter(
    (one) => one.isFamilyNameSure && fullKey(one).split(' ')[0] === words[0],
  );
  return known.length === 0 ? undefined : known;
}

function byOffice({ name, country }: ExtractedActor, day: string | null): Meant | null {
  if (country === null || day === null) return null;
  const office = officeOf(name, country);
  const held = OFFICE_HOLDERS.filter(
    (one) => one.iso3 === country && one.office === office && isOn(one, day),
  );
  return only(held, null, `${name} on ${day}`);
}

function byFamilyName(actor: ExtractedActor, day: string | null): Meant | null {
  const { name, country, role } = actor;
  if (normalizeName(name).split(' ').length > 1 && !/^al[- ]/i.test(name)) return null;
  const known = BY_FAMILY.get(familyKey(name)) ?? [];
  const family = known.filter(({ iso3 }) => country === null || country === iso3);
  const then = day === null ? [] : family.filter((one) => isOn(one, day));
  const fits = then.filter(
    (one) => country !== null || (role !== null && officeOf(role, one.iso3) === one.office),
  );
  if (fits.length > 0) return only(fits, actor, `family name of an office-holder on ${day ?? ''}`);
  const sure = (then.length > 0 ? then : family).filter((one) => one.isFamilyNameSure);
  return only(sure, actor, 'family name that means nobody else');
}

function isOn({ first, last }: OfficeHolder, day: string): boolean {
  return first <= day && day <= last;
}

/** One person, whatever offices they held; null where there are several. */
function only(
  holders: readonly OfficeHolder[],
  actor: ExtractedActor | null,
  reason: string | null,
): Meant | null {
  const fit = holders.filter(({ iso3 }) => (actor?.country ?? iso3) === iso3);
  const [holder] = fit;
  return holder !== undefined && new Set(fit.map(fullKey)).size === 1 ? { holder, reason } : null;
}

/** "Russian foreign minister", "minister of foreign affairs of Russia": the office without its state, as the table has it. */
function officeOf(text: string, iso3: string): string {
  const state = stateByIso3(iso3);
  const words = [state?.name, state?.iso2, ...(state?.variants ?? []), ...(state?.demonyms ?? [])]
    .flatMap((word) => (word === undefined ? [] : [normalizeName(word)]))
    .concat(iso3 === 'USA' ? ['u s'] : iso3 === 'GBR' ? ['u k'] : [])
    .sort((a, b) => b.length - a.length);
  const plain = normalizeName(text).replace(/^(?:its|their|our) /, '');
  const prefix = words.find((word) => plain.startsWith(`${word} `));
  const office = (prefix === undefined ? plain : plain.slice(prefix.length + 1))
    .replace(/^defence\b/, 'defense')
    .replace(/^(?:minister of foreign affairs|external affairs minister)$/, 'foreign minister')
    .replace(/^(?:minister of defen[cs]e)$/, 'defense minister')
    .replace(/^(?:defense secretary|secretary of defence)$/, 'secretary of defense');
  return office === 'premier' && iso3 !== 'CHN' ? 'prime minister' : office;
}
