import type { Article } from '../../../src/domain/article.js';
import type {
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedPlace,
  Extraction,
  Quantity,
} from '../../../src/domain/extraction.js';
import { articleId, contentHash } from '../../../src/support/ids.js';

/** Every sentence of a made body has this many characters, a space included. */
export const SENTENCE = 24;

/** @param words whose words it prints: its own, or those of an agency */
export function article(
  name: string,
  edition = 1,
  publishedAt: string | null = null,
  words = name,
): Article {
  const canonicalUrl = `${name}.example/story`;
  const body = Array.from({ length: 12 }, (_, index) =>
    `Sentence ${String(index)} of ${words} ${String(edition)}`
      .padEnd(SENTENCE - 2, 'x')
      .slice(0, SENTENCE - 2)
      .concat('. '),
  ).join('');
  const bodyHash = contentHash(body);
  return {
    id: articleId(canonicalUrl, bodyHash),
    url: `https://${canonicalUrl}`,
    canonicalUrl,
    host: `${name}.example`,
    title: `Story of ${name}`,
    body,
    bodyHash,
    publishedAt,
    publishedAtSource: publishedAt === null ? null : 'metadata',
    language: 'en',
    gdeltEventCode: null,
    gdeltRootCode: null,
    encoding: null,
  };
}

const slice = (body: string, start: number, end: number) => ({
  start,
  end,
  text: body.slice(start, end),
});

export function actor(
  id: string,
  own: Partial<Omit<ExtractedActor, 'mentions'>> & { readonly at?: number } = {},
): (body: string) => ExtractedActor {
  const { at = 0, ...rest } = own;
  return (body) => ({
    id,
    type: 'Organization',
    name: id,
    aliases: [],
    named: true,
    country: null,
    cameoActor: null,
    role: null,
    wikidata: null,
    ...rest,
    mentions: [{ ...slice(body, at, at + 4), kind: 'name' }],
  });
}

export function place(id: string, own: Partial<ExtractedPlace> = {}): ExtractedPlace {
  return {
    id,
    name: id,
    aliases: [],
    iso3: null,
    geonamesId: null,
    featureClass: null,
    featureCode: null,
    lat: null,
    lon: null,
    precision: null,
    partOf: null,
    mentions: [],
    ...own,
  };
}

export interface EventSketch extends Partial<
  Omit<ExtractedEvent, 'id' | 'date' | 'quantities' | 'places'>
> {
  /** Number of its sentence. */
  readonly sentence: number;
  readonly day?: string | undefined;
  readonly at?: string | undefined;
  readonly killed?: number | undefined;
}

export function event(
  id: string,
  { sentence, day, at, killed, ...own }: EventSketch,
): (body: string) => ExtractedEvent {
  const start = sentence * SENTENCE;
  return (body) => ({
    id,
    cameo: '190',
    cameoVersion: '1.1b3',
    title: `title of ${id}`,
    status: 'occurred',
    polarity: 'affirmed',
    actors: [],
    recipients: [],
    inferred: [],
    trigger: slice(body, start + 2, start + 8),
    evidence: [{ start, end: start + SENTENCE - 1 }],
    confidence: 0.8,
    background: false,
    reciprocal: false,
    links: [],
    ...own,
    places: at === undefined ? [] : [{ id: at, role: 'occurrence' }],
    date:
      day === undefined
        ? null
        : { text: day, start: null, end: null, edtf: day, anchor: null, inferred: false },
    quantities: killed === undefined ? [] : [toll(body, start, killed)],
  });
}

export function toll(
  body: string,
  start: number,
  value: number,
  kind: Quantity['kind'] = 'killed',
) {
  return {
    ...slice(body, start + 10, start + 14),
    kind,
    value,
    min: value,
    max: value,
    qualifier: null,
    unit: null,
    cumulative: false,
  };
}

export function claim(
  id: string,
  sentence: number,
  own: Partial<ExtractedClaim> = {},
): (body: string) => ExtractedClaim {
  const start = sentence * SENTENCE;
  return (body) => ({
    id,
    events: [],
    source: null,
    cue: slice(body, start + 15, start + 19),
    speaker: null,
    type: 'indirect speech',
    polarity: 'affirmed',
    certainty: 'certain',
    evidence: { start, end: start + SENTENCE - 1 },
    moreEvidence: [],
    quote: null,
    confidence: 0.9,
    via: [],
    ...own,
  });
}

type Made<T> = T | ((body: string) => T);

export interface Sketch {
  readonly version?: string;
  readonly actors?: readonly Made<ExtractedActor>[];
  readonly places?: readonly ExtractedPlace[];
  readonly events?: readonly Made<ExtractedEvent>[];
  readonly claims?: readonly Made<ExtractedClaim>[];
  readonly relations?: Extraction['relations'];
}

export function extraction(of: Article, sketch: Sketch): Extraction {
  const make = <T extends object>(list: readonly Made<T>[] = []): T[] =>
    list.map((one) => (typeof one === 'function' ? one(of.body) : one));
  return {
    format: 'wiregraph-extraction/1',
    extractor: { name: 'made', version: sketch.version ?? '1' },
    article: {
      id: of.id,
      url: of.url,
      host: of.host,
      title: of.title,
      language: of.language,
      publishedAt: of.publishedAt,
      publishedAtSource: of.publishedAtSource,
      contentHash: of.bodyHash,
      gdeltEventCode: null,
      gdeltRootCode: null,
      body: of.body,
      agency: null,
    },
    actors: make(sketch.actors),
    places: [...(sketch.places ?? [])],
    events: make(sketch.events),
    claims: make(sketch.claims),
    edges: [],
    relations: [...(sketch.relations ?? [])],
    diagnostics: [],
  };
}
