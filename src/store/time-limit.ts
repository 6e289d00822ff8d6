import { WiregraphError } from '../support/errors.js';

/** What both stores say of a statement that they stopped at its time limit. */
export function timedOut(cause: unknown): WiregraphError {
  return new WiregraphError(
    'store',
    'STORE_TIMEOUT',
    'The query took longer than the store allows: ask about less, such as the events of some days (date), of an actor or at a place',
    { cause, retriable: true },
  );
}
