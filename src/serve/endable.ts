/**
 * A walk that ends as soon as its reader goes, or `closing` fires, also while it waits: a generator alone hears of it
 * only at its next value.
 */
export function endable<T>(
  closing: AbortSignal,
  walk: (signal: AbortSignal) => AsyncGenerator<T>,
): AsyncIterableIterator<T> {
  const end = new AbortController();
  const stop = (): void => {
    end.abort();
  };
  closing.addEventListener('abort', stop, { signal: end.signal });
  if (closing.aborted) stop();
  const walked = (async function* (): AsyncGenerator<T> {
    try {
      yield* walk(end.signal);
    } finally {
      stop();
    }
  })();
  return {
    next: () => walked.next(),
    return(value?: unknown) {
      stop();
      return walked.return(value);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
