import { DAYS_ASSUMED_MAX, type Figures, type Profile } from './profile.js';

/** How alike two tellings are, in points, and what speaks for it. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Two tellings are taken for one event from here on: same place, day and side, or as much. */
export const SCORE_MIN = 5;

/** Points for what two tellings share or contradict. Chosen by reason, checked by `bench/clusters.ts`. */
const POINTS = {
  samePlace: 3,
  placeInOther: 2,
  sameState: 1,
  placeInState: -0.5,
  fightingWithoutPlace: -1.5,
  sameDay: 2,
  dayAssumed: 1,
  dayBesideAssumed: 0,
  fewDaysAssumed: -0.5,
  dayBeside: -0.5,
  sameActor: 2,
  sameActorSide: 1.5,
  otherActor: -1.5,
  sameRecipient: 1.5,
  sameRecipientSide: 1,
  otherRecipient: -1,
  sameCode: 1,
  sameRoot: 0.5,
  sameToll: 1.5,
  otherToll: -1.5,
} as const;

/**
 * Compares tellings of one family of codes from two articles. Null where they cannot be one event: places that do not
 * contain one another, days more than one apart, neighbouring days without an equal toll, or a publication days away
 * where a date is missing. Symmetric.
 */
export function likeness(a: Profile, b: Profile): Likeness | null {
  const parts = [
    placePoints(a, b),
    dayPoints(a, b),
    whoPoints('actor', a.actors, b.actors, a.actorSides, b.actorSides),
    whoPoints('recipient', a.recipients, b.recipients, a.recipientSides, b.recipientSides),
    codePoints(a, b),
    tollPoints(a, b),
  ];
  let score = 0;
  const reasons: string[] = [];
  for (const part of parts) {
    if (part === null) return null;
    for (const name of part) {
      score += POINTS[name];
      reasons.push(REASONS[name]);
    }
  }
  return { score, reasons };
}

type Point = keyof typeof POINTS;

const REASONS: Readonly<Record<Point, string>> = {
  samePlace: 'same place',
  placeInOther: 'one place lies in the other',
  sameState: 'same state',
  placeInState: 'one names only the state',
  fightingWithoutPlace: 'one names no place',
  sameDay: 'same day',
  dayAssumed: 'same day, one by publication',
  dayBesideAssumed: 'days side by side, one by publication',
  fewDaysAssumed: 'few days apart, one by publication',
  dayBeside: 'days side by side, same toll',
  sameActor: 'same actor',
  sameActorSide: 'actors of one side',
  otherActor: 'other actors',
  sameRecipient: 'same recipient',
  sameRecipientSide: 'recipients of one side',
  otherRecipient: 'other recipients',
  sameCode: 'same code',
  sameRoot: 'same root',
  sameToll: 'same toll',
  otherToll: 'other toll',
};

function placePoints(a: Profile, b: Profile): Point[] | null {
  if (a.places.length === 0 || b.places.length === 0)
    return a.family === 'fighting' ? ['fightingWithoutPlace'] : [];
  const isState = (id: string): boolean => id.startsWith('iso3:');
  const shared = a.places.filter((id) => b.places.includes(id));
  if (shared.some((id) => !isState(id))) return ['samePlace'];
  if (shared.length > 0) return ['sameState'];
  const containers = [
    ...a.places.filter((id) => b.within.includes(id)),
    ...b.places.filter((id) => a.within.includes(id)),
  ];
  if (containers.length === 0) return null;
  return [containers.some((id) => !isState(id)) ? 'placeInOther' : 'placeInState'];
}

function dayPoints(a: Profile, b: Profile): Point[] | null {
  if (a.day === null || b.day === null) return null;
  const later = daysFrom(a.day, b.day);
  const isAssumed = a.isDayAssumed || b.isDayAssumed;
  if (later === 0) return [isAssumed ? 'dayAssumed' : 'sameDay'];
  const apart = Math.abs(later);
  if (!isAssumed) return apart === 1 && isSameToll(a.killed, b.killed) ? ['dayBeside'] : null;
  // What was published first cannot tell of what happened later.
  const isTooEarly =
    apart > 1 && !(a.isDayAssumed && b.isDayAssumed) && later > 0 === a.isDayAssumed;
  if (apart > DAYS_ASSUMED_MAX || isTooEarly) return null;
  return [apart === 1 ? 'dayBesideAssumed' : 'fewDaysAssumed'];
}

function daysFrom(day: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(day)) / 86_400_000);
}

function whoPoints(
  role: 'actor' | 'recipient',
  a: readonly string[],
  b: readonly string[],
  aSides: readonly string[],
  bSides: readonly string[],
): Point[] {
  if (a.some((id) => b.includes(id))) return [role === 'actor' ? 'sameActor' : 'sameRecipient'];
  if (aSides.length === 0 || bSides.length === 0) return [];
  const isShared = aSides.some((side) => bSides.includes(side));
  if (role === 'actor') return [isShared ? 'sameActorSide' : 'otherActor'];
  return [isShared ? 'sameRecipientSide' : 'otherRecipient'];
}

function codePoints(a: Profile, b: Profile): Point[] {
  if (a.cameo === b.cameo) return ['sameCode'];
  return a.cameo.slice(0, 2) === b.cameo.slice(0, 2) ? ['sameRoot'] : [];
}

function tollPoints(a: Profile, b: Profile): Point[] {
  if (isSameToll(a.killed, b.killed) || isSameToll(a.wounded, b.wounded)) return ['sameToll'];
  return isFarApart(a.killed, b.killed) ? ['otherToll'] : [];
}

/** One death is told of every day: two and more say something. */
function isSameToll(a: Figures | null, b: Figures | null): boolean {
  if (a === null || b === null) return false;
  const [low, high] = [
    Math.max(a[0] ?? 0, b[0] ?? 0),
    Math.min(a[1] ?? Infinity, b[1] ?? Infinity),
  ];
  return low >= 2 && high >= 2 && low <= high * 1.25;
}

function isFarApart(a: Figures | null, b: Figures | null): boolean {
  if (a === null || b === null) return false;
  const low = Math.max(a[0] ?? 0, b[0] ?? 0);
  const high = Math.min(a[1] ?? Infinity, b[1] ?? Infinity);
  return low > 3 * high && low - high > 5;
}
