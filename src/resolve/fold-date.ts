import { edtfRange } from '../support/edtf.js';
import type { Told } from './told.js';

export interface DateFold {
  readonly edtf: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly disputed: boolean;
}

/** The days on which all agree; where they do not, all days of all, and disputed. */
export function foldDate(affirming: readonly Told[]): DateFold {
  const ranges = affirming.flatMap(({ payload }) => {
    const edtf = payload.date?.edtf ?? null;
    const range = edtf === null ? null : edtfRange(edtf);
    return range === null || edtf === null ? [] : [{ edtf, ...range }];
  });
  const partial =
    affirming.find(({ payload }) => (payload.date?.edtf ?? null) !== null)?.payload.date?.edtf ??
    null;
  if (ranges.length === 0) return { edtf: partial, min: null, max: null, disputed: false };
  const low = ranges.reduce((max, range) => (range.min > max ? range.min : max), '');
  const high = ranges.reduce((min, range) => (range.max < min ? range.max : min), '9999-12-31');
  const agreed = low <= high;
  const min = agreed
    ? low
    : ranges.reduce((least, range) => (range.min < least ? range.min : least), '9999-12-31');
  const max = agreed
    ? high
    : ranges.reduce((most, range) => (range.max > most ? range.max : most), '');
  const exact = ranges.find((range) => range.min === min && range.max === max);
  return {
    edtf: exact?.edtf ?? (min === max ? min : `${min}/${max}`),
    min,
    max,
    disputed: !agreed,
  };
}
