import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analyze/analyzer.js';
import type { Extraction } from '../../src/domain/extraction.js';
import type { Extractor } from '../../src/extract/extractor.js';
import { createOfflineExtractor, type OfflineExtractor } from '../../src/extract/offline.js';
import { makeArticle } from '../../src/read/article.js';

let extractor: OfflineExtractor;
beforeAll(async () => {
  extractor = createOfflineExtractor(await createAnalyzer());
});
afterAll(() => extractor.close());

const articleOf = (body: string): Parameters<Extractor['extract']>[0] =>
  makeArticle(
    {
      url: 'https://n.example/a',
      title: null,
      publishedAt: '2030-05-10',
      body,
      gdeltEventCode: null,
      gdeltRootCode: null,
      encoding: null,
    },
    null,
  );
const extract = (body: string): Promise<Extraction> => extractor.extract(articleOf(body));

/** who, code, whom, where, when and status of every event, by name. */
async function told(body: string): Promise<string[]> {
  const { actors, places, events } = await extract(body);
  const names = new Map([...actors, ...places].map(({ id, name }) => [id, name]));
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '?').join('+');
  return events.map(
    (event) =>
      `${list(event.actors)} ${event.cameo} ${list(event.recipients)} @${list(event.places.map(({ id }) => id))} ${event.date?.edtf ?? '-'} ${event.status}${event.polarity === 'negated' ? ' denied' : ''}`,
  );
}

/** Links between events by their triggers. */
async function linked(body: string): Promise<string[]> {
  const { events } = await extract(body);
  const word = new Map(events.map(({ id, trigger }) => [id, trigger.text]));
  return events.flatMap(({ trigger, links }) =>
    links.map(({ type, to }) => `${trigger.text} ${type} ${word.get(to) ?? '?'}`),
  );
}

describe('links between events', () => {
  it.each([
    ['France condemned the attack on the port of Hodeidah by rebels.', ['condemned ABOUT attack']],
    [
      'Turkey suspended the talks with Greece after Greek troops shelled the town of Edirne.',
      ['suspended FOLLOWS shelled'],
    ],
    [
      'Police arrested 20 protesters in Lagos in response to the attack on a police station.',
      ['arrested FOLLOWS attack'],
    ],
    [
      'Troops arrested ten men in Goma before rebels attacked the town.',
      ['attacked FOLLOWS arrested'],
    ],
    [
      'The army arrested three commanders during a raid on the village of Orlo.',
      ['arrested PART_OF raid'],
    ],
  ])('are in the words that join two triggers: %s', async (body, expected) => {
    expect(await linked(body)).toEqual(expected);
  });

  it.each([
    'The army bombed the town of Orlo and rebels shelled the port of Hodeidah.',
    'Police arrested ten men in Lagos on Monday. Rebels attacked the port of Hodeidah on Tuesday.',
    'The mayor of Goma apologised to residents whom the police had arrested in the market.',
  ])('are not made of mere nearness: %s', async (body) => {
    expect((await extract(body)).events).toHaveLength(2);
    expect(await linked(body)).toEqual([]);
  });
});

describe('extraction of events', () => {
  it('finds actor, recipient, place and day of a plain sentence', async () => {
    expect(await told('Police arrested 12 protesters in Nairobi on Monday.')).toEqual([
      'Police 173 protesters @Nairobi 2030-05-06 occurred',
    ]);
  });

  it('turns a passive round', async () => {
    expect(await told('Two journalists were abducted by rebels near Goma on Wednesday.')).toEqual([
      'rebels 181 journalists @Goma 2030-05-08 occurred',
    ]);
  });

  it('sees who bombs whom in a noun with "by"', async () => {
    expect((await told('Air strikes by French warplanes on rebels killed nobody.'))[0]).toMatch(
      /^French warplanes 195 rebels/,
    );
  });

  it('takes both sides of talks as actors', async () => {
    expect((await told('Kenya and Somalia held talks in Nairobi on Tuesday.'))[0]).toMatch(
      /^Kenya\+Somalia 046 {2}@Nairobi 2030-05-07 occurred/,
    );
  });

  it('keeps what is only planned or threatened apart from what happened', async () => {
    expect((await told('Turkey will deploy troops to Libya.'))[0]).toMatch(/planned$/);
    expect((await told('The army may attack the town of Baraka.'))[0]).toMatch(/hypothetical$/);
  });
});

describe('extraction of claims', () => {
  it('says who says so, and that somebody denies it', async () => {
    const { actors, claims, events } = await extract(
      'The Kenyan army attacked a village on Monday, residents said. The army denied that it had attacked the village.',
    );
    const name = (id: string | null): string | undefined =>
      actors.find((actor) => actor.id === id)?.name;
    expect(claims.map((claim) => [name(claim.source), claim.polarity])).toEqual([
      ['residents', 'affirmed'],
      ['Kenyan army', 'negated'],
    ]);
    expect(claims[0]?.events).toEqual([events[0]?.id]);
  });

  it('takes "according to" and quotations with their words', async () => {
    const { claims } = await extract(
      '"We will not leave," said Amina Osei. According to the United Nations, rebels killed nine people.',
    );
    expect(claims[0]?.quote?.text).toBe('We will not leave,');
    expect(claims.map(({ cue }) => cue?.text)).toEqual(['said', 'According to']);
  });
});

describe('extraction of tolls', () => {
  it.each([
    ['Rebels killed nearly 30 civilians.', { kind: 'killed', value: 30, min: null, max: 30 }],
    ['Rebels killed at least twelve soldiers.', { kind: 'killed', value: 12, min: 12, max: null }],
    ['Rebels wounded dozens of people.', { kind: 'wounded', value: null, min: 24, max: null }],
  ])('%s', async (body, quantity) => {
    const { events } = await extract(body);
    expect(events.flatMap(({ quantities }) => quantities)).toMatchObject([quantity]);
  });
});

describe('tolls told later', () => {
  it('belong to the last harmful act, and to whoever gives the number', async () => {
    const { events, claims } = await extract(
      'Warplanes bombed the town of Kalemie on Friday, killing 22 people. Hospital officials said 40 people were wounded.',
    );
    const raid = events.find(({ cameo }) => cameo.startsWith('195'));
    expect(raid?.quantities.map(({ kind, value }) => [kind, value])).toEqual([
      ['killed', 22],
      ['wounded', 40],
    ]);
    expect(raid?.evidence).toHaveLength(2);
    expect(claims.at(-1)?.events).toEqual([raid?.id]);
  });
});

describe('where something was said', () => {
  it('is no place of what was said to have happened', async () => {
    const { events, places } = await extract(
      'In Nairobi, an analyst said that rebels had attacked a convoy near Goma on Friday.',
    );
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const attack = events.find(({ trigger }) => trigger.text === 'attacked');
    expect(attack?.places.map(({ id }) => names.get(id))).toEqual(['Goma']);
  });
});

describe('explain', () => {
  it('shows words, tree, triggers with their reasons, and cues of every sentence', async () => {
    const [first, second, ...rest] = await extractor.explain(
      articleOf('Police arrested 12 protesters in Nairobi. The minister said so on Monday.'),
    );
    expect(rest).toEqual([]);
    expect(first).toMatch(/^S1 Police arrested 12 protesters in Nairobi\.\n/);
    expect(first).toMatch(/ 1 arrested +arrest +VERB +root +ROOT/);
    expect(first).toMatch(
      /arrested\/1: event 173 \(model [01]\.\d\d ≥ [\d.]+, the lexicon has it\)/,
    );
    expect(first).toMatch(/read as {3}Police · Arrests or detains · protesters · at Nairobi/);
    expect(second).toMatch(/said\/2: indirect speech by minister \(model/);
  });
});

describe('extraction of people', () => {
  it('knows a surname again, and the office', async () => {
    const { actors, relations } = await extract(
      'French Foreign Minister Claire Dubois met reporters. Dubois praised Kenya.',
    );
    const person = actors.find(({ type }) => type === 'Person');
    expect(person).toMatchObject({
      name: 'Claire Dubois',
      country: 'FRA',
      role: 'Foreign Minister',
    });
    expect(person?.mentions.map(({ text }) => text)).toEqual(['Claire Dubois', 'Dubois']);
    expect(relations).toMatchObject([{ type: 'AFFILIATED_WITH', role: 'Foreign Minister' }]);
  });

  it('takes a capital that acts for its government, and one that is visited for a place', async () => {
    const { actors, places } = await extract(
      'Moscow condemned the raid. The envoy flew to Vienna.',
    );
    expect(actors.map(({ name }) => name)).toContain('Russia');
    expect(places.map(({ name }) => name)).toContain('Vienna');
    expect(places.map(({ name }) => name)).not.toContain('Moscow');
  });
});

describe('every extraction', () => {
  const NASTY = [
    '',
    ' ',
    '…',
    '"',
    'A',
    'ALL CAPITALS ONLY HERE AND NOWHERE ELSE',
    '🕊 حلب 北京 ' + 'x'.repeat(500),
    'said said said, according to according to.',
    '<p>Rebels killed 3 people</p> &amp; more',
    'Il a dit que la guerre est finie et que tout le monde doit rentrer chez soi maintenant.',
    'no punctuation at all '.repeat(300),
  ];

  it('is sound by the contract, slices the text, and is the same twice', async () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../src/domain/extraction.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const valid = new Ajv2020({ strict: false }).compile(schema);
    for (const body of [
      ...NASTY,
      'Saudi Arabia and Iran held talks in Geneva on Friday, AFP reported. "We agreed," an official said.',
    ]) {
      if (body.trim() === '') continue;
      const extraction = await extract(body);
      expect(valid(extraction), JSON.stringify(valid.errors)).toBe(true);
      const spans = [...extraction.actors, ...extraction.places].flatMap(
        ({ mentions }) => mentions,
      );
      for (const { start, end, text } of [
        ...spans,
        ...extraction.events.map(({ trigger }) => trigger),
        ...extraction.claims.flatMap(({ cue, quote }) => [cue ?? [], quote ?? []].flat()),
      ])
        expect(body.slice(start, end)).toBe(text);
      expect(JSON.stringify(await extract(body))).toBe(JSON.stringify(extraction));
    }
  });

  it('says that it cannot read another language', async () => {
    const { diagnostics, events } = await extract(
      'Der Außenminister hat am Montag in Berlin mit den Vertretern der Regierung gesprochen und eine schnelle Lösung gefordert.',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['language-unsupported']);
    expect(events).toEqual([]);
  });
});
