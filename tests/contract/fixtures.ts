import type {
  ActorNode,
  ArticleNode,
  ChangeSet,
  ClaimNode,
  CorrectionNode,
  EventNode,
  GraphLink,
  GraphNode,
  PlaceNode,
} from '../../src/domain/graph.js';

export function actor(id: string, rest: Partial<ActorNode> = {}): ActorNode {
  return {
    kind: 'Organization',
    id,
    caption: id,
    name: id,
    aliases: [],
    named: true,
    iso3: null,
    iso2: null,
    cameoActor: null,
    wikidata: null,
    role: null,
    previousIds: [],
    geonamesId: null,
    featureClass: null,
    featureCode: null,
    lat: null,
    lon: null,
    precision: null,
    within: [],
    articleCount: 1,
    tallyJson: '[1,[]]',
    ...rest,
  };
}

export function place(id: string, rest: Partial<PlaceNode> = {}): PlaceNode {
  return {
    kind: 'Place',
    id,
    caption: id,
    name: id,
    aliases: [],
    iso3: null,
    geonamesId: null,
    wikidata: null,
    featureClass: null,
    featureCode: null,
    lat: null,
    lon: null,
    precision: null,
    parentId: null,
    within: [id],
    previousIds: [],
    articleCount: 1,
    tallyJson: '[1,[]]',
    ...rest,
  };
}

export function event(id: string, rest: Partial<EventNode> = {}): EventNode {
  return {
    kind: 'Event',
    id,
    caption: id,
    title: id,
    cameo: '195',
    cameoRoot: '19',
    ploverType: 'ASSAULT',
    goldstein: -10,
    quadClass: 4,
    status: 'occurred',
    disputed: false,
    background: false,
    edtf: null,
    dateMin: null,
    dateMax: null,
    killedMin: null,
    killedMax: null,
    woundedMin: null,
    woundedMax: null,
    tollsJson: '[]',
    reportCount: 1,
    denialCount: 0,
    independentOutletCount: 1,
    clusterKey: `k-${id}`,
    correctionIds: [],
    joinsJson: '[]',
    previousIds: [],
    ...rest,
  };
}

export function claim(id: string, rest: Partial<ClaimNode> = {}): ClaimNode {
  return {
    kind: 'Claim',
    id,
    caption: id,
    slot: id,
    articleId: 'article',
    versionId: 'version',
    speakerId: null,
    start: 0,
    end: 10,
    quote: `quote of ${id}`,
    cue: null,
    type: 'narrator',
    polarity: 'affirmed',
    certainty: 'certain',
    confidence: 0.5,
    extractor: 'test',
    runId: 'run',
    ingestedAt: '2030-01-01T00:00:00.000Z',
    retractedAt: null,
    reason: null,
    verdict: null,
    tellingKey: null,
    linksJson: '[]',
    linkedTellings: [],
    clusterKey: null,
    placeBlock: null,
    partyBlock: null,
    copyBlock: null,
    profileJson: 'null',
    originId: 'article',
    originHost: null,
    cameo: null,
    cameoRoot: null,
    status: null,
    edtf: null,
    dateMin: null,
    dateMax: null,
    publishedAt: null,
    host: null,
    payloadJson: 'null',
    ...rest,
  };
}

export function article(id: string, rest: Partial<ArticleNode> = {}): ArticleNode {
  return {
    kind: 'Article',
    id,
    caption: id,
    url: `https://${id}.example/`,
    canonicalUrl: `${id}.example`,
    host: `${id}.example`,
    title: null,
    publishedAt: null,
    publishedAtSource: null,
    language: null,
    gdeltEventCode: null,
    gdeltRootCode: null,
    ingestedAt: '2030-01-01T00:00:00.000Z',
    versionId: `${id}-version`,
    bodyHash: 'sha256:0',
    extractor: 'test',
    copyOf: null,
    bands: [],
    relationIds: [],
    ...rest,
  };
}

export function correction(id: string, rest: Partial<CorrectionNode> = {}): CorrectionNode {
  return {
    kind: 'Correction',
    id,
    caption: id,
    action: 'accept',
    field: null,
    valueJson: 'null',
    author: 'nobody',
    reason: null,
    at: '2030-01-01T00:00:00.000Z',
    revokedAt: null,
    revokedBy: null,
    anchorsJson: '[]',
    placedCount: 0,
    ...rest,
  };
}

export function link(
  type: string,
  from: string,
  to: string,
  properties: GraphLink['properties'] = {},
): GraphLink {
  return { id: `${type}|${from}|${to}`, type, from, to, properties };
}

export function changes(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[] = [],
  rest: Partial<ChangeSet> = {},
): ChangeSet {
  return {
    deleteNodes: [],
    deleteLinks: [],
    putNodes: nodes,
    newLinks: links,
    changedLinks: [],
    changes: nodes.map(({ id, kind }) => ({
      at: '2030-01-01T00:00:00.000Z',
      runId: 'run',
      operation: 'created',
      kind,
      id,
    })),
    ...rest,
  };
}
