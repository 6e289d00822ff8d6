export interface EventStream<T> {
  /** What the next event holds, as soon as it is there. Throws where the stream ends before. */
  readonly next: () => Promise<T>;
  /** Leaves, as a client that closes its connection. */
  readonly end: () => void;
}

/** Subscribes over server-sent events. Throws where the answer is none. */
export async function openEventStream<T>(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream<T>> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('text/event-stream')) throw new Error(`${type}: ${await response.text()}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      for (;;) {
        const match = /^data: (\{.*\})\n/m.exec(text);
        if (match !== null) {
          text = text.slice(match.index + match[0].length);
          return JSON.parse(match[1] ?? '') as T;
        }
        const { value, done } = (await reader?.read()) ?? { done: true };
        if (done) throw new Error(`the stream ended: ${text}`);
        text += value;
      }
    },
    end() {
      abort.abort();
    },
  };
}
