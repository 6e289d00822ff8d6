import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Store } from '../../src/store/port.js';
import { asker } from '../support/named-queries.js';
import { emptyStores } from '../support/neo4j.js';
import { article, event, extraction, place } from '../unit/resolve/make.js';
import { erase, type Telling, tell } from '../unit/resolve/world.js';

const TOWN = [place('orlo', { name: 'Orlo', iso3: 'YEM', geonamesId: 12, precision: 4 })];
const strike = { cameo: '195', at: 'orlo', day: '2031-04-11', killed: 4 };

/** A strike that two outlets tell of: one has it condemned, the other what came after it. */
const [first, second] = [
  {
    name: 'alpha',
    other: { title: 'condemned it', cameo: '111', links: [{ type: 'ABOUT' as const, to: 'e0' }] },
  },
  {
    name: 'bravo',
    other: { title: 'left', cameo: '0871', links: [{ type: 'FOLLOWS' as const, to: 'e0' }] },
  },
].map(({ name, other }): Telling => {
  const made = article(name, 1, '2031-04-12');
  const told = extraction(made, {
    places: TOWN,
    events: [
      event('e0', { sentence: 0, title: 'strike on Orlo', ...strike }),
      event('e1', { sentence: 3, at: 'orlo', day: '2031-04-12', ...other }),
    ],
  });
  return { article: made, extraction: told };
}) as [Telling, Telling];

describe.each(emptyStores(inject('neo4jUri')))('events that articles link, on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await tell(store, first, second);
  });
  afterAll(() => store.close());

  const ask = async (query: string): Promise<unknown> => {
    const { data, errors } = await asker(store)(query);
    expect(errors).toBeUndefined();
    return data;
  };

  it('are found from either side, with the articles that say so', async () => {
    const linked = '{ totalCount edges { node { title } articles { host } } }';
    expect(
      await ask(
        `{ events(where: { code: { eq: "195" } }) { nodes { reportCount subjectOf ${linked} followedBy ${linked} parts ${linked} } }
           others: events(where: { code: { ne: "195" } }, orderBy: GOLDSTEIN_DESC) { nodes { title about { nodes { title } } follows { nodes { title } } } } }`,
      ),
    ).toEqual({
      events: {
        nodes: [
          {
            reportCount: 2,
            subjectOf: {
              totalCount: 1,
              edges: [{ node: { title: 'condemned it' }, articles: [{ host: 'alpha.example' }] }],
            },
            followedBy: {
              totalCount: 1,
              edges: [{ node: { title: 'left' }, articles: [{ host: 'bravo.example' }] }],
            },
            parts: { totalCount: 0, edges: [] },
          },
        ],
      },
      others: {
        nodes: [
          {
            title: 'left',
            about: { nodes: [] },
            follows: { nodes: [{ title: 'strike on Orlo' }] },
          },
          {
            title: 'condemned it',
            about: { nodes: [{ title: 'strike on Orlo' }] },
            follows: { nodes: [] },
          },
        ],
      },
    });
  });

  it('can be filtered by what they are linked with', async () => {
    expect(
      await ask(
        `{ condemned: events(where: { subjectOf: { some: { code: { under: ["11"] } } } }) { nodes { title } }
           answers: events(where: { follows: { some: { code: { eq: "195" } } } }) { nodes { title } } }`,
      ),
    ).toEqual({
      condemned: { nodes: [{ title: 'strike on Orlo' }] },
      answers: { nodes: [{ title: 'left' }] },
    });
  });

  it('are two steps apart in a neighbourhood', async () => {
    const id = (
      (await ask(`{ events(where: { title: { eq: "left" } }) { nodes { id } } }`)) as {
        events: { nodes: { id: string }[] };
      }
    ).events.nodes[0]?.id;
    const found = (await ask(
      `{ neighbourhood(id: "${id ?? ''}", depth: 2, types: [ABOUT, FOLLOWS]) { edges { type } nodes { ... on Event { title } } } }`,
    )) as { neighbourhood: { edges: { type: string }[]; nodes: { title: string }[] } };
    expect(found.neighbourhood.nodes.map(({ title }) => title)).toEqual([
      'left',
      'strike on Orlo',
      'condemned it',
    ]);
    expect(found.neighbourhood.edges.map(({ type }) => type).sort()).toEqual(['ABOUT', 'FOLLOWS']);
  });

  it('are linked no more once the article is withdrawn', async () => {
    await erase(store, first.article.id);
    expect(
      await ask(
        '{ events(where: { code: { eq: "195" } }) { nodes { subjectOf { totalCount } followedBy { totalCount } } } }',
      ),
    ).toEqual({
      events: { nodes: [{ subjectOf: { totalCount: 0 }, followedBy: { totalCount: 1 } }] },
    });
  });
});
