import type { Order, Position } from '../../store/port.js';
import { userError } from '../errors.js';

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

/** A cursor of what is ranked anew by every statement (hits, groups): how many came before. */
export function offsetCursor(list: 'search' | 'groups', offset: number): string {
  return Buffer.from(`${list}:${String(offset)}`).toString('base64url');
}

/** How many come before the page; 0 without a cursor. */
export function offsetOf(list: 'search' | 'groups', cursor: string | null | undefined): number {
  if (cursor == null) return 0;
  const match = /^([a-z]+):(\d{1,6})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (match?.[1] !== list)
    throw userError(
      'BAD_CURSOR',
      `"${cursor}" is no cursor of this list: give one as the page before returned it`,
    );
  return Number(match[2]);
}
