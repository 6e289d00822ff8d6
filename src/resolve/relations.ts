import type { GraphLink } from '../domain/graph.js';

/** Types of standing relations: links that know the articles which support them. */
const TYPES: ReadonlySet<string> = new Set([
  'AFFILIATED_WITH',
  'BASED_IN',
  'CONTROLS',
  'OPERATES',
  'LOCATED_IN',
  'SOURCE_LOCATED_IN',
]);

/** Makes `relations` what an article supports, beside other articles; what nobody supports any more goes. */
export function mergeRelations(
  links: Map<string, GraphLink>,
  relations: readonly GraphLink[],
  articleId: string,
): void {
  const wanted = new Map(relations.map((link) => [link.id, link]));
  for (const stored of [...links.values()].filter(({ type }) => TYPES.has(type))) {
    const articles = articlesOf(stored);
    const again = wanted.get(stored.id);
    wanted.delete(stored.id);
    const after = articles.filter((id) => id !== articleId);
    if (again !== undefined) after.push(articleId);
    if (after.length === 0) links.delete(stored.id);
    else if (articles.includes(articleId) !== (again !== undefined))
      links.set(stored.id, {
        ...stored,
        properties: { ...stored.properties, articles: after.sort() },
      });
  }
  for (const [id, link] of wanted) links.set(id, link);
}

function articlesOf({ properties }: GraphLink): string[] {
  const { articles } = properties;
  return Array.isArray(articles) ? articles.filter((item) => typeof item === 'string') : [];
}
