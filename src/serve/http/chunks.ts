import type { ByteRange } from './preconditions.js';

/** What a file is written in, piece by piece. */
export type Chunks = AsyncIterable<string | Uint8Array>;

/** Bytes of all pieces together. */
export async function lengthOf(chunks: Chunks): Promise<number> {
  let length = 0;
  for await (const chunk of chunks) length += Buffer.byteLength(chunk);
  return length;
}

/** The bytes from `first` to `last` of all pieces together. */
export async function* sliceOf(chunks: Chunks, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  let start = 0;
  for await (const chunk of chunks) {
    const next = start + Buffer.byteLength(chunk);
    if (next > first)
      yield Buffer.from(chunk).subarray(Math.max(0, first - start), last + 1 - start);
    if (next > last) return;
    start = next;
  }
}

/** The same pieces, the last of them only where `isSound` still holds: throws otherwise, so that nothing looks whole. */
export async function* onlyWhile(
  isSound: () => Promise<boolean>,
  chunks: Chunks,
): AsyncGenerator<string | Uint8Array> {
  let held: string | Uint8Array = '';
  for await (const chunk of chunks) {
    if (held.length > 0) yield held;
    held = chunk;
  }
  if (!(await isSound())) throw new Error('The graph changed while a state of it was sent');
  yield held;
}
