import type { ExtractedActor } from '../domain/extraction.js';

/** Where an article credits the agency whose dispatch it prints; the one group is the name. */
const CREDITS: readonly { readonly pattern: RegExp; readonly part: 'head' | 'foot' }[] = [
  // "ANKARA, Sept 9 (Reuters) - ", "(AFP) —", "Geneva (dpa) –"
  { pattern: /^[^\n(]{0,60}\(([^()\n]{2,40})\)\s*[-–—]/gmu, part: 'head' },
  // "By Agence France-Presse", "Source: Xinhua"
  { pattern: /^(?:By|Source:|From)\s+([^\n]{2,40}?)\.?\s*$/gmu, part: 'head' },
  // "© AFP", "(c) 2016 Reuters", "Copyright 2016 The Associated Press"
  {
    pattern: /(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?([\p{L}][^\n.]{1,40})/giu,
    part: 'foot',
  },
  // A last line of its own: "— Reuters", "(AFP)", "Source: TASS"
  { pattern: /^[\s—–(-]*(?:Source:\s*)?([\p{L}][^\n()]{1,40}?)[)\s.]*$/gmu, part: 'foot' },
];

/** True for a line of its own that names whose dispatch it is: "By Agence France-Presse", "© Reuters", "— TASS". */
export function isCreditLine(line: string): boolean {
  return /^\s*(?:By|Source:|From|©|\( ?c ?\)|Copyright|[—–(-])/i.test(line);
}

/** Characters at either end of a text in which the name stands, and those that a credit may have around it. */
const HEAD = 300;
const FOOT = 200;
const AROUND = 200;

/**
 * Id of the news agency that the text credits with what it prints; one that it merely quotes is a speaker.
 * @param media actors that publish news
 */
export function creditedAgency(body: string, media: readonly ExtractedActor[]): string | null {
  if (media.length === 0) return null;
  const length = body.trimEnd().length;
  const foot = Math.max(0, length - FOOT - AROUND);
  // The ends alone: line by line over a whole text of empty lines would take the square of its length.
  const ends = {
    head: { from: 0, text: body.slice(0, HEAD + AROUND) },
    foot: { from: foot, text: body.slice(foot, length) },
  };
  for (const { pattern, part } of CREDITS)
    for (const match of ends[part].text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const start = ends[part].from + match.index + match[0].lastIndexOf(name);
      if (part === 'head' ? start > HEAD : start < length - FOOT) continue;
      const end = start + name.length;
      // "The Associated Press", "SANA news agency", and nothing else beside the name.
      const found = media.find(({ mentions }) =>
        mentions.some(
          (one) =>
            one.start >= start && one.start - start <= 4 && one.end <= end && end - one.end <= 15,
        ),
      );
      if (found !== undefined) return found.id;
    }
  return null;
}
