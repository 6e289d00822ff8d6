import { describe, expect, it } from 'vitest';
import { SignReader } from '../../../src/analyze/signs.js';

const LABELS = {
  mentions: [
    'B-Person',
    'I-Person',
    'E-Person',
    'S-Person',
    'B-Place',
    'I-Place',
    'E-Place',
    'S-Place',
    'O',
  ],
  kinds: ['name', 'nominal'] as const,
  codes: ['190', '193', '195', '040'],
};

/** Scores of three words, `low` everywhere but where a test says otherwise. */
function outputs(
  changes: Readonly<Record<string, readonly [number, number][]>>,
): (head: string) => Float32Array {
  const sizes: Readonly<Record<string, number>> = {
    mention: 9,
    kind: 2,
    trigger: 1,
    cue: 1,
    root: 20,
    leaf: 4,
    role: 3 * 4,
  };
  return (head) => {
    const scores = new Float32Array(3 * (sizes[head] ?? 0)).fill(
      /trigger|cue|role/.test(head) ? -9 : 0,
    );
    for (const [at, score] of changes[head] ?? []) scores[at] = score;
    return scores;
  };
}

describe('signs of events', () => {
  const reader = new SignReader(LABELS);

  it('leaves out what is unlikely', () => {
    expect(reader.read(outputs({}), Int32Array.of(0), 3)).toMatchObject({ triggers: [], cues: [] });
  });

  it('gives a code the probability of its root times its share in the root', () => {
    const { triggers } = reader.read(
      outputs({
        trigger: [[1, 3]],
        root: [[20 + 18, 12]],
        leaf: [
          [4 + 2, 5],
          [4 + 3, 9],
        ],
      }),
      Int32Array.of(0, 1, 2),
      3,
    );
    expect(triggers).toHaveLength(1);
    expect(triggers[0]?.token).toBe(1);
    expect(triggers[0]?.probability).toBeCloseTo(0.953, 3);
    // 040 has the highest score of all leaves, but not the root.
    expect(triggers[0]?.codes[0]?.code).toBe('195');
    expect(triggers[0]?.codes[0]?.probability).toBeGreaterThan(0.9);
    const all = triggers[0]?.codes.reduce((sum, { probability }) => sum + probability, 0) ?? 0;
    expect(all).toBeLessThanOrEqual(1.000001);
  });

  it('reads the fillers of each role for the trigger and for the cue, the likeliest first', () => {
    // role[query][candidate][actor, recipient, place, speaker]
    const role: [number, number][] = [
      [1 * 12 + 0 * 4 + 0, 2],
      [1 * 12 + 2 * 4 + 0, 4],
      [1 * 12 + 2 * 4 + 1, 1],
      [2 * 12 + 0 * 4 + 3, 3],
    ];
    const { triggers, cues } = reader.read(
      outputs({ trigger: [[1, 3]], cue: [[2, 1]], role }),
      Int32Array.of(0, 1, 2),
      3,
    );
    expect(triggers[0]?.actors.map(({ token }) => token)).toEqual([2, 0]);
    expect(triggers[0]?.recipients.map(({ token }) => token)).toEqual([2]);
    expect(triggers[0]?.places).toEqual([]);
    expect(cues).toHaveLength(1);
    expect(cues[0]?.speakers.map(({ token }) => token)).toEqual([0]);
  });

  it('joins the words of a mention, with the kind of its last word', () => {
    const { mentions } = reader.read(
      outputs({
        mention: [
          [0, 5],
          [9 + 2, 5],
          [18 + 7, 5],
        ],
        kind: [
          [2, 0],
          [3, 4],
        ],
      }),
      Int32Array.of(0, 1, 2),
      3,
    );
    expect(mentions).toEqual([
      { first: 0, last: 1, type: 'Person', kind: 'nominal' },
      { first: 2, last: 2, type: 'Place', kind: 'name' },
    ]);
  });
});
