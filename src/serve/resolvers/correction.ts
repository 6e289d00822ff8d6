import { randomUUID } from 'node:crypto';
import { type Corrected, correct, type CorrectionRequest, revoke } from '../../corrections.js';
import {
  type Anchor,
  type CorrectionField,
  type CorrectionNode,
  mergeOf,
} from '../../domain/graph.js';
import { WiregraphError } from '../../support/errors.js';
import { splitActorId } from '../../support/ids.js';
import type { Context } from '../context.js';
import { userError } from '../errors.js';
import type {
  CorrectionAction,
  CorrectionResolvers,
  CorrectionResultResolvers,
  EventReplacement,
  MutationResolvers,
} from '../generated/resolvers.js';
import { LIVE } from '../../store/port.js';
import { isActor, isClaim, isCorrection } from '../kinds.js';

export const correctionFields: CorrectionResolvers = {
  action: ({ action }) => action.toUpperCase() as CorrectionAction,
  value: ({ valueJson }) => (valueJson === 'null' ? null : valueJson),
  async actor(correction, _, context) {
    const actorId = correction.revokedAt === null ? actorOf(correction) : null;
    const node = actorId === null ? undefined : await context.node(actorId);
    return node !== undefined && isActor(node) ? node : null;
  },
  placed: ({ placedCount }) => placedCount > 0,
  async claims({ anchorsJson }, _, context) {
    const anchors = JSON.parse(anchorsJson) as Anchor[];
    const slots = new Set(anchors.flatMap(({ slot, isPlaced }) => (isPlaced ? [slot] : [])));
    const articles = [...new Set(anchors.map(({ articleId }) => articleId))];
    const pages = await Promise.all(
      articles.map((id) => context.allLinked(id, 'article.claims', LIVE)),
    );
    return pages
      .flat()
      .filter(isClaim)
      .filter(({ slot }) => slots.has(slot));
  },
};

/** Id of the actor that a correction made of another, or of two. */
function actorOf(correction: CorrectionNode): string | null {
  const { id, action } = correction;
  return action === 'split_actor' ? splitActorId(id) : (mergeOf(correction)?.into.id ?? null);
}

/** As the union of the schema has it. */
type Result =
  | { readonly correction: CorrectionNode; readonly contradicts: CorrectionNode[] }
  | { readonly code: string; readonly message: string };

export const correctionResult: CorrectionResultResolvers = {
  __resolveType: (result) => ('correction' in result ? 'CorrectionApplied' : 'CorrectionRefused'),
};

interface Said {
  readonly author: string;
  readonly reason?: string | null | undefined;
}

/** What people get wrong is an answer; a store that does not answer is an error. */
async function refusable(work: () => Promise<Corrected>): Promise<Result> {
  try {
    const { correction, contradicts } = await work();
    return { correction, contradicts: [...contradicts] };
  } catch (error) {
    const isTheirs =
      error instanceof WiregraphError &&
      /^(?:CORRECTION_|EVENT_NOT|CLAIM_NOT|ACTOR_NOT)/.test(error.code);
    if (!isTheirs) throw error;
    return { code: error.code, message: error.message };
  }
}

async function apply(request: CorrectionRequest, said: Said, context: Context): Promise<Result> {
  const occasion = { author: said.author, reason: said.reason ?? null, runId: randomUUID() };
  const result = await refusable(() => correct(context.store, request, occasion));
  context.refresh();
  return result;
}

export const mutationFields: MutationResolvers = {
  acceptClaims: (_, { claims, ...said }, context) =>
    apply({ action: 'accept', claimIds: claims }, said, context),
  rejectClaims: (_, { claims, ...said }, context) =>
    apply({ action: 'reject', claimIds: claims }, said, context),
  acceptEvent: (_, { event, ...said }, context) =>
    apply({ action: 'accept', eventId: event }, said, context),
  rejectEvent: (_, { event, ...said }, context) =>
    apply({ action: 'reject', eventId: event }, said, context),
  replaceInEvent: (_, { event, with: replacement, ...said }, context) =>
    apply({ action: 'replace', eventId: event, ...onlyOne(replacement) }, said, context),
  mergeEvents: (_, { events, ...said }, context) =>
    apply({ action: 'merge', eventIds: events }, said, context),
  splitEvent: (_, { event, claims, ...said }, context) =>
    apply({ action: 'split', eventId: event, claimIds: claims }, said, context),
  splitActor: (_, { actor, articles, ...said }, context) =>
    apply({ action: 'split_actor', actorId: actor, articleIds: articles }, said, context),
  mergeActors: (_, { actor, into, ...said }, context) =>
    apply({ action: 'merge_actors', actorId: actor, intoId: into }, said, context),
  async revokeCorrection(_, { id, author }, context) {
    const result = await refusable(async () => ({
      correction: await revoke(context.store, id, { author, runId: randomUUID() }),
      contradicts: [],
    }));
    context.refresh();
    return result;
  },
};

function onlyOne(replacement: EventReplacement): { field: CorrectionField; value: unknown } {
  const given = Object.entries(replacement).filter(([, value]) => value != null);
  const [one, ...more] = given;
  if (one === undefined || more.length > 0)
    throw userError('BAD_USER_INPUT', `Give exactly one replacement, not ${String(given.length)}`);
  const [field, value] = one as [CorrectionField, unknown];
  if (field === 'status') return { field, value: String(value).toLowerCase() };
  return { field, value: field === 'date' && value === '' ? null : value };
}

/** Corrections that are applied to something, by id. */
export async function correctionsById(
  ids: readonly string[],
  context: Context,
): Promise<CorrectionNode[]> {
  return (await context.nodes(ids)).filter(isCorrection);
}
