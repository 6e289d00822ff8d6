import { edgeType } from '../domain/edge-types.js';
import type { ExtractedClaim, ExtractedEdge, ExtractedEvent } from '../domain/extraction.js';

/** Direct edges of a document: for what occurred or goes on, and from speakers to what they report. */
export function directEdges(
  events: readonly ExtractedEvent[],
  claims: readonly ExtractedClaim[],
): ExtractedEdge[] {
  const out: ExtractedEdge[] = [];
  for (const event of events) {
    if (event.polarity === 'negated' || (event.status !== 'occurred' && event.status !== 'ongoing'))
      continue;
    const evidence = event.evidence[0];
    if (evidence === undefined) continue;
    const attributedTo = claims.find((claim) => claim.events.includes(event.id))?.source ?? null;
    const push = (from: string, to: string, target: 'actor' | 'place'): void => {
      const type = edgeType(event.cameo, target);
      if (type === null || from === to) return;
      const inferred = event.inferred.includes(from) || event.inferred.includes(to);
      out.push({
        type,
        from,
        to,
        event: event.id,
        cameo: event.cameo,
        edtf: event.date?.edtf ?? null,
        attributedTo,
        inferred,
        ...evidence,
      });
    };
    if (event.reciprocal && event.recipients.length === 0) {
      event.actors.forEach((from, index) => {
        for (const to of event.actors.slice(index + 1)) push(from, to, 'actor');
      });
      continue;
    }
    const places = event.places.filter(({ role }) => role === 'occurrence').map(({ id }) => id);
    for (const from of event.actors) {
      for (const to of event.recipients) push(from, to, 'actor');
      for (const to of places) if (!event.recipients.includes(to)) push(from, to, 'place');
    }
  }
  for (const claim of claims) {
    if (claim.source === null || claim.polarity === 'negated') continue;
    for (const id of claim.events) {
      const event = events.find((one) => one.id === id);
      if (event === undefined) continue;
      out.push({
        type: 'REPORTED',
        from: claim.source,
        to: id,
        event: id,
        cameo: event.cameo,
        edtf: null,
        attributedTo: claim.source,
        inferred: false,
        ...claim.evidence,
      });
    }
  }
  return out;
}
