import { GraphQLError } from 'graphql';
import type { WiregraphError } from '../support/errors.js';

export type UserErrorCode =
  | 'BAD_USER_INPUT'
  | 'BAD_CURSOR'
  | 'BAD_DATE'
  | 'BAD_ID'
  | 'PAGE_TOO_LARGE'
  | 'FORBIDDEN'
  | 'READ_ONLY';

/** The caller's mistake: says what is wrong and what to send. */
export function userError(code: UserErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } });
}

/** What a caller may read of one of ours: what a database says of its defects stays in the log. */
export function publicMessage({ code, message }: WiregraphError): string {
  return code === 'STORE_FAILED' ? 'The store failed' : message;
}
