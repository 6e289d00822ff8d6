import type { Analysis, Sentence } from '../domain/analysis.js';
import type { Article } from '../domain/article.js';
import { CAMEO_VERSION, eventType } from '../domain/cameo.js';
import type {
  Assertion,
  Diagnostic,
  ExtractedActor,
  ExtractedClaim,
  ExtractedDate,
  ExtractedEvent,
  ExtractedPlace,
  ExtractedRelation,
  Extraction,
  Quantity,
} from '../domain/extraction.js';
import { type FoundClaim, findClaims } from './claims/find-claims.js';
import { directEdges } from './edges.js';
import { Entities } from './entities/entities.js';
import type { EntityNode } from './entities/node.js';
import { type FoundEvent, findEvents, sameFamily } from './events/find-events.js';
import type { Extractor } from './extractor.js';
import { findQuantities } from './quantities/find-quantities.js';
import { findDates } from './time/find-dates.js';

/** Rules' version: changes with everything that may change an extraction. */
const RULES_VERSION = '0.2.0';

/** What the extractor needs of an analyzer. */
export interface AnalysisSource {
  readonly model: string;
  analyze(body: string): Promise<Analysis>;
  close(): Promise<void>;
}

/** The default extractor: no network, no language model but the small one in `models/`; same input, same bytes. */
export function createOfflineExtractor(analyzer: AnalysisSource): Extractor {
  const name = 'wiregraph-offline';
  const version = `${RULES_VERSION}+${analyzer.model}`;
  return {
    name,
    version,
    async extract(article) {
      const analysis = await analyzer.analyze(article.body);
      return {
        format: 'wiregraph-extraction/1',
        extractor: { name, version },
        ...extractFrom(article, analysis),
      };
    },
    close: () => analyzer.close(),
  };
}

function extractFrom(
  article: Article,
  analysis: Analysis,
): Omit<Extraction, 'format' | 'extractor'> {
  const diagnostics: Diagnostic[] = [];
  const english = article.language === null || article.language.startsWith('en');
  if (!english)
    diagnostics.push({
      code: 'language-unsupported',
      message: `The article seems to be in "${article.language}"; events are read from English only`,
      start: null,
      end: null,
    });
  const entities = new Entities(english ? analysis : { ...analysis, sentences: [] });
  const sentences = english ? analysis.sentences : [];
  const claims = findClaims(sentences, entities, article.body);
  const found = sentences.flatMap((sentence) => findEvents(sentence, entities));
  const events = mergeRetellings(found.filter((event) => isTold(event, claims)));
  const attached = events.map((event) => ({
    ...event,
    dates: [] as ExtractedDate[],
    quantities: [] as Quantity[],
  }));
  for (const sentence of sentences) {
    if (sentence.kind === 'heading') continue;
    const here = attached.filter((event) =>
      event.tellings.some((telling) => telling.sentence === sentence.index),
    );
    attachDates(article, sentence, here);
    attachQuantities(article, sentence, entities, here);
  }
  markParticipants(attached, claims, entities);
  entities.completeNominals();
  const ids = idsOf(entities);
  const out = attached.map((event, index) =>
    toEvent(event, `e${String(index + 1)}`, sentences, ids),
  );
  const documentClaims = claims.map((claim, index) =>
    toClaim(claim, `c${String(index + 1)}`, attached, out, sentences, ids),
  );
  return {
    article: {
      id: article.id,
      url: article.url,
      host: article.host,
      title: article.title,
      language: article.language,
      publishedAt: article.publishedAt,
      publishedAtSource: article.publishedAtSource,
      contentHash: article.bodyHash,
      gdeltEventCode: article.gdeltEventCode,
      gdeltRootCode: article.gdeltRootCode,
      body: article.body,
      agency: null,
    },
    actors: [...entities.nodes.values()].filter(isActor).map((node) => toActor(node, ids)),
    places: [...entities.nodes.values()]
      .filter(isPlace)
      .map((node) => toPlace(node, ids, entities)),
    events: out,
    claims: documentClaims,
    edges: directEdges(out, documentClaims),
    relations: entities.relations.flatMap((relation): ExtractedRelation[] => {
      const [from, to] = [ids.get(relation.from), ids.get(relation.to)];
      if (from === undefined || to === undefined) return [];
      return [
        {
          type: relation.type,
          from,
          to,
          role: relation.role,
          edtf: null,
          start: relation.start,
          end: relation.end,
          confidence: relation.inferred ? 0.6 : 0.8,
          inferred: relation.inferred,
        },
      ];
    }),
    diagnostics,
  };
}

interface MergedEvent extends FoundEvent {
  readonly tellings: readonly FoundEvent[];
}

type AttachedEvent = MergedEvent & { dates: ExtractedDate[]; quantities: Quantity[] };

/** A reporting verb is no event of its own unless its code says more than that somebody spoke. */
function isTold(event: FoundEvent, claims: readonly FoundClaim[]): boolean {
  const cue = claims.find(
    (claim) => claim.sentence === event.sentence && claim.cueToken === event.token,
  );
  if (cue === undefined) return true;
  return event.confidence >= 0.5 && event.actors.length > 0;
}

/** One event for each happening: a later telling of the same kind by the same people joins the first. */
function mergeRetellings(found: readonly FoundEvent[]): MergedEvent[] {
  const out: (MergedEvent & { tellings: FoundEvent[] })[] = [];
  for (const event of found) {
    const host = out.find((known) => isRetelling(known, event));
    if (host === undefined) {
      out.push({ ...event, tellings: [event] });
      continue;
    }
    host.tellings.push(event);
    if (host.actors.length === 0) host.actors = event.actors;
    if (host.recipients.length === 0) host.recipients = event.recipients;
    if (host.places.length === 0 && host.sentence === event.sentence) host.places = event.places;
  }
  return out;
}

function isRetelling(known: FoundEvent, event: FoundEvent): boolean {
  if (
    !sameFamily(known.code, event.code) ||
    known.polarity !== event.polarity ||
    known.status !== event.status
  )
    return false;
  const keys = (fillers: readonly { node: EntityNode }[]): Set<string> =>
    new Set(fillers.map(({ node }) => node.key));
  const compatible = (a: Set<string>, b: Set<string>): boolean =>
    a.size === 0 || b.size === 0 || [...a].some((key) => b.has(key));
  const places = (one: FoundEvent): Set<string> => new Set(one.places.map(({ key }) => key));
  const shared =
    known.sentence === event.sentence ||
    [...keys(known.actors)].some((key) => keys(event.actors).has(key)) ||
    [...keys(known.recipients)].some((key) => keys(event.recipients).has(key)) ||
    [...places(known)].some((key) => places(event).has(key)) ||
    (event.actors.length === 0 && event.recipients.length === 0 && event.places.length === 0);
  return (
    shared &&
    compatible(keys(known.actors), keys(event.actors)) &&
    compatible(keys(known.recipients), keys(event.recipients)) &&
    compatible(places(known), places(event))
  );
}

function tokenAt(sentence: Sentence, offset: number): number {
  return sentence.tokens.findIndex((token) => token.start <= offset && offset < token.end);
}

/** Each expression goes to the event whose trigger is nearest; only that event has a date of its own. */
function attachDates(article: Article, sentence: Sentence, events: readonly AttachedEvent[]): void {
  const text = article.body.slice(sentence.start, sentence.end);
  for (const date of findDates(text, {
    offset: sentence.start,
    publishedAt: article.publishedAt,
  })) {
    const at = tokenAt(sentence, date.start);
    const head = sentence.tokens[tokenAt(sentence, date.end - 1)]?.head ?? -1;
    const ranked = events
      .flatMap((event) =>
        event.tellings
          .filter((telling) => telling.sentence === sentence.index)
          .map((telling) => ({ event, telling })),
      )
      .sort((a, b) => distance(a.telling.token, at, head) - distance(b.telling.token, at, head));
    const nearest = ranked[0];
    if (nearest === undefined || distance(nearest.telling.token, at, head) > 14) continue;
    nearest.event.dates.push({
      text: date.text,
      start: date.start,
      end: date.end,
      edtf: date.edtf,
      anchor: date.anchor,
      inferred: false,
    });
  }
}

function distance(trigger: number, at: number, head: number): number {
  return trigger === head ? 0 : Math.abs(trigger - at);
}

const HARMFUL = /^(?:17|18|19|20|14)/;

function attachQuantities(
  article: Article,
  sentence: Sentence,
  entities: Entities,
  events: readonly AttachedEvent[],
): void {
  const tree = entities.trees[sentence.index];
  for (const { token, ...quantity } of findQuantities(sentence, article.body, tree)) {
    if (quantity.cumulative) continue;
    const ranked = events
      .filter((event) => HARMFUL.test(event.code))
      .flatMap((event) =>
        event.tellings
          .filter((telling) => telling.sentence === sentence.index)
          .map((telling) => ({
            event,
            gap:
              tree?.isAncestor(telling.token, token) === true ? 0 : Math.abs(telling.token - token),
          })),
      )
      .sort((a, b) => a.gap - b.gap);
    ranked[0]?.event.quantities.push(quantity);
  }
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
    if (claim.source.type === 'Person' && !claim.source.named) claim.source.type = 'UnnamedSource';
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

function isActor(node: EntityNode): boolean {
  return node.type === 'Country' ? node.acts : node.type !== 'Place' && (node.named || node.acts);
}

function isPlace(node: EntityNode): boolean {
  return node.type === 'Place' || (node.type === 'Country' && node.located);
}

function idsOf(entities: Entities): Map<string, string> {
  const out = new Map<string, string>();
  let actors = 0;
  let places = 0;
  for (const node of entities.nodes.values()) {
    if (isActor(node)) out.set(node.key, `a${String(++actors)}`);
    else if (isPlace(node)) out.set(node.key, `p${String(++places)}`);
  }
  return out;
}

function aliasesOf(node: EntityNode): string[] {
  return [...node.aliases].filter((alias) => alias !== node.name).sort();
}

function toActor(node: EntityNode, ids: ReadonlyMap<string, string>): ExtractedActor {
  return {
    id: ids.get(node.key) ?? node.key,
    type: node.type === 'Place' ? 'Organization' : node.type,
    name: node.name,
    aliases: aliasesOf(node),
    named: node.named,
    country: node.iso3,
    cameoActor: node.cameoActor,
    role: node.role,
    wikidata: node.wikidata,
    mentions: node.mentions,
  };
}

function toPlace(
  node: EntityNode,
  ids: ReadonlyMap<string, string>,
  entities: Entities,
): ExtractedPlace {
  const parent = node.partOf === null ? undefined : entities.nodes.get(node.partOf);
  return {
    id: ids.get(node.key) ?? node.key,
    name: node.name,
    aliases: aliasesOf(node),
    iso3: node.iso3,
    geonamesId: node.geonamesId,
    featureClass: node.featureClass,
    featureCode: node.featureCode,
    lat: node.lat,
    lon: node.lon,
    precision:
      node.type === 'Country'
        ? 1
        : node.featureCode === 'ADM1'
          ? 2
          : node.geonamesId === null
            ? null
            : 4,
    partOf: parent !== undefined && isPlace(parent) ? (ids.get(parent.key) ?? null) : null,
    mentions: node.mentions,
  };
}

function toEvent(
  event: AttachedEvent,
  id: string,
  sentences: readonly Sentence[],
  ids: ReadonlyMap<string, string>,
): ExtractedEvent {
  const trigger = sentences[event.sentence]?.tokens[event.token];
  const evidence = [...new Set(event.tellings.map(({ sentence }) => sentence))].map((index) => ({
    start: sentences[index]?.start ?? 0,
    end: sentences[index]?.end ?? 0,
  }));
  const known = (nodes: readonly EntityNode[]): string[] => [
    ...new Set(nodes.flatMap((node) => ids.get(node.key) ?? [])),
  ];
  const actors = known(event.actors.map(({ node }) => node));
  const recipients = known(event.recipients.map(({ node }) => node));
  const around = new Set(event.places.flatMap(({ partOf }) => partOf ?? []));
  const places = known(event.places.filter(({ key }) => !around.has(key))).filter(
    (place) => !actors.includes(place),
  );
  const names = (fillers: readonly { node: EntityNode }[]): string =>
    fillers.map(({ node }) => node.name).join(', ');
  const title = [
    names(event.actors),
    trigger?.text ?? '',
    names(event.recipients) || (event.places[0]?.name ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ');
  return {
    id,
    cameo: event.code,
    cameoVersion: CAMEO_VERSION,
    title: title === '' ? (eventType(event.code)?.label ?? event.code) : title,
    status: event.status,
    polarity: event.polarity,
    actors,
    recipients,
    places: places.map((place) => ({ id: place, role: 'occurrence' })),
    inferred: [...event.actors, ...event.recipients]
      .filter(({ inferred }) => inferred)
      .flatMap(({ node }) => ids.get(node.key) ?? []),
    date: event.dates[0] ?? null,
    quantities: event.quantities,
    trigger: { start: trigger?.start ?? 0, end: trigger?.end ?? 0, text: trigger?.text ?? '' },
    evidence,
    confidence: event.confidence,
    background: false,
    reciprocal: event.mutual,
    links: [],
  };
}

function toClaim(
  claim: FoundClaim,
  id: string,
  events: readonly AttachedEvent[],
  out: readonly ExtractedEvent[],
  sentences: readonly Sentence[],
  ids: ReadonlyMap<string, string>,
): ExtractedClaim {
  const range = (index: number): { start: number; end: number } => ({
    start: sentences[index]?.start ?? 0,
    end: sentences[index]?.end ?? 0,
  });
  const told = events.flatMap((event, index) => {
    const inside = event.tellings.some(
      (telling) =>
        (telling.sentence === claim.sentence &&
          (claim.content.has(telling.token) || telling.token === claim.cueToken)) ||
        claim.more.includes(telling.sentence),
    );
    return inside ? [out[index]?.id ?? ''] : [];
  });
  const ranges = [claim.sentence, ...claim.more].map(range);
  // A speaker stands for the numbers of its own sentences only.
  const assertions = out.flatMap((event): Assertion[] => {
    if (!told.includes(event.id)) return [];
    const quantities = event.quantities.filter(({ start }) =>
      ranges.some((one) => one.start <= start && start < one.end),
    );
    return quantities.length === event.quantities.length ? [] : [{ event: event.id, quantities }];
  });
  return {
    id,
    events: told,
    source: ids.get(claim.source.key) ?? null,
    cue: claim.cue.end > claim.cue.start ? claim.cue : null,
    speaker: claim.speaker,
    type: claim.type,
    polarity: claim.polarity,
    certainty: claim.certainty,
    evidence: range(claim.sentence),
    moreEvidence: claim.more.map(range),
    quote: claim.quote,
    confidence: 0.8,
    via: [],
    ...(assertions.length === 0 ? {} : { assertions }),
  };
}
