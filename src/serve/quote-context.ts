export interface QuoteContext {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The span of a text with up to `characters` UTF-16 units on either side, cut between words where there are any. */
export function quoteContext(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  characters: number,
): QuoteContext {
  const from = Math.max(0, start - characters);
  const to = Math.min(text.length, end + characters);
  let before = text.slice(from, start);
  let after = text.slice(end, to);
  if (from > 0 && !/\s/.test(text.charAt(from - 1))) before = before.replace(/^\S+(?=\s)/, '');
  if (to < text.length && !/\s/.test(text.charAt(to))) after = after.replace(/(?<=\s)\S+$/, '');
  return {
    before: before.replace(/^[\uDC00-\uDFFF]/, ''),
    quote: text.slice(start, end),
    after: after.replace(/[\uD800-\uDBFF]$/, ''),
  };
}
