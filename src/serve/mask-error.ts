import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { messageOf, WiregraphError } from '../support/errors.js';
import type { Logger } from '../support/logger.js';
import { publicMessage } from './errors.js';

/** A value that a resolver gave and the schema cannot show: our defect, not the caller's. */
const UNSHOWABLE = /^(?:Enum "[^"]*"|\w+) cannot represent/;

/**
 * What the caller may see of an error. Our own keep their code, the caller's mistakes say why and have a code in any
 * case; all else is masked, and logged once under the id that the caller gets.
 */
export function maskError(error: unknown, message: string, logger: Logger): Error {
  if (isGraphQLError(error)) {
    const { originalError } = error;
    if (originalError === undefined || isGraphQLError(originalError)) {
      if (error.extensions['code'] !== undefined) return error;
      if (error.path === undefined || !UNSHOWABLE.test(error.message))
        return new GraphQLError(error.message, {
          ...located(error),
          extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
        });
    }
    if (originalError instanceof WiregraphError) return maskOurs(error, originalError, logger);
  }
  const id = randomUUID();
  logger.error('request.internal', {
    id,
    message: messageOf(error),
    path: isGraphQLError(error) ? error.path : undefined,
  });
  return new GraphQLError(message, {
    ...(isGraphQLError(error) ? located(error) : {}),
    extensions: { code: 'INTERNAL', id },
  });
}

function maskOurs(error: GraphQLError, cause: WiregraphError, logger: Logger): GraphQLError {
  const id = randomUUID();
  const { code, message, retriable } = cause;
  logger.warn('request.failed', { id, code, message, path: error.path });
  return new GraphQLError(publicMessage(cause), {
    ...located(error),
    extensions: { code, retriable, id },
  });
}

/** By name: a second copy of the graphql package would make another class of the same name. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return error instanceof Error && error.name === 'GraphQLError';
}

function located(error: GraphQLError): Pick<GraphQLErrorOptions, 'nodes' | 'path'> {
  return { nodes: error.nodes ?? null, path: error.path ?? null };
}
