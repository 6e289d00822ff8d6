import { createHash } from 'node:crypto';
import { GraphQLError, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { messageOf, WiregraphError } from '../../support/errors.js';
import { buildSchema } from '../schema.js';

/** Queries that are remembered: those used last. */
const REMEMBERED = 1000;

function refused(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } });
}

/**
 * Queries by name instead of text: operations of a list that the server was started with, by `documentId`; and
 * automatic persisted queries, as Apollo's clients and gateways send them, by the SHA-256 of a query once the server has
 * seen both. (The plugins of graphql-yoga for this want an older @graphql-tools/utils, or know one of the two.)
 * @param documents by id
 * @param only answers these and no others
 */
export function persistedQueries(documents: ReadonlyMap<string, string>, only: boolean): Plugin {
  // A map keeps the order in which keys came: the first is the one used longest ago.
  const known = new Map<string, string>();
  const remember = (hash: string, query: string): void => {
    known.delete(hash);
    known.set(hash, query);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
  };
  return {
    onParams({ params, setParams, request }) {
      const id = documentIdOf(params, request);
      const query = id === null ? undefined : documents.get(id);
      if (query !== undefined) {
        setParams({ ...params, query });
        return;
      }
      if (id !== null && documents.size > 0)
        throw refused(
          'DOCUMENT_UNKNOWN',
          `No operation has the documentId "${id}": the server's list of operations does not have it`,
        );
      if (only)
        throw refused(
          'DOCUMENT_REQUIRED',
          'This server answers the operations of its list only: send a documentId instead of a query',
        );
      const asked: unknown = params.extensions?.['persistedQuery'];
      if (typeof asked !== 'object' || asked === null) return;
      const { version, sha256Hash: hash } = asked as Record<string, unknown>;
      if (version !== 1 || typeof hash !== 'string') return;
      if (params.query === undefined) {
        const seen = known.get(hash);
        if (seen === undefined)
          throw refused('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
        remember(hash, seen);
        setParams({ ...params, query: seen });
      } else if (createHash('sha256').update(params.query).digest('hex') === hash)
        remember(hash, params.query);
      else
        throw refused('PERSISTED_QUERY_MISMATCH', 'The hash is of another query: send its SHA-256');
    },
  };
}

/** In the body, in the URL, or as the hash of an operation of the list. */
function documentIdOf(params: object, request: Request): string | null {
  const { documentId } = params as { readonly documentId?: unknown };
  if (typeof documentId === 'string') return documentId;
  return request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null;
}

/** Operations by id, of a JSON file as code generators write it. Throws DOCUMENTS_UNFIT with what is wrong. */
export function parseDocuments(text: string, path: string): ReadonlyMap<string, string> {
  const unfit = (what: string): WiregraphError =>
    new WiregraphError('config', 'DOCUMENTS_UNFIT', `"${path}" ${what}: give {"id": "query …"}`);
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch (error) {
    throw unfit(`is no JSON (${messageOf(error)})`);
  }
  if (typeof all !== 'object' || all === null || Array.isArray(all)) throw unfit('holds no object');
  for (const [id, document] of Object.entries(all)) {
    if (typeof document !== 'string') throw unfit(`has no text under "${id}"`);
    try {
      const mistakes = validate(buildSchema(), parse(document));
      if (mistakes[0] !== undefined) throw mistakes[0];
    } catch (error) {
      throw unfit(
        `has an operation under "${id}" that this server cannot answer (${messageOf(error)})`,
      );
    }
  }
  return new Map(Object.entries(all as Record<string, string>));
}
