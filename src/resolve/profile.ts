import { rootOf } from '../domain/cameo.js';
import type { ExtractedEvent } from '../domain/extraction.js';
import { addDays, edtfRange } from '../support/edtf.js';
import { hashId } from '../support/ids.js';
import type { Draft } from './drafts.js';
import { normalizeName } from './name-key.js';

/** Least and greatest number; null where it is open. */
export type Figures = readonly [number | null, number | null];

/** What of one article's telling of an event is compared with the tellings of other articles. */
export interface Profile {
  /** Root of the code; 18 to 20 are one family, since one reporter's attack is another's battle. */
  readonly family: string;
  readonly cameo: string;
  /** ISO day; null where nothing fixes one day. */
  readonly day: string | null;
  /** True where the telling has no date and the day is that of publication. */
  readonly isDayAssumed: boolean;
  /** Graph ids of where it happened, and of every place around these, themselves included. */
  readonly places: readonly string[];
  readonly within: readonly string[];
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** States (or what nameless sides are called) of the two. */
  readonly actorSides: readonly string[];
  readonly recipientSides: readonly string[];
  readonly killed: Figures | null;
  readonly wounded: Figures | null;
  /** Word, code, and which of the article's tellings with both it is: equal in a copy. */
  readonly wording: string;
}

const FIGHTING = new Set(['18', '19', '20']);

export interface ProfileContext {
  /** See `Profile`. */
  readonly wording: string;
  readonly ids: ReadonlyMap<string, string>;
  /** The article's view of its actors and places, by graph id. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly publishedAt: string | null;
}

export function profileOf(event: ExtractedEvent, context: ProfileContext): Profile {
  const { ids, drafts } = context;
  const graphId = (local: string): string => ids.get(local) ?? local;
  const root = rootOf(event.cameo);
  const places = event.places
    .filter(({ role }) => role === 'occurrence')
    .map(({ id }) => graphId(id));
  const actors = event.actors.map(graphId);
  const recipients = event.recipients.map(graphId);
  const within = places.flatMap((id) => [id, ...(drafts.get(id)?.within ?? [])]);
  const state = within.find((id) => id.startsWith('iso3:'))?.slice('iso3:'.length) ?? null;
  const sides = (of: readonly string[]): string[] =>
    of.flatMap((id) => sideOf(id, drafts.get(id), state));
  return {
    family: FIGHTING.has(root) ? 'fighting' : root,
    cameo: event.cameo,
    ...dayOf(event, context.publishedAt),
    places: sorted(places),
    within: sorted(within),
    actors: sorted(actors),
    recipients: sorted(recipients),
    actorSides: sorted(sides(actors)),
    recipientSides: sorted(sides(recipients)),
    killed: figuresOf(event, 'killed'),
    wounded: figuresOf(event, 'wounded'),
    wording: context.wording,
  };
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** Bodies that every state has: without a state of their own they are those of where it happened. */
const OF_THE_STATE =
  /^(?:government|army|military|police|authorities|security forces|air force|troops|soldiers|warplanes)\b/;

/**
 * State of an actor, or whom a nameless one goes by: "rebels" of two reports of one day and place may be one side; "a
 * man" may not.
 * @param state where it happened
 */
function sideOf(id: string, draft: Draft | undefined, state: string | null): string[] {
  if (draft === undefined) return [];
  if (draft.iso3 === null && state !== null && OF_THE_STATE.test(normalizeName(draft.name)))
    return [state];
  if (draft.kind === 'Group' && !draft.named) return [normalizeName(draft.name)];
  if (draft.iso3 !== null) return [draft.iso3];
  if (draft.named) return [id];
  return draft.kind === 'Organization' ? [normalizeName(draft.name)] : [];
}

/** News without a date of its own is taken for news of the day; what is long past, or only thought of, is not. */
function dayOf(
  event: ExtractedEvent,
  publishedAt: string | null,
): Pick<Profile, 'day' | 'isDayAssumed'> {
  const edtf = event.date?.edtf ?? null;
  const range = edtf === null ? null : edtfRange(edtf);
  if (range !== null)
    return { day: range.min === range.max ? range.min : null, isDayAssumed: false };
  const isNews = !event.background && (event.status === 'occurred' || event.status === 'ongoing');
  const day = edtf === null && isNews && publishedAt !== null ? publishedAt.slice(0, 10) : null;
  return { day, isDayAssumed: day !== null };
}

function figuresOf(event: ExtractedEvent, kind: 'killed' | 'wounded'): Figures | null {
  const figures = event.quantities.filter((one) => one.kind === kind && !one.cumulative);
  const lows = figures.flatMap(({ min, value }) => min ?? value ?? []);
  const highs = figures.flatMap(({ max, value }) => max ?? value ?? []);
  if (lows.length + highs.length === 0) return null;
  const greatest = (list: readonly number[]): number | null =>
    list.length === 0 ? null : Math.max(...list);
  return [greatest(lows), greatest(highs)];
}

/** Whom or what a telling has in common with those that it is compared with; null where it names none. */
export interface MeetingPoints {
  /** State of the place, or the place where no state is known. */
  readonly region: string | null;
  /** All states and sides that take part. */
  readonly parties: string | null;
}

export function meetingPoints(profile: Profile): MeetingPoints {
  const { places, within, actorSides, recipientSides } = profile;
  const parties = actorSides.length > 0 ? actorSides : recipientSides;
  return {
    region: within.find((id) => id.startsWith('iso3:')) ?? places[0] ?? null,
    parties: parties.length === 0 ? null : parties.join('|'),
  };
}

export interface Blocks {
  readonly placeBlock: string | null;
  readonly partyBlock: string | null;
}

/** Where other tellings look for one: nowhere, if nothing fixes its day. */
export function blocksOf(profile: Profile): Blocks {
  const { day } = profile;
  return day === null ? { placeBlock: null, partyBlock: null } : blocksOfDay(profile, day);
}

/** So many days after it an event is still news that needs no date. */
export const DAYS_ASSUMED_MAX = 3;

/** Where a telling looks for others: its own day, the days beside it, and those on which it was still news. */
export function probesOf(profile: Profile): string[] {
  const { day, isDayAssumed } = profile;
  if (day === null) return [];
  const first = isDayAssumed ? -DAYS_ASSUMED_MAX : -1;
  const days = Array.from({ length: DAYS_ASSUMED_MAX - first + 1 }, (_, at) => first + at);
  return days.flatMap((away) => {
    const { placeBlock, partyBlock } = blocksOfDay(profile, addDays(day, away));
    return [placeBlock, partyBlock].filter((key) => key !== null);
  });
}

function blocksOfDay(profile: Profile, day: string): Blocks {
  const { region, parties } = meetingPoints(profile);
  const block = (point: string | null, name: string): string | null =>
    point === null ? null : hashId(name, profile.family, day, point);
  return { placeBlock: block(region, 'place-block'), partyBlock: block(parties, 'party-block') };
}
