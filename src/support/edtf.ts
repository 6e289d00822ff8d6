/** First and last ISO day that a date may mean; open ends are 0000-01-01 and 9999-12-31. */
export interface DayRange {
  readonly min: string;
  readonly max: string;
}

export const DAY_MIN = '0000-01-01';
export const DAY_MAX = '9999-12-31';

/**
 * Days covered by an EDTF string (ISO 8601-2, the parts that news needs): days, months, years, decades (`199X`),
 * seasons (21 to 24), `~`, intervals, open ends. Null where the year is unknown or the string is none.
 */
export function edtfRange(edtf: string): DayRange | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) return point(edtf);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const first = from === '..' || from === '' ? DAY_MIN : point(from)?.min;
  const last = to === '..' || to === '' ? DAY_MAX : point(to)?.max;
  return first === undefined || last === undefined || first > last
    ? null
    : { min: first, max: last };
}

function point(text: string): DayRange | null {
  const match = /^(\d{3}[\dX]|\d{2}XX)(?:-(\d\d)(?:-(\d\d|XX))?)?[~?%]?(?:T.*)?$/.exec(text);
  const year = match?.[1];
  if (match === null || year === undefined) return null;
  const [low, high] = [year.replaceAll('X', '0'), year.replaceAll('X', '9')];
  const month = match[2];
  if (month === undefined) return { min: `${low}-01-01`, max: `${high}-12-31` };
  const number = Number(month);
  if (number >= 21 && number <= 24) {
    const start = (number - 21) * 3 + 3;
    const end = start + 2;
    const endYear = end > 12 ? String(Number(high) + 1).padStart(4, '0') : high;
    const endMonth = String(end > 12 ? end - 12 : end).padStart(2, '0');
    return { min: `${low}-${String(start).padStart(2, '0')}-01`, max: lastDay(endYear, endMonth) };
  }
  if (number < 1 || number > 12) return null;
  const day = match[3];
  if (day === undefined || day === 'XX')
    return { min: `${low}-${month}-01`, max: lastDay(high, month) };
  const last = lastDay(low, month);
  const iso = `${low}-${month}-${day}`;
  return iso <= last && day !== '00' ? { min: iso, max: iso } : null;
}

function lastDay(year: string, month: string): string {
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** The day `days` after an ISO day. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
