import { describe, expect, it } from 'vitest';
import type { PlaceRole } from '../../../src/domain/extraction.js';
import type { ClaimNode, ClaimPayload, GraphLink, TollFold } from '../../../src/domain/graph.js';
import { foldEvent, type FoldedEvent } from '../../../src/resolve/fold-event.js';

interface Sketch extends Partial<Omit<ClaimPayload, 'date' | 'quantities' | 'places'>> {
  readonly day?: string;
  readonly places?: readonly string[];
  readonly killed?: Partial<ClaimPayload['quantities'][number]>[];
  readonly claim?: Partial<ClaimNode>;
}

function told(name: string, { day, places = [], killed = [], claim, ...own }: Sketch): ClaimNode {
  const payload: ClaimPayload = {
    title: `title by ${name}`,
    cameo: '190',
    status: 'occurred',
    actors: [],
    recipients: [],
    inferred: [],
    trigger: { start: 0, end: 3, text: 'hit' },
    background: false,
    reciprocal: false,
    ...own,
    places: places.map((id) => ({ id, role: 'occurrence' satisfies PlaceRole })),
    date: day === undefined ? null : { text: day, edtf: day, anchor: null, inferred: false },
    quantities: killed.map((quantity) => ({
      kind: 'killed',
      value: null,
      min: null,
      max: null,
      approximate: false,
      text: '',
      start: 0,
      end: 0,
      cumulative: false,
      ...quantity,
    })),
  };
  return {
    kind: 'Claim',
    id: name,
    caption: name,
    slot: `slot-${name}`,
    articleId: `article-${name}`,
    versionId: `version-${name}`,
    speakerId: null,
    start: 0,
    end: 9,
    quote: `quote of ${name}`,
    cue: null,
    type: 'narrator',
    polarity: 'affirmed',
    certainty: 'certain',
    confidence: 0.5,
    extractor: 'made 1',
    runId: 'run',
    ingestedAt: '2031-05-01T00:00:00.000Z',
    retractedAt: null,
    reason: null,
    verdict: null,
    linksJson: '[]',
    linkedTellings: [],
    tellingKey: `telling-${name}`,
    clusterKey: 'key',
    placeBlock: null,
    partyBlock: null,
    copyBlock: null,
    profileJson: 'null',
    originId: `article-${name}`,
    originHost: `${name}.example`,
    cameo: payload.cameo,
    cameoRoot: payload.cameo.slice(0, 2),
    status: payload.status,
    edtf: null,
    dateMin: null,
    dateMax: null,
    publishedAt: '2031-04-12',
    host: `${name}.example`,
    ...claim,
    payloadJson: JSON.stringify(payload),
  };
}

function fold(...claims: readonly ClaimNode[]): FoldedEvent {
  const folded = foldEvent('key', claims, []);
  if (folded === null) throw new Error('no event');
  return folded;
}

function tolls(...claims: readonly ClaimNode[]): TollFold[] {
  return JSON.parse(fold(...claims).event.tollsJson) as TollFold[];
}

function edges({ links }: FoldedEvent): string[] {
  const structural = new Set(['ASSERTS', 'ACTOR_IN', 'RECIPIENT_IN', 'AT']);
  return links
    .filter(({ type }) => !structural.has(type))
    .map(({ from, type, to }) => `${from} ${type} ${to}`)
    .sort();
}

function linkOf({ links }: FoldedEvent, type: string): GraphLink {
  const found = links.find((link) => link.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

describe('the code of an event', () => {
  it('is what most outlets say, however many claims one outlet makes', () => {
    const loud = { originHost: 'loud.example', confidence: 1 };
    const { event } = fold(
      told('a', { cameo: '180', claim: loud }),
      told('b', { cameo: '180', claim: loud }),
      told('c', { cameo: '195' }),
      told('d', { cameo: '195' }),
    );
    expect(event).toMatchObject({ cameo: '195', cameoRoot: '19', independentOutletCount: 3 });
  });

  it('counts a copy to the outlet that printed it first', () => {
    const copied = { host: 'c.example', originId: 'article-a', originHost: 'a.example' };
    const { event } = fold(
      told('a', { cameo: '180' }),
      told('b', { cameo: '180', claim: copied }),
      told('d', { cameo: '195', claim: { confidence: 0.9 } }),
    );
    expect(event).toMatchObject({ cameo: '195', reportCount: 3, independentOutletCount: 2 });
  });

  it('is the surer one among as many outlets, then the lower code', () => {
    const sure = { confidence: 0.9 };
    expect(
      fold(told('a', { cameo: '180' }), told('b', { cameo: '195', claim: sure })).event.cameo,
    ).toBe('195');
    expect(fold(told('a', { cameo: '195' }), told('b', { cameo: '180' })).event.cameo).toBe('180');
  });
});

describe('the date of an event', () => {
  it('is the days on which all agree', () => {
    const { event } = fold(told('a', { day: '2031-04' }), told('b', { day: '2031-04-11' }));
    expect(event).toMatchObject({
      edtf: '2031-04-11',
      dateMin: '2031-04-11',
      dateMax: '2031-04-11',
      disputed: false,
    });
  });

  it('is all days of all, and disputed, where no day suits everybody', () => {
    const { event } = fold(told('a', { day: '2031-04-11' }), told('b', { day: '2031-04-13' }));
    expect(event).toMatchObject({
      edtf: '2031-04-11/2031-04-13',
      dateMin: '2031-04-11',
      dateMax: '2031-04-13',
      disputed: true,
    });
  });

  it('stays open where nobody knows the year', () => {
    expect(fold(told('a', { day: 'XXXX-09-09' })).event).toMatchObject({
      edtf: 'XXXX-09-09',
      dateMin: null,
      dateMax: null,
    });
  });
});

describe('tolls of an event', () => {
  it('are the range of the figures given, with the claims that give them', () => {
    const [first] = tolls(
      told('a', { killed: [{ value: 14, min: 14 }] }),
      told('b', { killed: [{ value: 22 }] }),
      told('c', {}),
    );
    expect(first).toEqual({
      kind: 'killed',
      min: 14,
      max: 22,
      cumulative: false,
      claims: ['a', 'b'],
    });
  });

  it('are open above where somebody says "dozens"', () => {
    const { event } = fold(
      told('a', { killed: [{ min: 24 }] }),
      told('b', { killed: [{ value: 30 }] }),
    );
    expect(event).toMatchObject({ killedMin: 24, killedMax: null });
  });

  it('keep running totals apart', () => {
    const { event } = fold(
      told('a', { killed: [{ value: 3 }, { value: 300_000, cumulative: true }] }),
    );
    expect(event).toMatchObject({ killedMin: 3, killedMax: 3 });
    expect(JSON.parse(event.tollsJson)).toHaveLength(2);
  });

  it('are not lowered by a part of the same claim', () => {
    expect(tolls(told('a', { killed: [{ value: 20 }, { value: 5 }] }))[0]).toMatchObject({
      min: 20,
      max: 20,
    });
  });

  it('of a denial do not count', () => {
    const denial = told('b', { killed: [{ value: 0 }], claim: { polarity: 'negated' } });
    const { event } = fold(told('a', { killed: [{ value: 7 }] }), denial);
    expect(event).toMatchObject({ killedMin: 7, killedMax: 7 });
  });
});

describe('what becomes of an event', () => {
  it('is disputed where somebody denies it, and gone where nobody affirms it', () => {
    const denial = told('b', { claim: { polarity: 'negated' } });
    expect(fold(told('a', {}), denial).event).toMatchObject({
      disputed: true,
      reportCount: 1,
      denialCount: 1,
    });
    expect(foldEvent('key', [denial], [])).toBeNull();
    const retracted = { retractedAt: '2031-05-02T00:00:00.000Z', reason: 'extractor' };
    expect(foldEvent('key', [told('a', { claim: retracted })], [])).toBeNull();
  });

  it('has occurred where one says so and another only expects it', () => {
    expect(fold(told('a', { status: 'planned' }), told('b', {})).event.status).toBe('occurred');
  });

  it('is named and known by the first published claim, in any order', () => {
    const early = told('late-name', { claim: { publishedAt: '2031-04-01' } });
    const undated = told('a', { claim: { publishedAt: null } });
    const other = told('b', {});
    const { event } = fold(undated, other, early);
    expect(event.title).toBe('title by late-name');
    expect(fold(early, undated, other)).toEqual(fold(other, early, undated));
    expect(fold(undated, other).event.title).toBe('title by b');
    expect(fold(undated, other).event.id).not.toBe(event.id);
  });

  it('unites participants and places, each with its claims, inferred only where all infer it', () => {
    const folded = fold(
      told('a', { actors: ['army'], places: ['orlo'], inferred: ['army', 'orlo'] }),
      told('b', { actors: ['army', 'militia'], places: ['orlo'], inferred: ['orlo'] }),
    );
    expect(linkOf(folded, 'ACTOR_IN')).toMatchObject({
      from: 'army',
      properties: { claims: ['a', 'b'], inferred: false },
    });
    expect(linkOf(folded, 'AT').properties).toMatchObject({
      claims: ['a', 'b'],
      inferred: true,
      roles: ['occurrence'],
    });
    expect(folded.links.filter(({ type }) => type === 'ACTOR_IN')).toHaveLength(2);
  });
});

describe('direct edges', () => {
  it('join each actor and recipient, with quote, outlet and speaker', () => {
    const claim = { speakerId: 'envoy' };
    const folded = fold(
      told('a', { cameo: '112', actors: ['x', 'y'], recipients: ['z'], claim }),
      told('b', { cameo: '112', actors: ['x'], recipients: ['z'] }),
    );
    const { id } = folded.event;
    expect(edges(folded)).toEqual([`envoy REPORTED ${id}`, 'x ACCUSED z', 'y ACCUSED z']);
    expect(linkOf(folded, 'ACCUSED').properties).toEqual({
      eventId: id,
      cameo: '112',
      edtf: null,
      claims: ['a', 'b'],
      articles: ['article-a', 'article-b'],
      attributedTo: ['envoy'],
      quote: 'quote of a',
      outlet: 'a.example',
      inferred: false,
    });
  });

  it('are not drawn for what is planned or denied', () => {
    expect(edges(fold(told('a', { status: 'planned', actors: ['x'], recipients: ['z'] })))).toEqual(
      [],
    );
    const denial = told('b', { actors: ['w'], recipients: ['z'], claim: { polarity: 'negated' } });
    expect(edges(fold(told('a', { actors: ['x'], recipients: ['z'] }), denial))).toEqual([
      'x FOUGHT z',
    ]);
  });

  it('are drawn once for mutual acts, whoever is named first', () => {
    const talks = { cameo: '046', reciprocal: true };
    expect(edges(fold(told('a', { ...talks, actors: ['x', 'y', 'z'] })))).toEqual([
      'x NEGOTIATED y',
      'x NEGOTIATED z',
      'y NEGOTIATED z',
    ]);
    const folded = fold(
      told('a', { ...talks, actors: ['y'], recipients: ['x'] }),
      told('b', { ...talks, actors: ['x'], recipients: ['y'] }),
    );
    expect(edges(folded)).toEqual(['y NEGOTIATED x']);
    expect(linkOf(folded, 'NEGOTIATED').properties).toMatchObject({ claims: ['a', 'b'] });
  });

  it('point at the place that was hit, and at the matter itself where that is all there is', () => {
    expect(edges(fold(told('a', { cameo: '195', actors: ['x'], places: ['orlo'] })))).toEqual([
      'x BOMBED orlo',
    ]);
    const rejected = fold(told('a', { cameo: '120', actors: ['x'], places: ['orlo'] }));
    expect(edges(rejected)).toEqual([`x REJECTED ${rejected.event.id}`]);
    const statement = fold(told('a', { cameo: '010', actors: ['x'] }));
    expect(edges(statement)).toEqual([]);
    const retreat = fold(told('a', { cameo: '0874', actors: ['x'] }));
    expect(edges(retreat)).toEqual([]);
  });
});
