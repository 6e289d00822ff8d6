import type { Analysis } from '../domain/analysis.js';
import type { Article } from '../domain/article.js';
import type { Diagnostic } from '../domain/extraction.js';
import { type FoundClaim, findClaims } from './claims/find-claims.js';
import { Entities } from './entities/entities.js';
import { type AttachedEvent, attachDetails } from './events/attach.js';
import { decideTriggers, type TriggerDecision } from './events/find-events.js';
import { type FoundLink, linkEvents } from './events/link-events.js';
import { mergeRetellings } from './events/merge.js';
import { OFFICE_NOUNS } from './knowledge/nouns.js';

/** What was read in one article, before it is written down as a contract document. */
export interface Reading {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly entities: Entities;
  /** Every possible trigger and what became of it. */
  readonly triggers: readonly TriggerDecision[];
  readonly events: readonly AttachedEvent[];
  /** How events hang together by the text's own words. */
  readonly links: readonly FoundLink[];
  readonly claims: readonly FoundClaim[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds entities, claims and events in an analysed article. */
export function readAnalysis(article: Article, analyzed: Analysis): Reading {
  const diagnostics: Diagnostic[] = [];
  const english = article.language === null || article.language.startsWith('en');
  if (!english)
    diagnostics.push({
      code: 'language-unsupported',
      message: `The article seems to be in "${article.language}"; events are read from English only`,
      start: null,
      end: null,
    });
  const analysis = english ? analyzed : { ...analyzed, sentences: [] };
  const { sentences } = analysis;
  const entities = new Entities(analysis, article.host);
  const claims = findClaims(sentences, entities, article.body);
  const triggers = sentences.flatMap((sentence) => decideTriggers(sentence, entities));
  const found = triggers.flatMap(({ event }) => event ?? []);
  const events = attachDetails(article, sentences, entities, mergeRetellings(found));
  const links = linkEvents(events, entities.trees);
  markParticipants(events, claims, entities);
  entities.completeNominals();
  return { article, analysis, entities, triggers, events, links, claims, diagnostics };
}

function markParticipants(
  events: readonly AttachedEvent[],
  claims: readonly FoundClaim[],
  entities: Entities,
): void {
  for (const event of events) {
    for (const { node } of [...event.actors, ...event.recipients]) node.acts = true;
    for (const place of event.places) place.located = true;
  }
  for (const claim of claims) {
    claim.source.acts = true;
    const { source } = claim;
    const noun = source.name.split(' ').at(-1)?.toLowerCase() ?? '';
    if (source.type === 'Person' && !source.named && !OFFICE_NOUNS.has(noun))
      source.type = 'UnnamedSource';
  }
  for (const node of entities.nodes.values()) {
    if (node.partOf !== null) {
      const around = entities.nodes.get(node.partOf);
      if (around !== undefined) around.located = true;
    }
    if (
      node.type === 'Country' &&
      !node.acts &&
      node.mentions.length > 0 &&
      node.mentions.every(({ kind }) => kind !== 'name')
    )
      node.acts = true;
    if (node.type === 'Country' && !node.acts) node.located = true;
  }
}
