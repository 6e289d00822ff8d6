import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/store.js';
import { fillFixtureGraph } from '../support/fixture-graph.js';
import { asker } from '../support/named-queries.js';

const spans = new InMemorySpanExporter();

describe('traces', () => {
  let store: Store;
  beforeAll(async () => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    trace.setGlobalTracerProvider(
      new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
    );
    store = await openSqliteStore({ path: ':memory:' });
    await fillFixtureGraph(store, 3);
  });
  afterAll(async () => {
    trace.disable();
    context.disable();
    await store.close();
  });
  beforeEach(() => {
    spans.reset();
  });

  it('have a span for the operation, and under it one for each call of the store', async () => {
    await asker(store)('query Some { events(first: 2) { nodes { actors { nodes { name } } } } }');
    const all = spans.getFinishedSpans();
    const operation = all.find(({ name }) => name === 'query Some');
    expect(operation?.attributes).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Some',
    });
    const calls = all.filter(({ name }) => /^store\.(?:find|linked)$/.test(name));
    expect(calls.map(({ name }) => name)).toEqual(['store.find', 'store.linked']);
    for (const { parentSpanContext } of calls)
      expect(parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
  });

  it('say where it failed, and hold no values', async () => {
    const failing: Store = { ...store, find: () => Promise.reject(new Error('no such thing')) };
    await asker(failing)('{ events(where: { title: { eq: "secret" } }) { nodes { id } } }');
    const all = spans.getFinishedSpans();
    const failed = all.filter(({ status }) => status.code === SpanStatusCode.ERROR);
    expect(failed.map(({ name }) => name)).toEqual(['store.find', 'query']);
    expect(JSON.stringify(all.map(({ name, attributes }) => [name, attributes]))).not.toContain(
      'secret',
    );
  });
});
