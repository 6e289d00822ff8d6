import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds that answers are counted by. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2, 10];

/** What the server counts about itself, as Prometheus reads it. Labels come from closed lists, never from callers. */
export class Metrics {
  readonly registry = new Registry();
  readonly #operations = new Histogram({
    name: 'wiregraph_operation_seconds',
    help: 'GraphQL operations by kind (query, mutation, subscription) and outcome (ok, refused, failed)',
    labelNames: ['kind', 'outcome'] as const,
    buckets: BUCKETS,
    registers: [this.registry],
  });
  readonly #refused = new Counter({
    name: 'wiregraph_requests_refused_total',
    help: 'Requests that were turned away before GraphQL saw them, by HTTP status',
    labelNames: ['status'] as const,
    registers: [this.registry],
  });
  readonly #subscriptions = new Gauge({
    name: 'wiregraph_subscriptions',
    help: 'Subscriptions that are open',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  refused(status: number): void {
    this.#refused.inc({ status: String(status) });
  }

  /** Times every operation. */
  plugin(): Plugin {
    return {
      onExecute: ({ args }) => {
        const { document, operationName } = args as ExecutionArgs;
        const kind = getOperationAST(document, operationName)?.operation ?? 'query';
        const end = this.#operations.startTimer({ kind });
        return {
          onExecuteDone: ({ result }) => {
            end({ outcome: isAsyncIterable(result) ? 'ok' : outcomeOf(result) });
          },
        };
      },
      onSubscribe: () => ({
        onSubscribeResult: () => {
          this.#subscriptions.inc();
          return {
            onEnd: () => {
              this.#subscriptions.dec();
            },
          };
        },
      }),
    };
  }
}

/** Failed: the server's or the store's fault; refused: the caller's. */
function outcomeOf({ errors = [] }: ExecutionResult): 'ok' | 'refused' | 'failed' {
  if (errors.length === 0) return 'ok';
  const isOurs = ({ extensions: { code } }: (typeof errors)[number]): boolean =>
    typeof code !== 'string' || /^(?:INTERNAL|STORE_)/.test(code);
  return errors.some(isOurs) ? 'failed' : 'refused';
}
