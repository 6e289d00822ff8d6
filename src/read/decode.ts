import { detect } from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** Null for UTF-8; else the encoding the bytes were in. */
  readonly encoding: string | null;
}

/**
 * Bytes to text: byte order mark, then strict UTF-8, else detected. The built-in decoder is used for UTF-8 only: its
 * one-shot windows-1252 is wrong on Node 20. Null for what looks binary.
 */
export function decode(bytes: Buffer): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  if (bytes.subarray(0, 8192).includes(0)) return null;
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start));
    return isBinary(text) ? null : { text, encoding: null };
  } catch {
    const found = detect(bytes) ?? 'windows-1252';
    const encoding = found === 'UTF-8' || found === 'ISO-8859-1' ? 'windows-1252' : found;
    if (!iconv.encodingExists(encoding)) return null;
    const text = iconv.decode(bytes, encoding);
    return isBinary(text) ? null : { text, encoding: encoding.toLowerCase() };
  }
}

function isBinary(text: string): boolean {
  const controls =
    text
      .slice(0, 8192)
      .match(/\p{Cc}/gu)
      ?.filter((one) => !/\s/.test(one)).length ?? 0;
  return controls > 4 && controls > Math.min(text.length, 8192) / 100;
}
