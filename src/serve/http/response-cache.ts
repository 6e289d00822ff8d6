import { createHash } from 'node:crypto';
import {
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Store } from '../../store/port.js';
import type { Context } from '../context.js';

type Asked = Context & Pick<YogaInitialContext, 'request' | 'params'>;

/**
 * Answers queries once for each state of the graph: the number of the store's last change is part of the key, so an
 * answer is never older than the graph, whoever wrote. Whole answers without errors only. A GET is given the key as
 * `ETag`, and hears 304 where its answer still stands.
 * @param bytes of answers that are kept; 0: none, though 304 is still told
 */
export function responseCache(store: Store, bytes: number): Plugin<Context> {
  const kept =
    bytes === 0
      ? null
      : new LRUCache<string, { readonly result: ExecutionResult; readonly size: number }>({
          maxSize: bytes,
          sizeCalculation: ({ size }) => size,
        });
  const tags = new WeakMap<Request, string>();
  return {
    async onExecute({ args: all, setResultAndStopExecution }) {
      const args: ExecutionArgs = all;
      const asked = args.contextValue as Asked;
      const operation = getOperationAST(args.document, args.operationName);
      if (operation?.operation !== OperationTypeNode.QUERY) return undefined;
      // Without a place to keep it and without an ETag nobody wants the key.
      if (kept === null && asked.request.method !== 'GET') return undefined;
      const change = await store.lastChange().catch(() => null);
      if (change === null) return undefined;
      const key = keyOf(asked, args.variableValues ?? {}, change);
      tags.set(asked.request, key);
      const known = kept?.get(key);
      if (known !== undefined) {
        setResultAndStopExecution(known.result);
        return undefined;
      }
      return {
        onExecuteDone({ result }) {
          if (isAsyncIterable(result) || result.errors !== undefined) tags.delete(asked.request);
          else if (kept !== null)
            kept.set(key, { result, size: key.length + JSON.stringify(result).length });
        },
      };
    },
    onResponse(answered) {
      const { request, response, fetchAPI } = answered;
      const tag = tags.get(request);
      if (tag === undefined || request.method !== 'GET' || response.status !== 200) return;
      const headers = {
        etag: `"${tag}"`,
        'cache-control': 'private, no-cache',
        vary: 'accept, authorization',
      };
      const stands = (request.headers.get('if-none-match') ?? '').includes(`"${tag}"`);
      if (stands) answered.setResponse(new fetchAPI.Response(null, { status: 304, headers }));
      else for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    },
  };
}

function keyOf({ params, caller }: Asked, variables: object, change: number): string {
  const parts = [
    change,
    params.query,
    params.operationName,
    params.extensions,
    variables,
    [...caller.scopes].sort(),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
