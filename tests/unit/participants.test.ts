import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analyze/analyzer.js';
import { createOfflineExtractor, type OfflineExtractor } from '../../src/extract/offline.js';
import { makeArticle } from '../../src/read/article.js';

let extractor: OfflineExtractor;
beforeAll(async () => {
  extractor = createOfflineExtractor(await createAnalyzer());
});
afterAll(() => extractor.close());

interface Told {
  readonly trigger: string;
  readonly who: readonly string[];
  readonly whom: readonly string[];
  readonly date: string | null;
  readonly numbers: readonly string[];
  readonly status: string;
}

/** Events of a text of 10 May 2030, with names, and who says something. */
async function read(
  body: string,
  url = 'https://n.example/a',
): Promise<{ readonly events: Told[]; readonly speakers: string[] }> {
  const article = makeArticle(
    {
      url,
      title: null,
      publishedAt: '2030-05-10',
      body,
      gdeltEventCode: null,
      gdeltRootCode: null,
      encoding: null,
    },
    null,
  );
  const { actors, places, events, claims } = await extractor.extract(article);
  const names = new Map([...actors, ...places].map(({ id, name }) => [id, name]));
  const name = (id: string): string => names.get(id) ?? id;
  return {
    events: events.map((event) => ({
      trigger: event.trigger.text,
      who: event.actors.map(name),
      whom: event.recipients.map(name),
      date: event.date?.edtf ?? null,
      numbers: event.quantities.map(({ kind, text }) => `${kind} ${text}`),
      status: `${event.status} ${event.polarity}`,
    })),
    speakers: claims.flatMap(({ source }) => (source === null ? [] : [name(source)])),
  };
}

async function event(body: string, trigger: string, url?: string): Promise<Told | undefined> {
  return (await read(body, url)).events.find((one) => one.trigger === trigger);
}

describe('who takes part', () => {
  it('is both of two who were named before', async () => {
    const text =
      'President Emmanuel Macron met Chancellor Olaf Scholz in Paris. The two leaders condemned the attack on Goma.';
    expect((await event(text, 'condemned'))?.who).toEqual(['Emmanuel Macron', 'Olaf Scholz']);
  });

  it('is a government where its capital is thanked, and a town where it is bombed', async () => {
    const thanked = await event(
      'Zelensky thanked Abu Dhabi for its mediation on Tuesday.',
      'thanked',
    );
    expect(thanked?.whom).toEqual(['United Arab Emirates']);
    expect(
      (await event('Warplanes bombed Kabul on Tuesday, officials in the city said.', 'bombed'))
        ?.whom,
    ).toEqual([]);
  });

  it('is who speaks where a quote says "we", and the government that publishes a release', async () => {
    const quoted = await event(
      '"We condemn the attack," Foreign Minister Jean Dupont said on Monday.',
      'condemn',
    );
    expect(quoted?.who).toEqual(['Jean Dupont']);
    const release = await event(
      'We strongly condemn the attack on civilians in Hasaka.',
      'condemn',
      'https://www.state.gov/r/1',
    );
    expect(release?.who).toEqual(['United States']);
  });

  it('suffers a passive, whatever else is near', async () => {
    const held = await event('The journalist was detained by police on Friday.', 'detained');
    expect(held).toMatchObject({ who: ['police'], whom: ['journalist'] });
  });

  it('is a person by the last name alone', async () => {
    const text = 'Ben Affleck praised Tony Mendez on Monday. Affleck also criticised Iran.';
    expect((await event(text, 'criticised'))?.who).toEqual(['Ben Affleck']);
  });
});

describe('one event for each happening', () => {
  it('keeps two acts of one sentence apart, and gives them its time', async () => {
    const { events } = await read(
      'The United States condemned the attack on Friday and imposed sanctions on Iran.',
    );
    const dates = new Map(events.map(({ trigger, date }) => [trigger, date]));
    expect(dates.get('condemned')).toBe('2030-05-10');
    expect(dates.get('imposed') ?? dates.get('sanctions')).toBe('2030-05-10');
  });

  it('gives a toll to its act', async () => {
    const { events } = await read(
      'Warplanes bombed the town of Kalemie on Friday, killing 22 people.',
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.numbers).toEqual(['killed 22']);
  });

  it('counts whoever is killed', async () => {
    const killed = await event(
      'Gunmen killed 17 farmers in the village of Vogan on Sunday.',
      'killed',
    );
    expect(killed?.numbers).toEqual(['killed 17']);
  });

  it('counts nobody who is known: "the two leaders"', async () => {
    const text = 'Macron met Scholz in Paris. The two leaders condemned the attack on Goma.';
    expect((await event(text, 'condemned'))?.numbers).toEqual([]);
  });

  it('takes a refusal for an act that has happened', async () => {
    const told = await event(
      'Burundi told Belgium on Monday that it would not extradite Colonel Gedeon Barutwana.',
      'extradite',
    );
    expect(told).toMatchObject({ who: ['Burundi'], status: 'occurred affirmed' });
  });
});

describe('who says so', () => {
  it('is the person, not who is spoken for', async () => {
    const { speakers } = await read(
      'A spokeswoman for the Red Cross said fighters had shelled Goma.',
    );
    expect(speakers).toEqual(['spokeswoman']);
  });

  it('is the body that an apposition names', async () => {
    const { speakers } = await read(
      "The mine's owner, Lumwani Resources, said police had arrested two workers.",
    );
    expect(speakers).toEqual(['Lumwani Resources']);
  });

  it('are described with whom they belong to', async () => {
    const { events } = await read(
      'Members of the public confronted the gunman in Leeds on Friday.',
    );
    expect(events[0]?.who).toContain('Members of the public');
  });

  it('are not taken for a vice president where the president is meant', async () => {
    const { events } = await read(
      'President Anna Lund and Vice President Omar Haddad spoke in Oslo. The union criticised the president on Monday.',
    );
    expect(events.find(({ trigger }) => trigger === 'criticised')?.whom).toEqual(['Anna Lund']);
  });

  it('fill a role together where they are listed together', async () => {
    const { events } = await read(
      'The minister met the leaders of Chad, Niger, Mali, Benin and Togo in Dakar on Monday.',
    );
    const [met] = events.filter(({ trigger }) => trigger === 'met');
    expect([...(met?.who ?? []), ...(met?.whom ?? [])]).toEqual(
      expect.arrayContaining(['Chad', 'Niger', 'Mali', 'Benin', 'Togo']),
    );
  });

  it('are the one holder of an office, named or not yet named', async () => {
    const { events } = await read(
      'The governor criticised the union on Monday. Governor Anna Lund spoke in Leeds. Secretary of State Omar Haddad was there.',
    );
    expect(events.find(({ trigger }) => trigger === 'criticised')?.who).toEqual(['Anna Lund']);
  });
});
