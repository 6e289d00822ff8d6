import type { Store } from '../../src/store/port.js';
import { changes } from './fixtures.js';

/** Empties a store through the port itself. */
export async function wipeBy(store: Store): Promise<void> {
  const ids: string[] = [];
  for await (const one of store.dump()) if ('kind' in one) ids.push(one.id);
  if (ids.length > 0)
    await store.write((unit) => unit.apply(changes([], [], { deleteNodes: ids })));
}
