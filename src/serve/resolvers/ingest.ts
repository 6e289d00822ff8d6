import { WiregraphError } from '../../support/errors.js';
import { demand } from '../http/auth.js';
import type { Context } from '../context.js';
import { userError } from '../errors.js';
import type {
  ArticleTakenResolvers,
  IngestOutcome,
  IngestResultResolvers,
  MutationResolvers,
  WithdrawResultResolvers,
} from '../generated/resolvers.js';
import type { Ingestion } from '../ingestion.js';
import { isArticle } from '../kinds.js';

/** Articles of one mutation: reading one takes a tenth of a second and more. */
const ARTICLES_MAX = 50;

function ingestionOf({ caller, ingestion }: Context): Ingestion {
  demand(caller, 'ingest');
  if (ingestion === null)
    throw userError('READ_ONLY', 'This server only reads: it was started with --read-only');
  return ingestion;
}

export const ingestMutations: Pick<MutationResolvers, 'ingest' | 'withdraw'> = {
  async ingest(_, { articles, again }, context) {
    const ingestion = ingestionOf(context);
    if (articles.length < 1 || articles.length > ARTICLES_MAX)
      throw userError(
        'BAD_USER_INPUT',
        `articles has ${String(articles.length)}: give 1 to ${String(ARTICLES_MAX)}`,
      );
    const sent = articles.map(({ text, url, title, publishedAt }) => ({
      text,
      url: url ?? null,
      title: title ?? null,
      publishedAt: publishedAt ?? null,
    }));
    const taken = await ingestion.ingest(sent, again);
    context.refresh();
    return [...taken];
  },
  async withdraw(_, { article, reason }, context) {
    const ingestion = ingestionOf(context);
    try {
      const id = await ingestion.withdraw(article, reason ?? null);
      context.refresh();
      return { id };
    } catch (error) {
      if (!(error instanceof WiregraphError) || error.code !== 'ARTICLE_NOT_FOUND') throw error;
      return { code: error.code, message: error.message };
    }
  },
};

export const articleTakenFields: ArticleTakenResolvers = {
  outcome: ({ outcome }) => outcome.toUpperCase() as IngestOutcome,
  async article({ articleId }, _, context) {
    const node = await context.node(articleId);
    return node !== undefined && isArticle(node) ? node : null;
  },
};

export const ingestResult: IngestResultResolvers = {
  __resolveType: (result) => ('outcome' in result ? 'ArticleTaken' : 'ArticleRefused'),
};

export const withdrawResult: WithdrawResultResolvers = {
  __resolveType: (result) => ('id' in result ? 'ArticleWithdrawn' : 'ArticleRefused'),
};
