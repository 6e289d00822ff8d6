import { addDays } from '../../support/edtf.js';

/** A time expression with its value; offsets are those of the body. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** EDTF; null where the text needs a publication date that is not given. */
  readonly edtf: string | null;
  /** The day it was counted from; null for what stands by itself. */
  readonly anchor: string | null;
}

export interface DateOptions {
  /** Where `text` begins in the body. */
  readonly offset: number;
  /** ISO 8601; only the day counts. */
  readonly publishedAt: string | null;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const YEAR = '((?:19|20)\\d\\d)';
const NUMBER: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const COUNT = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

const two = (value: number): string => String(value).padStart(2, '0');

function monthOf(word: string): string {
  const short = word.toLowerCase().slice(0, 3);
  return two(MONTHS.findIndex((month) => month.startsWith(short)) + 1);
}

interface Found {
  readonly edtf: string | null;
  readonly anchor: string | null;
}

type Groups = readonly (string | undefined)[];

interface Rule {
  readonly pattern: RegExp;
  /** Undefined where the match is no date after all. `day` is the publication day. */
  readonly value: (groups: Groups, day: string | null) => Found | undefined;
}

const fixed = (edtf: string): Found => ({ edtf, anchor: null });
const counted = (day: string | null, value: (day: string) => string): Found => ({
  edtf: day === null ? null : value(day),
  anchor: day,
});

/** The year of a month or day without one: the last such day up to a month after publication. */
function yearFor(month: string, date: string | undefined, day: string): string {
  const year = Number(day.slice(0, 4));
  const candidate = `${String(year)}-${month}-${date ?? '01'}`;
  return candidate > addDays(day, 45) ? String(year - 1) : String(year);
}

function partial(month: string, date: string | undefined, day: string | null): Found {
  if (day === null) return fixed(date === undefined ? `XXXX-${month}` : `XXXX-${month}-${date}`);
  const year = yearFor(month, date, day);
  return {
    edtf: date === undefined ? `${year}-${month}` : `${year}-${month}-${date}`,
    anchor: day,
  };
}

function open(since: Found): Found {
  return { ...since, edtf: since.edtf === null ? null : `${since.edtf}/..` };
}

/** Two days that are the ends of a stretch; the second in the year of the first. */
function stretch(
  [fromMonth, fromDate]: readonly [string, string],
  [toMonth, toDate]: readonly [string, string],
  year: string | undefined,
  day: string | null,
): Found | undefined {
  const [from, to] = [`${fromMonth}-${two(Number(fromDate))}`, `${toMonth}-${two(Number(toDate))}`];
  if (to <= from) return undefined;
  const known = year ?? (day === null ? undefined : yearFor(fromMonth, from.slice(3), day));
  return {
    edtf: `${known ?? 'XXXX'}-${from}/${known ?? 'XXXX'}-${to}`,
    anchor: year === undefined ? day : null,
  };
}

const SEASONS: Readonly<Record<string, number>> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
};

/** The last such season that has begun (northern half; EDTF 21 to 24), or the one before for "last". */
function season(name: string, which: string, day: string): string {
  const code = SEASONS[name.toLowerCase()] ?? 21;
  const start = `${two((code - 21) * 3 + 3)}-01`;
  const year = Number(day.slice(0, 4));
  const begun = day.slice(5) >= start ? year : year - 1;
  const shown = /next/i.test(which) ? begun + 1 : begun;
  const isNow = day < `${String(begun)}-${two((code - 21) * 3 + 6)}-01`;
  return `${String(/last/i.test(which) && isNow ? begun - 1 : shown)}-${String(code)}`;
}

/** The last such weekday on or before the day; `next` for the first after it. */
function weekday(name: string, day: string, next: boolean): string {
  const wanted = DAYS.indexOf(name.toLowerCase());
  const today = new Date(`${day}T00:00:00Z`).getUTCDay();
  const back = (today - wanted + 7) % 7;
  return next ? addDays(day, back === 0 ? 7 : 7 - back) : addDays(day, -back);
}

function shift(day: string, unit: string, count: number): string {
  const base = unit.toLowerCase();
  if (base.startsWith('day')) return addDays(day, count);
  if (base.startsWith('week')) return addDays(day, 7 * count);
  const year = Number(day.slice(0, 4));
  if (base.startsWith('year')) return String(year + count);
  if (base.startsWith('decade')) return `${String(Math.floor((year + 10 * count) / 10))}X`;
  const months = year * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12))}-${two((months % 12) + 1)}`;
}

function weekOf(day: string, offset: number): string {
  const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 7 * offset);
  return `${monday}/${addDays(monday, 6)}`;
}

const rule = (pattern: string, value: Rule['value'], flags = 'gi'): Rule => ({
  pattern: new RegExp(`\\b${pattern}\\b`, flags),
  value,
});

/** Longest and most exact first: what an earlier rule took, a later one leaves. */
const RULES: readonly Rule[] = [
  rule(
    `(?:between |from )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?| to | and | through )(?:${MONTH} )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? ${YEAR})?`,
    ([, month, date, month2, date2, year], day) =>
      stretch(
        [monthOf(month ?? ''), date ?? ''],
        [monthOf(month2 ?? month ?? ''), date2 ?? ''],
        year,
        day,
      ),
    'g',
  ),
  rule(
    `(?:between |from )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?| to | and )(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`,
    ([, date, date2, month, year], day) =>
      stretch([monthOf(month ?? ''), date ?? ''], [monthOf(month ?? ''), date2 ?? ''], year, day),
    'g',
  ),
  rule(
    `(?:${DAY},? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`,
    ([, , month, date, year]) =>
      fixed(`${year ?? ''}-${monthOf(month ?? '')}-${two(Number(date))}`),
    'g',
  ),
  rule(
    `(?:${DAY},? )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? ${YEAR}`,
    ([, , date, month, year]) =>
      fixed(`${year ?? ''}-${monthOf(month ?? '')}-${two(Number(date))}`),
    'g',
  ),
  rule(`${YEAR}-(\\d\\d)-(\\d\\d)`, ([, year, month, date]) =>
    fixed(`${year ?? ''}-${month ?? ''}-${date ?? ''}`),
  ),
  rule(`(?:between|from) ${YEAR} (?:and|to) ${YEAR}`, ([, from, to]) =>
    fixed(`${from ?? ''}/${to ?? ''}`),
  ),
  rule(`since (?:early |late |mid-? ?)${YEAR}`, ([, year]) => fixed(`${year ?? ''}~/..`)),
  rule(`since ${MONTH} ${YEAR}`, ([, month, year]) =>
    fixed(`${year ?? ''}-${monthOf(month ?? '')}/..`),
  ),
  rule(`since ${YEAR}`, ([, year]) => fixed(`${year ?? ''}/..`)),
  rule(
    `since ${MONTH} (\\d{1,2})`,
    ([, month, date], day) => open(partial(monthOf(month ?? ''), two(Number(date)), day)),
    'g',
  ),
  rule(
    `since (\\d{1,2}) ${MONTH}`,
    ([, date, month], day) => open(partial(monthOf(month ?? ''), two(Number(date)), day)),
    'g',
  ),
  rule(
    `since ${MONTH}`,
    ([, month], day) => open(partial(monthOf(month ?? ''), undefined, day)),
    'g',
  ),
  rule(`since ${DAY}`, ([, name], day) =>
    counted(day, (at) => `${weekday(name ?? '', at, false)}/..`),
  ),
  rule(`(?:early|late|mid|in mid)[- ]${YEAR}`, ([, year]) => fixed(`${year ?? ''}~`)),
  rule(
    `(?:in |early (?:in )?|late (?:in )?|mid-)?${MONTH},? ${YEAR}`,
    ([, month, year]) => fixed(`${year ?? ''}-${monthOf(month ?? '')}`),
    'g',
  ),
  rule(`(?:the )?((?:19|20)\\d)0s`, ([, decade]) => fixed(`${decade ?? ''}X`)),
  rule(
    `(?:on |last |this )?(?:${DAY},? )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?! ?(?:${YEAR}|people|percent))`,
    ([, , month, date], day) =>
      Number(date) > 31 ? undefined : partial(monthOf(month ?? ''), two(Number(date)), day),
    'g',
  ),
  rule(
    `(?:${DAY},? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}`,
    ([, , date, month], day) =>
      Number(date) > 31 ? undefined : partial(monthOf(month ?? ''), two(Number(date)), day),
    'g',
  ),
  rule(
    `(?:in |during |early |late )*(?:the )?(spring|summer|autumn|fall|winter) of ${YEAR}`,
    ([, name, year]) => fixed(`${year ?? ''}-${String(SEASONS[name?.toLowerCase() ?? ''] ?? 21)}`),
  ),
  rule('since (?:the|last|this) (spring|summer|autumn|winter)', ([text, name], day) =>
    counted(day, (at) => `${season(name ?? '', text ?? '', at)}/..`),
  ),
  rule('(?:last|this|next) (spring|summer|autumn|fall|winter)', ([text, name], day) =>
    counted(day, (at) => season(name ?? '', text ?? '', at)),
  ),
  rule('the day before yesterday', (_, day) => counted(day, (at) => addDays(at, -2))),
  rule('(?:yesterday|overnight)(?: (?:morning|afternoon|evening|night))?', ([text], day) =>
    counted(day, (at) =>
      addDays(at, text?.toLowerCase().startsWith('overnight') === true ? 0 : -1),
    ),
  ),
  rule('tomorrow', (_, day) => counted(day, (at) => addDays(at, 1))),
  rule('(?:today|tonight|this (?:morning|afternoon|evening))', (_, day) =>
    counted(day, (at) => at),
  ),
  rule('last night', (_, day) => counted(day, (at) => addDays(at, -1))),
  rule(`next ${DAY}`, ([, name], day) => counted(day, (at) => weekday(name ?? '', at, true))),
  rule(
    `(?:on |early |late |last |this |by )*${DAY}(?: (?:morning|afternoon|evening|night))?`,
    ([, name], day) => counted(day, (at) => weekday(name ?? '', at, false)),
    'g',
  ),
  rule(`${COUNT} (day|week|month|year|decade)s? (?:ago|earlier)`, ([, count, unit], day) =>
    counted(day, (at) =>
      shift(at, unit ?? '', -(NUMBER[(count ?? '').toLowerCase()] ?? Number(count))),
    ),
  ),
  rule('(last|this|next) (month|year|decade)', ([, which, unit], day) =>
    counted(day, (at) => {
      const value = shift(
        at,
        unit ?? '',
        which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0,
      );
      return value;
    }),
  ),
  rule('(last|this|next|earlier this|later this) week', ([, which], day) =>
    counted(day, (at) =>
      weekOf(at, which?.toLowerCase() === 'last' ? -1 : which?.toLowerCase() === 'next' ? 1 : 0),
    ),
  ),
  rule('(?:earlier|later) this (month|year)', ([, unit], day) =>
    counted(day, (at) => (unit?.toLowerCase() === 'year' ? at.slice(0, 4) : at.slice(0, 7))),
  ),
  rule(`(?:in|during|by|early in|late in) ${YEAR}`, ([, year]) => fixed(year ?? '')),
  rule(
    `(?:[Ii]n|[Dd]uring|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id-|[Tt]his|[Bb]y) ?${MONTH}`,
    ([, month], day) => partial(monthOf(month ?? ''), undefined, day),
    'g',
  ),
];

/** Time expressions of one sentence, in text order, none inside another. */
export function findDates(text: string, { offset, publishedAt }: DateOptions): DateExpression[] {
  const day = publishedAt === null ? null : publishedAt.slice(0, 10);
  const out: DateExpression[] = [];
  for (const { pattern, value } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      if (out.some((known) => known.start < end && start < known.end)) continue;
      const found = value(match, day);
      if (found !== undefined) out.push({ start, end, text: match[0], ...found });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}
