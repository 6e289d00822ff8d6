import { GraphQLError } from 'graphql';

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
