import type { PayloadQuantity, TollFold } from '../domain/graph.js';
import type { Told } from './told.js';

/** The least and the greatest figure that a claim gives: "at least 14" gives 14 for both, "dozens" no greatest. */
interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

function boundsOf({ value, min, max }: PayloadQuantity): Bounds {
  return { low: min ?? value, high: max ?? value };
}

/** Numbers of one claim: parts of a toll ("20 dead, five of them children") do not lower it. */
function widest(parts: readonly Bounds[]): Bounds {
  const lows = parts.flatMap(({ low }) => low ?? []);
  const highs = parts.flatMap(({ high }) => high ?? []);
  return {
    low: lows.length === 0 ? null : Math.max(...lows),
    high: highs.length < parts.length ? null : Math.max(...highs),
  };
}

/** Per kind the range of the figures that affirming claims give, open where one gives none; running totals apart. */
export function foldTolls(affirming: readonly Told[]): TollFold[] {
  const groups = new Map<string, { first: PayloadQuantity; byClaim: Map<string, Bounds[]> }>();
  for (const { claim, payload } of affirming) {
    for (const quantity of payload.quantities) {
      const key = `${quantity.kind}|${String(quantity.cumulative)}`;
      const group = groups.get(key) ?? { first: quantity, byClaim: new Map<string, Bounds[]>() };
      group.byClaim.set(claim.id, [...(group.byClaim.get(claim.id) ?? []), boundsOf(quantity)]);
      groups.set(key, group);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { first, byClaim }]) => {
      const all = [...byClaim.values()].map(widest);
      const lows = all.flatMap(({ low }) => low ?? []);
      const highs = all.flatMap(({ high }) => high ?? []);
      return {
        kind: first.kind,
        min: lows.length === 0 ? null : Math.min(...lows),
        max: highs.length < all.length ? null : Math.max(...highs),
        cumulative: first.cumulative,
        claims: [...byClaim.keys()].sort(),
      };
    });
}
