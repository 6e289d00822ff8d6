import { type ClaimNode, type ClaimPayload, isCounted } from '../domain/graph.js';
import { payloadOfClaim } from './claims.js';

/** A claim that tells of an event, with what it says. */
export interface Told {
  readonly claim: ClaimNode;
  readonly payload: ClaimPayload;
}

/** The live claims that tell of a cluster's event, first published first: equal claims in any order give equal lists. */
export function liveTold(clusterKey: string, claims: readonly ClaimNode[]): readonly Told[] {
  return claims
    .filter((claim) => isCounted(claim) && claim.clusterKey === clusterKey)
    .flatMap((claim): Told[] => {
      const payload = payloadOfClaim(claim);
      return payload === null ? [] : [{ claim, payload }];
    })
    .map((told) => ({ told, key: rankOf(told) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ told }) => told);
}

/** Publication, article, position. */
function rankOf({ claim }: Told): string {
  const { publishedAt, articleId, start, slot, id } = claim;
  return [publishedAt ?? '9999', articleId, String(start).padStart(9, '0'), slot, id].join('|');
}

/** Whoever published the claim first; an article without a host stands for itself. Copies are their original's. */
export function outletOf({ originHost, originId }: ClaimNode): string {
  return originHost ?? originId;
}
