import type {
  ArticleNode,
  ArticleVersionNode,
  GraphLink,
  GraphNode,
} from '../../src/domain/graph.js';
import type { Store } from '../../src/store/port.js';
import { actor, changes, claim, event, link } from '../contract/fixtures.js';

export const BODY =
  'The bridge at Orlo was shelled on Monday. “Six people died,” a doctor said. The army denied it.';

function article(id: string, publishedAt: string): [ArticleNode, ArticleVersionNode] {
  const host = `${id}.example`;
  return [
    {
      kind: 'Article',
      id,
      caption: id,
      url: `https://${host}/${id}`,
      canonicalUrl: `${host}/${id}`,
      host,
      title: `Title of ${id}`,
      publishedAt,
      publishedAtSource: 'metadata',
      language: 'en',
      gdeltEventCode: null,
      gdeltRootCode: null,
      ingestedAt: '2030-01-01T00:00:00.000Z',
      versionId: `${id}-v`,
      bodyHash: 'sha256:0',
      copyOf: null,
      bands: [],
      relationIds: [],
      extractor: 'test',
    },
    {
      kind: 'ArticleVersion',
      id: `${id}-v`,
      caption: id,
      articleId: id,
      body: BODY,
      bodyHash: 'sha256:0',
      readAt: '2030-01-01T00:00:00.000Z',
      encoding: null,
    },
  ];
}

/** `size` articles, each telling of two events, the first of which all tell of; one actor does everything. */
export async function fillFixtureGraph(store: Store, size: number): Promise<void> {
  const quote = '“Six people died,”';
  const start = BODY.indexOf(quote);
  const nodes: GraphNode[] = [];
  const links: GraphLink[] = [];
  nodes.push(actor('army', { name: 'Army of Orlo' }), event('shared', { title: 'Shelling' }));
  links.push(link('ACTOR_IN', 'army', 'shared'));
  for (let index = 0; index < size; index++) {
    const [id, own] = [`a${String(index)}`, `own${String(index)}`];
    const day = `2030-01-${String(index + 1).padStart(2, '0')}`;
    nodes.push(...article(id, day), event(own, { title: `Event of ${id}`, dateMin: day }));
    nodes.push(actor(`doctor${id}`, { kind: 'UnnamedSource', name: 'a doctor', named: false }));
    links.push(link('ACTOR_IN', 'army', own));
    for (const eventId of ['shared', own]) {
      const claimId = `${id}-${eventId}`;
      nodes.push(
        claim(claimId, {
          articleId: id,
          versionId: `${id}-v`,
          host: `${id}.example`,
          publishedAt: day,
          speakerId: `doctor${id}`,
          start,
          end: start + quote.length,
          quote,
          clusterKey: eventId,
        }),
      );
      links.push(
        link('IN', claimId, id),
        link('ASSERTS', claimId, eventId),
        link('SAID', `doctor${id}`, claimId),
      );
    }
  }
  await store.write((unit) => unit.apply(changes(nodes, links)));
}
