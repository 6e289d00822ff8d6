import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Queries that are remembered: those used last. */
const REMEMBERED = 1000;

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } });
}

/**
 * Automatic persisted queries, as Apollo's clients and gateways send them: the SHA-256 of a query instead of the query,
 * once the server has seen both. (The plugin of graphql-yoga for this wants an older @graphql-tools/utils.)
 */
export function persistedQueries(): Plugin {
  // A map keeps the order in which keys came: the first is the one used longest ago.
  const known = new Map<string, string>();
  const remember = (hash: string, query: string): void => {
    known.delete(hash);
    known.set(hash, query);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  };
  return {
    onParams({ params, setParams }) {
      const asked: unknown = params.extensions?.['persistedQuery'];
      if (typeof asked !== 'object' || asked === null) return;
      const { version, sha256Hash: hash } = asked as Record<string, unknown>;
      if (version !== 1 || typeof hash !== 'string') return;
      if (params.query === undefined) {
        const query = known.get(hash);
        if (query === undefined)
          throw refused('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
        remember(hash, query);
        setParams({ ...params, query });
      } else if (createHash('sha256').update(params.query).digest('hex') === hash)
        remember(hash, params.query);
      else
        throw refused('PERSISTED_QUERY_MISMATCH', 'The hash is of another query: send its SHA-256');
    },
  };
}
