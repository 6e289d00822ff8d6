import { describe, expect, it } from 'vitest';
import type { ClaimNode, ClaimPayload } from '../../../src/domain/graph.js';
import { type Incoming, incomingOf } from '../../../src/resolve/incoming.js';
import { actor, article, claim, event, extraction, place, SENTENCE, type Sketch } from './make.js';

const OCCASION = { runId: 'run', now: '2031-05-01T00:00:00.000Z' };

function incoming(sketch: Sketch, name = 'alpha', edition = 1): Incoming {
  const read = article(name, edition, '2031-04-12');
  return incomingOf(read, extraction(read, sketch), OCCASION);
}

function payload({ payloadJson }: ClaimNode): ClaimPayload | null {
  return JSON.parse(payloadJson) as ClaimPayload | null;
}

function only(claims: readonly ClaimNode[]): ClaimNode {
  const [first] = claims;
  if (first === undefined || claims.length > 1)
    throw new Error(`${String(claims.length)} claims instead of one`);
  return first;
}

describe('claims of an article', () => {
  it('are one for each event that a speaker tells of, and none of the article beside it', () => {
    const { claims } = incoming({
      actors: [actor('medic', { type: 'UnnamedSource', named: false })],
      events: [event('e0', { sentence: 0 }), event('e1', { sentence: 0, cameo: '172' })],
      claims: [claim('c0', 0, { source: 'medic', events: ['e0', 'e1'] })],
    });
    expect(claims.map(({ cameo }) => cameo)).toEqual(['190', '172']);
    expect(new Set(claims.map(({ speakerId }) => speakerId)).size).toBe(1);
    expect(claims.every(({ speakerId }) => speakerId !== null)).toBe(true);
  });

  it('are the article’s own where nobody is quoted', () => {
    const own = only(incoming({ events: [event('e0', { sentence: 2 })] }).claims);
    expect(own).toMatchObject({ speakerId: null, type: 'narrator', start: 2 * SENTENCE });
    expect(own.quote).toBe(article('alpha').body.slice(own.start, own.end));
  });

  it('that tell of no event have no payload and meet no other', () => {
    const own = only(incoming({ claims: [claim('c0', 1, { source: null })] }).claims);
    expect(own).toMatchObject({ payloadJson: 'null', clusterKey: null, cameo: null });
  });

  it('say what the speaker says where that differs', () => {
    const { claims } = incoming({
      actors: [actor('x'), actor('medic', { named: false })],
      places: [place('orlo'), place('well')],
      events: [
        event('e0', { sentence: 0, actors: ['x'], at: 'orlo', day: '2031-04-11', killed: 3 }),
      ],
      claims: [
        claim('c0', 0, {
          source: 'medic',
          events: ['e0'],
          assertions: [{ event: 'e0', date: null, quantities: [], actors: [], places: ['well'] }],
        }),
      ],
    });
    expect(payload(only(claims))).toMatchObject({
      actors: [],
      date: null,
      quantities: [],
      places: [{ role: 'occurrence' }],
      cameo: '190',
    });
  });

  it('deny where the claim or the event is negated', () => {
    const polarities = (sketch: Sketch): string[] =>
      incoming(sketch).claims.map(({ polarity }) => polarity);
    expect(polarities({ events: [event('e0', { sentence: 0, polarity: 'negated' })] })).toEqual([
      'negated',
    ]);
    expect(
      polarities({
        events: [event('e0', { sentence: 0 })],
        claims: [claim('c0', 0, { events: ['e0'], polarity: 'negated' })],
      }),
    ).toEqual(['negated']);
  });

  it('do not deny the act of denying itself', () => {
    const { claims } = incoming({
      events: [event('e0', { sentence: 0, cameo: '016' }), event('e1', { sentence: 0 })],
      claims: [
        (body) => ({
          ...claim('c0', 0, { events: ['e0', 'e1'], polarity: 'negated' })(body),
          cue: event('e0', { sentence: 0 })(body).trigger,
        }),
      ],
    });
    // Both events have the cue for their trigger here, so both are acts of speech.
    expect(claims.map(({ polarity }) => polarity)).toEqual(['affirmed', 'affirmed']);
    const elsewhere = incoming({
      events: [event('e1', { sentence: 0 })],
      claims: [claim('c0', 0, { events: ['e1'], polarity: 'negated' })],
    });
    expect(elsewhere.claims.map(({ polarity }) => polarity)).toEqual(['negated']);
  });

  it('have slots of their own for two events of one word', () => {
    const { claims } = incoming({
      actors: [actor('x'), actor('y')],
      events: [
        event('e0', { sentence: 0, recipients: ['x'] }),
        event('e1', { sentence: 0, recipients: ['y'] }),
      ],
    });
    expect(new Set(claims.map(({ slot }) => slot)).size).toBe(2);
    expect(new Set(claims.map(({ clusterKey }) => clusterKey)).size).toBe(2);
  });

  it('keep slot and id whatever the document calls its events, and the slot whatever is said in it', () => {
    const one = only(incoming({ events: [event('e0', { sentence: 1 })] }).claims);
    const renamed = incoming({ events: [event('e7', { sentence: 1, title: 'title of e0' })] });
    expect(only(renamed.claims)).toEqual(one);
    const other = only(incoming({ events: [event('e0', { sentence: 1, killed: 4 })] }).claims);
    expect(other.slot).toBe(one.slot);
    expect(other.id).not.toBe(one.id);
    const otherBody = incoming({ events: [event('e0', { sentence: 1 })] }, 'alpha', 2);
    expect(only(otherBody.claims).slot).not.toBe(one.slot);
  });
});

describe('actors and places of an article', () => {
  const ids = (sketch: Sketch, name?: string): string[] =>
    incoming(sketch, name).mentions.map(({ to }) => to);

  it('are known by public keys or by name, type and country; what has no name stays in its article', () => {
    const corps = (own: object): Sketch => ({
      actors: [actor('a', { name: 'The Relief Corps', ...own })],
    });
    expect(ids({ actors: [actor('s', { type: 'Country', country: 'YEM' })] })).toEqual([
      'iso3:YEM',
    ]);
    expect(ids({ places: [place('p', { geonamesId: 77 })] })).toEqual(['geonames:77']);
    expect(ids(corps({}))).toEqual(ids(corps({ name: 'relief corps' }), 'bravo'));
    expect(ids(corps({}))).not.toEqual(ids(corps({ country: 'YEM' })));
    expect(ids(corps({}))).not.toEqual(ids(corps({ type: 'Group' })));
    expect(ids(corps({ named: false }))).not.toEqual(ids(corps({ named: false }), 'bravo'));
  });

  it('are one node where a state is both, with the mentions of both', () => {
    const { mentions } = incoming({
      actors: [actor('s', { type: 'Country', name: 'Yemen', country: 'YEM', at: 40 })],
      places: [
        place('s', {
          name: 'Yemen',
          iso3: 'YEM',
          featureCode: 'PCLI',
          mentions: [{ start: 0, end: 4, text: 'Sent', kind: 'name' }],
        }),
      ],
    });
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toMatchObject({
      to: 'iso3:YEM',
      properties: { count: 2, starts: [0, 40] },
    });
  });

  it('lie in their state, also where the article does not name it', () => {
    const { mentions, relations } = incoming({
      places: [place('t', { name: 'Harun', iso3: 'YEM', geonamesId: 5 })],
    });
    expect(mentions.map(({ to }) => to)).toEqual(['geonames:5', 'iso3:YEM']);
    expect(mentions[1]?.properties).toMatchObject({ count: 0, starts: [] });
    expect(relations).toMatchObject([{ type: 'LOCATED_IN', from: 'geonames:5', to: 'iso3:YEM' }]);
  });
});
