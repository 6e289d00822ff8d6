import type { Sentence } from '../domain/analysis.js';
import { CAMEO_VERSION, eventType } from '../domain/cameo.js';
import type {
  Assertion,
  EventLink,
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedPlace,
  ExtractedRelation,
  Extraction,
  Quoted,
} from '../domain/extraction.js';
import { creditedAgency } from './agency.js';
import type { FoundClaim } from './claims/find-claims.js';
import { directEdges } from './edges.js';
import type { Entities } from './entities/entities.js';
import type { EntityNode } from './entities/node.js';
import type { AttachedEvent } from './events/attach.js';
import type { Reading } from './reading.js';

/** Writes a reading down as the contract wants it; ids are local to the document. */
export function toExtraction(reading: Reading): Omit<Extraction, 'format' | 'extractor'> {
  const { article, entities, events: attached, claims, diagnostics } = reading;
  const { sentences } = reading.analysis;
  const ids = idsOf(entities);
  const eventIds = new Map(attached.map((event, index) => [event, `e${String(index + 1)}`]));
  const out = attached.map((event) => ({
    ...toEvent(event, eventIds.get(event) ?? '', sentences, ids),
    links: reading.links.flatMap(({ type, from, to }): EventLink[] =>
      from === event ? [{ type, to: eventIds.get(to) ?? '' }] : [],
    ),
  }));
  const documentClaims = claims.map((claim, index) =>
    toClaim(claim, `c${String(index + 1)}`, attached, out, sentences, ids),
  );
  const acting = [...entities.nodes.values()].filter(isActor);
  const actors = acting.map((node) => toActor(node, ids, article.body));
  const media = actors.filter((_, index) => acting[index]?.media === true);
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
      agency: creditedAgency(article.body, media),
    },
    actors,
    places: [...entities.nodes.values()]
      .filter(isPlace)
      .map((node) => toPlace(node, ids, entities, article.body)),
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

/** The words exactly as the body has them, whatever stands between two tokens. */
function sliced<T extends Quoted>(span: T, body: string): T {
  return { ...span, text: body.slice(span.start, span.end) };
}

function toActor(node: EntityNode, ids: ReadonlyMap<string, string>, body: string): ExtractedActor {
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
    mentions: node.mentions.map((mention) => sliced(mention, body)),
  };
}

function toPlace(
  node: EntityNode,
  ids: ReadonlyMap<string, string>,
  entities: Entities,
  body: string,
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
    mentions: node.mentions.map((mention) => sliced(mention, body)),
  };
}

function toEvent(
  event: AttachedEvent,
  id: string,
  sentences: readonly Sentence[],
  ids: ReadonlyMap<string, string>,
): Omit<ExtractedEvent, 'links'> {
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
