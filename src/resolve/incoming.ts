import type { Article } from '../domain/article.js';
import type { Extraction } from '../domain/extraction.js';
import type { ArticleNode, ClaimNode, GraphLink } from '../domain/graph.js';
import { hashId } from '../support/ids.js';
import { buildClaims } from './claims.js';
import { bandsOf } from './copies.js';
import { type Draft, mentionLinks } from './drafts.js';
import { graphIds } from './graph-ids.js';
import { relationId } from './relations.js';

export interface Occasion {
  readonly runId: string;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** What one article will say in the graph, before the store is asked. */
export interface Incoming {
  readonly article: Article;
  readonly claims: readonly ClaimNode[];
  readonly mentions: readonly GraphLink[];
  readonly relations: readonly GraphLink[];
  readonly versionId: string;
  readonly extractor: string;
  /** By what near-copies of it are found. */
  readonly bands: readonly string[];
  /** The news agency that the text credits. */
  readonly agencyId: string | null;
  /** See `ArticleNode`. */
  readonly asReadJson?: string;
}

/** How the graph names who read an article: name and version. */
export function extractorOf(extraction: { readonly extractor: Extraction['extractor'] }): string {
  return `${extraction.extractor.name} ${extraction.extractor.version}`;
}

/** Article-level nouns become graph-level ones; pure, and needs nothing from the store. */
export function incomingOf(article: Article, extraction: Extraction, occasion: Occasion): Incoming {
  const ids = graphIds(extraction);
  const versionId = hashId('version', article.id, article.bodyHash);
  const mentions = mentionLinks(extraction, ids, versionId);
  const drafts = new Map(
    mentions.map((link) => [link.to, JSON.parse(String(link.properties['draftJson'])) as Draft]),
  );
  const extractor = extractorOf(extraction);
  const claims = buildClaims({ extraction, ids, drafts, versionId, extractor, ...occasion });
  const relations = relationLinks(extraction, ids, drafts);
  const bands = bandsOf(article.body);
  const { agency } = extraction.article;
  const agencyId = agency === null ? null : (ids.get(agency) ?? null);
  return { article, claims, mentions, relations, versionId, extractor, bands, agencyId };
}

/** Standing relations that the article supports; each knows how many articles do. */
function relationLinks(
  extraction: Extraction,
  ids: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, Draft>,
): GraphLink[] {
  const out = new Map<string, GraphLink>();
  function add(
    type: string,
    from: string,
    to: string,
    role: string | null,
    edtf: string | null,
  ): void {
    if (from === to) return;
    const relation = { type, from, to, properties: { role, edtf, articleCount: 1 } };
    const id = relationId(relation);
    out.set(id, { id, ...relation });
  }
  for (const { type, from, to, role, edtf } of extraction.relations) {
    const [start, end] = [ids.get(from), ids.get(to)];
    if (start !== undefined && end !== undefined) add(type, start, end, role, edtf);
  }
  for (const [id, { parentId }] of drafts)
    if (parentId !== null) add('LOCATED_IN', id, parentId, null, null);
  return [...out.values()];
}

/** True where ingesting would change nothing: same body, same metadata, same extractor. */
export function isUnchanged(stored: ArticleNode, article: Article, extractor: string): boolean {
  return (
    stored.bodyHash === article.bodyHash &&
    stored.extractor === extractor &&
    stored.publishedAt === article.publishedAt &&
    stored.publishedAtSource === article.publishedAtSource &&
    stored.title === article.title &&
    stored.language === article.language &&
    stored.gdeltEventCode === article.gdeltEventCode &&
    stored.gdeltRootCode === article.gdeltRootCode
  );
}
