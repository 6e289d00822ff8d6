import type { IncomingHttpHeaders } from 'node:http';

/** Bytes of a file, both ends included; `last` is Infinity where it is the end of the file. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What the headers of a GET want of a file whose strong tag is `tag` (RFC 9110, 13.2.2): `changed`: they name another
 * state of it; `unchanged`: they have it; a range, or the whole. A range is for those who name the state that their
 * first bytes are of: others would put together what may not belong together.
 */
export type Wanted = 'changed' | 'unchanged' | 'whole' | ByteRange;

export function wantedBy(headers: IncomingHttpHeaders, tag: string): Wanted {
  const match = listOf(headers['if-match']);
  if (match.length > 0 && !match.includes('*') && !match.includes(tag)) return 'changed';
  // By weak comparison: compressed or not, it says the same.
  if (listOf(headers['if-none-match']).some((one) => one === tag || one === `W/${tag}`))
    return 'unchanged';
  const same = headers['if-range'] === undefined ? match : [headers['if-range']];
  return (same.includes(tag) ? rangeOf(headers.range) : null) ?? 'whole';
}

function listOf(header: string | undefined): string[] {
  return header === undefined ? [] : header.split(',').map((one) => one.trim());
}

/** One range from a byte on; null for anything else, which a server may leave unheard. */
function rangeOf(header: string | undefined): ByteRange | null {
  const [, first, last] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined) return null;
  const range = { first: Number(first), last: last === '' ? Infinity : Number(last) };
  return range.last < range.first ? null : range;
}
