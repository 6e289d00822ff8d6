import type { Order, Position } from '../store/port.js';
import { userError } from './errors.js';

/** A cursor holds the values of the order fields and the id: it survives inserts, and fits one order only. */
export function encodeCursor(node: object, id: string, orderBy: readonly Order[]): string {
  const fields = new Map<string, unknown>(Object.entries(node));
  const values = orderBy.map(({ field }) => fields.get(field) ?? null);
  return Buffer.from(JSON.stringify([orderKey(orderBy), values, id])).toString('base64url');
}

export function decodeCursor(cursor: string, orderBy: readonly Order[]): Position {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parsed = null;
  }
  if (
    !Array.isArray(parsed) ||
    parsed.length !== 3 ||
    !Array.isArray(parsed[1]) ||
    typeof parsed[2] !== 'string'
  )
    throw userError('BAD_CURSOR', `"${cursor}" is no cursor: give one as endCursor returned it`);
  const [key, values, id] = parsed as [unknown, unknown[], string];
  if (key !== orderKey(orderBy) || values.length !== orderBy.length || !values.every(isKeyValue))
    throw userError(
      'BAD_CURSOR',
      `The cursor is of a list in another order: begin again without "after"`,
    );
  return { values, id };
}

function isKeyValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function orderKey(orderBy: readonly Order[]): string {
  return orderBy.map(({ field, direction }) => `${field}:${direction}`).join(',');
}
