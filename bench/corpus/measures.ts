import { groupBy } from '../../src/support/group-by.js';

/** How well a partition agrees with the truth: 0 to 1 each. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function agreement(precision: number, recall: number): Agreement {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Items of each cluster; both maps must have the same items. */
function groups(partition: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  return groupBy(partition.keys(), (item) => partition.get(item) ?? item);
}

/** Counts of items by predicted and true cluster. */
function overlaps(
  predicted: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): {
  both: number[];
  ofPredicted: number[];
  ofTruth: number[];
  weights: [number, number, number][];
} {
  const [left, right] = [groups(predicted), groups(truth)];
  const weights: [number, number, number][] = [];
  for (const items of left.values()) {
    const inside = new Map<string, number>();
    for (const item of items) {
      const cluster = truth.get(item) ?? item;
      inside.set(cluster, (inside.get(cluster) ?? 0) + 1);
    }
    for (const [cluster, both] of inside)
      weights.push([both, items.length, right.get(cluster)?.length ?? 0]);
  }
  return {
    weights,
    both: weights.map(([both]) => both),
    ofPredicted: [...left.values()].map(({ length }) => length),
    ofTruth: [...right.values()].map(({ length }) => length),
  };
}

const pairs = (counts: readonly number[]): number =>
  counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);

/** Of pairs of items that are together in one, those that are together in the other. */
export function pairwise(
  predicted: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): Agreement {
  const { both, ofPredicted, ofTruth } = overlaps(predicted, truth);
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return agreement(ratio(pairs(both), pairs(ofPredicted)), ratio(pairs(both), pairs(ofTruth)));
}

/** B³ (Bagga and Baldwin 1998): the mean over items of the share of their cluster that belongs with them. */
export function bCubed(
  predicted: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): Agreement {
  const { weights } = overlaps(predicted, truth);
  let [precision, recall] = [0, 0];
  for (const [both, ofPredicted, ofTruth] of weights) {
    precision += (both * both) / ofPredicted;
    recall += (both * both) / ofTruth;
  }
  const total = Math.max(1, predicted.size);
  return agreement(precision / total, recall / total);
}
