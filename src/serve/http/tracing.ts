import { type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { type ExecutionArgs, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Store } from '../../store/port.js';

/** Does nothing until whoever starts the process registers OpenTelemetry's SDK: docs/serving.md says how. */
const tracer = trace.getTracer('wiregraph');

/** A span for each operation, named as OpenTelemetry's conventions for GraphQL have it. */
export function tracing(): Plugin {
  return {
    onExecute({ args: all, executeFn, setExecuteFn }) {
      const args: ExecutionArgs = all;
      const operation = getOperationAST(args.document, args.operationName);
      const type = operation?.operation ?? 'unknown';
      const name = operation?.name?.value;
      const attributes = {
        'graphql.operation.type': type,
        ...(name === undefined ? {} : { 'graphql.operation.name': name }),
      };
      const execute = executeFn as (args: ExecutionArgs) => unknown;
      // The span is the parent of what runs in it: store calls are under their operation.
      setExecuteFn((given: ExecutionArgs) =>
        within(
          [type, name].filter(Boolean).join(' '),
          { kind: SpanKind.SERVER, attributes },
          (span) =>
            after(execute(given), (result) => {
              const { errors } = isAsyncIterable(result) ? {} : (result as { errors?: unknown });
              if (errors !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
              return result;
            }),
        ),
      );
    },
  };
}

/** The store with a span for each call. Rows and values are not in it: they may be long, or somebody's. */
export function traced(store: Store): Store {
  const named = (name: string): object => ({
    kind: SpanKind.CLIENT,
    attributes: { 'db.operation.name': name, 'db.system.name': 'wiregraph' },
  });
  return new Proxy(store, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (typeof value !== 'function' || property === 'dump') return value;
      const name = String(property);
      return (...args: unknown[]): unknown =>
        within(`store.${name}`, named(name), () => Reflect.apply(value, target, args) as unknown);
    },
  });
}

/** Runs work in a span, which ends with it. */
function within<T>(name: string, options: object, work: (span: Span) => T): T {
  return tracer.startActiveSpan(name, options, (span) => {
    const fail = (error: unknown): never => {
      span.recordException(error instanceof Error ? error : String(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      throw error;
    };
    try {
      const result = work(span);
      if (result instanceof Promise)
        return result.then((value: unknown) => {
          span.end();
          return value;
        }, fail) as T;
      span.end();
      return result;
    } catch (error) {
      return fail(error);
    }
  });
}

function after(result: unknown, then: (value: unknown) => unknown): unknown {
  return result instanceof Promise ? result.then(then) : then(result);
}
