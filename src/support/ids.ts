import { createHash } from 'node:crypto';

/** 128 bits of SHA-256 over the parts, as 26 base-32 characters without padding; parts cannot run into one another. */
export function hashId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return base32(digest.subarray(0, 16));
}

/** `sha256:` and the hexadecimal SHA-256 of the text as UTF-8: `bodyHash` of the extraction contract. */
export function contentHash(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let out = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      out += ALPHABET.charAt((value >>> (bits - 5)) & 31);
      bits -= 5;
    }
  }
  return bits > 0 ? out + ALPHABET.charAt((value << (5 - bits)) & 31) : out;
}

const TRACKING =
  /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|ref|ref_src|smid|cmpid|ocid|igshid)$/i;

/**
 * The one spelling of an article's URL by which it is known: lower-case host, no scheme, no `www.`, no fragment, no
 * tracking parameters, remaining parameters sorted, no trailing slash. Null for what is not an http(s) URL.
 */
export function canonicalUrl(url: string): string | null {
  if (!/^(https?:)?\/\//i.test(url)) {
    if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(url)) return null;
    url = `http://${url}`;
  }
  let parsed: URL;
  try {
    parsed = new URL(url.startsWith('//') ? `http:${url}` : url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  const host = parsed.host.replace(/^www\./, '');
  const kept = [...parsed.searchParams].filter(([key]) => !TRACKING.test(key)).sort();
  const query = new URLSearchParams(kept).toString();
  const path = parsed.pathname.replace(/\/+$/, '');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

/** Id of an article: hash of its canonical URL, or of its content where it has none. */
export function articleId(canonical: string | null, bodyHash: string): string {
  return canonical === null ? hashId('article-body', bodyHash) : hashId('article', canonical);
}

/** Id of what stays of a withdrawn article. */
export function tombstoneId(articleId: string): string {
  return `tombstone:${articleId}`;
}

/** Id of the actor that a correction parts from another. */
export function splitActorId(correctionId: string): string {
  return `${SPLIT}${correctionId}`;
}

const SPLIT = 'split:';

/** The correction that parted an actor of this id from another; null for the id of any other actor. */
export function splitBy(actorId: string): string | null {
  return actorId.startsWith(SPLIT) ? actorId.slice(SPLIT.length) : null;
}
