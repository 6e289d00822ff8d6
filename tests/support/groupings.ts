import { expect } from 'vitest';
import { GROUP_KEYS } from '../../src/store/groups.js';
import type { Condition, EventGroupRow, EventSum, GroupKey, Store } from '../../src/store/port.js';

export const SUMS: readonly EventSum[] = [
  'reports',
  'killedMin',
  'killedMax',
  'woundedMin',
  'woundedMax',
  'goldstein',
];

/** True of every event, and no store knows it. */
const ANY: Condition = { not: { any: [] } };

/** All events by each key alone, and without one. */
async function groupings(store: Store, where?: Condition): Promise<readonly EventGroupRow[][]> {
  const keys: readonly GroupKey[][] = [
    [],
    ...(Object.keys(GROUP_KEYS) as GroupKey[]).map((key) => [key]),
  ];
  const out: EventGroupRow[][] = [];
  for (const by of keys)
    for (const top of [{}, ...(by.length === 0 ? [] : [{ top: 2 }])]) {
      const bounds = { orderBy: 'count', first: 1000, offset: 0, ...top } as const;
      const filter = where === undefined ? {} : { where };
      out.push([...(await store.groupEvents({ by, sums: SUMS, ...filter, ...bounds })).items]);
    }
  return out;
}

/** What a store knows of all its events beforehand is what counting them one by one gives. */
export async function expectRightTotals(store: Store): Promise<void> {
  expect(await groupings(store)).toEqual(await groupings(store, ANY));
}
