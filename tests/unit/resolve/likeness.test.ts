import { describe, expect, it } from 'vitest';
import { incomingOf } from '../../../src/resolve/incoming.js';
import { type Cluster, linked, partition } from '../../../src/resolve/partition.js';
import { type Telling, tellingsOf } from '../../../src/resolve/tellings.js';
import { actor, article, event, type EventSketch, extraction, place, type Sketch } from './make.js';

const OCCASION = { runId: 'run', now: '2031-05-01T00:00:00.000Z' };

const ACTORS = [
  actor('x', { type: 'Country', name: 'Xland', country: 'XXA' }),
  actor('y', { type: 'Country', name: 'Yland', country: 'YYA' }),
  actor('army', { name: 'Army of Xland', country: 'XXA' }),
  actor('rebels', { type: 'Group', name: 'rebels', named: false }),
  actor('jets', { type: 'Group', name: 'Government warplanes', named: false, at: 50 }),
  actor('gunmen', { type: 'Group', name: 'gunmen', named: false }),
  actor('man', { type: 'Person', name: 'a man', named: false }),
];
const PLACES = [
  place('xland', { name: 'Xland', iso3: 'XXA', featureCode: 'PCLI' }),
  place('north', { name: 'North', iso3: 'XXA', geonamesId: 11, partOf: 'xland' }),
  place('orlo', { name: 'Orlo', iso3: 'XXA', geonamesId: 12, partOf: 'north' }),
  place('varr', { name: 'Varr', iso3: 'XXA', geonamesId: 13, partOf: 'north' }),
];
const RAID = { actors: ['x'], at: 'orlo', day: '2031-04-11' };

/** What an article tells, one event a sketch. */
function tellings(
  name: string,
  sketches: readonly Partial<EventSketch>[],
  own: Sketch = {},
): Telling[] {
  const events = sketches.map((one, index) =>
    event(`e${String(index)}`, { sentence: index, ...one }),
  );
  const read = article(name, 1, '2031-04-12');
  const whole = extraction(read, { actors: ACTORS, places: PLACES, events, ...own });
  return [...tellingsOf(incomingOf(read, whole, OCCASION).claims).values()];
}

function one(name: string, sketch: Partial<EventSketch>): Telling {
  const [telling] = tellings(name, [sketch]);
  if (telling === undefined) throw new Error('no telling');
  return telling;
}

/** True where the two are one event. */
function meet(a: Partial<EventSketch>, b: Partial<EventSketch>): boolean {
  const [left, right] = [one('alpha', a), one('bravo', b)];
  expect(linked(left, right)).toEqual(linked(right, left));
  return linked(left, right) !== null;
}

const sizes = (clusters: readonly Cluster[]): number[] =>
  clusters.map(({ tellings: keys }) => keys.length).sort();

describe('tellings of two articles', () => {
  it.each<[string, Partial<EventSketch>, Partial<EventSketch>]>([
    ['place, day and side', RAID, { ...RAID, actors: ['army'], cameo: '183' }],
    ['place and day where one names nobody', RAID, { ...RAID, actors: [] }],
    ['day and side where one place lies in the other', RAID, { ...RAID, at: 'north' }],
    [
      'place and side where one has its date by publication',
      { ...RAID, day: '2031-04-12' },
      { ...RAID, day: undefined },
    ],
    [
      'all but the day, with the same toll',
      { ...RAID, killed: 7 },
      { ...RAID, day: '2031-04-12', killed: 7 },
    ],
    ['day and both parties, without a place', talks({}), talks({})],
    ['the state that a nameless government is of', { ...RAID, actors: ['jets'] }, RAID],
    [
      'what nameless groups are called',
      { ...RAID, actors: ['rebels'] },
      { ...RAID, actors: ['rebels'] },
    ],
  ])('are one event by %s', (_, a, b) => {
    expect(meet(a, b)).toBe(true);
  });

  it.each<[string, Partial<EventSketch>, Partial<EventSketch>]>([
    ['of another kind', RAID, { ...RAID, cameo: '046' }],
    ['on the next day', RAID, { ...RAID, day: '2031-04-12' }],
    [
      'two days later with the same toll',
      { ...RAID, killed: 7 },
      { ...RAID, day: '2031-04-13', killed: 7 },
    ],
    ['in the next village', RAID, { ...RAID, at: 'varr' }],
    ['somewhere in the state', RAID, { ...RAID, at: 'xland' }],
    ['in a month', { ...RAID, day: '2031-04' }, { ...RAID, day: '2031-04' }],
    [
      'by others, with another toll',
      { ...RAID, killed: 2 },
      { ...RAID, actors: ['y'], killed: 40 },
    ],
    ['of a fight without a place', { ...RAID, at: undefined }, { ...RAID, at: undefined }],
    ['between other parties, without a place', talks({}), talks({ actors: ['x', 'army'] })],
    ['by nameless men, without a place', talks({ actors: ['man'] }), talks({ actors: ['man'] })],
  ])('are two %s', (_, a, b) => {
    expect(meet(a, b)).toBe(false);
  });

  it('are one where another is held responsible, and both stay named', () => {
    expect(meet({ ...RAID, killed: 12 }, { ...RAID, actors: ['y'], killed: 12 })).toBe(true);
  });

  it('have words of their own within an article, whatever the case', () => {
    const said = (start: number, text: string): Partial<EventSketch> => ({
      trigger: { start, end: start + 3, text },
    });
    const [a, b] = tellings('alpha', [said(2, 'Hit'), said(30, 'hit')]);
    expect(a?.copyBlock).not.toBe(b?.copyBlock);
  });

  it('are one, whatever they say, where one article is a copy of the other', () => {
    const vague = { actors: [], cameo: '020' };
    const [a, b] = [one('alpha', vague), one('bravo', vague)];
    expect(linked(a, b)).toBeNull();
    expect(linked(a, { ...b, copyBlock: a.copyBlock })?.reasons).toEqual([
      'same words of one original',
    ]);
  });
});

function talks(own: Partial<EventSketch>): Partial<EventSketch> {
  return { cameo: '046', day: '2031-04-11', actors: ['x', 'y'], reciprocal: true, ...own };
}

describe('events of many tellings', () => {
  it('never hold two that one article tells apart', () => {
    const two = tellings('alpha', [RAID, { ...RAID, actors: ['rebels'] }]);
    const clusters = partition([
      ...two,
      one('bravo', RAID),
      one('charlie', { ...RAID, actors: [] }),
    ]);
    expect(sizes(clusters)).toEqual([1, 3]);
  });

  it('do not join what lies apart through one that is vague', () => {
    const vague = { ...RAID, at: 'north' };
    const clusters = partition([
      one('alpha', RAID),
      one('bravo', { ...RAID, at: 'varr' }),
      one('charlie', vague),
    ]);
    expect(sizes(clusters)).toEqual([1, 2]);
  });

  it('say why they are together', () => {
    const [cluster] = partition([one('alpha', RAID), one('bravo', RAID)]);
    expect(cluster?.joins).toMatchObject([
      { reasons: ['same place', 'same day', 'same actor', 'same code'], score: 8 },
    ]);
  });

  it('are what was joined and parted by hand, whatever they are like', () => {
    const all = [
      one('alpha', RAID),
      one('bravo', RAID),
      one('charlie', { ...RAID, day: '2031-07-01' }),
    ];
    const [a, b, c] = all.map(({ key }) => key) as [string, string, string];
    expect(sizes(partition(all))).toEqual([1, 2]);
    expect(sizes(partition(all, { together: [], apart: [[b, a]] }))).toEqual([1, 1, 1]);
    expect(sizes(partition(all, { together: [[c, b]], apart: [] }))).toEqual([3]);
    const fourth = one('delta', RAID);
    expect(sizes(partition([...all, fourth], { together: [[c, b]], apart: [] }))).toEqual([4]);
  });
});
