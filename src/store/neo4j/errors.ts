import { messageOf, WiregraphError } from '../../support/errors.js';
import { timedOut } from '../time-limit.js';

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';

/** What to look at besides, where a certificate has to be trusted or may be missing. */
function encryptionHint(location: string): string {
  if (/\+s:/.test(location))
    return ' Its certificate must be trusted: give its authority by NODE_EXTRA_CA_CERTS, or use +ssc for a self-signed one.';
  return location.includes('+') ? '' : ' A server that demands encryption wants +s or +ssc.';
}

/** The server's words become ours; never with a password, which the driver does not print either. */
export function storeError(cause: unknown, location: string): WiregraphError {
  if (cause instanceof WiregraphError) return cause;
  const code = codeOf(cause);
  const message = messageOf(cause);
  if (
    /ServiceUnavailable|SessionExpired|ECONNREFUSED/.test(`${code} ${message}`) ||
    code === 'ECONNREFUSED'
  )
    return new WiregraphError(
      'store',
      'STORE_UNAVAILABLE',
      `No Neo4j answers at ${location}: is it running, and is the address right?${encryptionHint(location)}`,
      { cause, retriable: true },
    );
  if (/Security\.(?:Unauthorized|AuthenticationRateLimit|CredentialsExpired)/.test(code))
    return new WiregraphError(
      'store',
      'STORE_AUTHENTICATION',
      `Neo4j at ${location} refuses the user: set NEO4J_USERNAME and NEO4J_PASSWORD`,
      { cause },
    );
  if (/Security\.Forbidden|AccessMode|ForbiddenOnReadOnlyDatabase/.test(code))
    return new WiregraphError(
      'store',
      'STORE_READ_ONLY',
      `This user may not write to Neo4j at ${location}`,
      { cause },
    );
  if (/TransactionTimedOut/.test(code)) return timedOut(cause);
  if (/TransientError|DeadlockDetected/.test(code) || /acquisition timed out/.test(message))
    return new WiregraphError('store', 'STORE_BUSY', 'Neo4j is busy with others: try again', {
      cause,
      retriable: true,
    });
  return new WiregraphError('store', 'STORE_FAILED', `Neo4j failed: ${message}`, { cause });
}
