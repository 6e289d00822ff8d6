import type { EventLinkType } from '../domain/extraction.js';
import type { ClaimNode } from '../domain/graph.js';
import { type Condition, LIVE, type Store } from '../store/port.js';
import { type Participant, type ToldEvent, toldPages } from './told-events.js';

/** Prefixes of the vocabularies: SEM (van Hage et al. 2011), PROV-O, schema.org, WGS 84, and our own. */
export const PREFIXES = {
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  wg: 'urn:wiregraph:ns:',
} as const;

type Term = `${keyof typeof PREFIXES}:${string}`;

/** An IRI, or a literal with its XML Schema type. */
export type Value =
  { readonly iri: string } | { readonly text: string; readonly datatype: Term | null };

/** A thing with what is said of it; `graph`: the article that says it, null for what holds over all articles. */
export interface Resource {
  readonly graph: string | null;
  readonly iri: string;
  readonly types: readonly Term[];
  readonly properties: readonly (readonly [Term, Value])[];
}

const iriOf = (id: string): string => `urn:wiregraph:node:${encodeURIComponent(id)}`;

/** Every event, actor and place once, and each live claim in the graph of its article. */
export async function* resources(store: Store, where: Condition): AsyncGenerator<Resource> {
  const seen = new Set<string>();
  for await (const page of toldPages(store, where)) {
    const claims = await store.linked(
      page.map(({ event }) => event.id),
      'event.claims',
      { first: 1000, where: LIVE },
    );
    for (const told of page) {
      const { event, actors, recipients, places } = told;
      yield eventResource(told);
      const participants: [Participant, Term][] = [
        ...[...actors, ...recipients].map((node): [Participant, Term] => [node, 'sem:Actor']),
        ...places.map((node): [Participant, Term] => [node, 'sem:Place']),
      ];
      for (const [node, type] of participants) {
        const key = `${type} ${node.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield participantResource(node, type);
      }
      for (const { node } of claims.get(event.id)?.items ?? [])
        if (node.kind === 'Claim') {
          if (!seen.has(node.articleId)) yield articleResource(node);
          seen.add(node.articleId);
          yield claimResource(node, event.id);
        }
    }
  }
}

/** Leaves out what is not known. */
function said(properties: readonly (readonly [Term, Value | null])[]): Resource['properties'] {
  return properties.flatMap(([term, value]) => (value === null ? [] : [[term, value] as const]));
}

const node = (id: string | null): Value | null => (id === null ? null : { iri: iriOf(id) });

/** Whole numbers are counts and codes. */
function literal(value: string | number | boolean | null): Value | null {
  if (value === null) return null;
  if (typeof value === 'string') return { text: value, datatype: null };
  return {
    text: String(value),
    datatype: typeof value === 'boolean' ? 'xsd:boolean' : 'xsd:integer',
  };
}

/** Numbers that are measured, not counted. */
function decimal(value: number | null): Value | null {
  return value === null ? null : { text: String(value), datatype: 'xsd:decimal' };
}

/** Open ends of dates are no dates. */
function day(value: string | null): Value | null {
  return value === null || value === '0000-01-01' || value === '9999-12-31'
    ? null
    : { text: value, datatype: 'xsd:date' };
}

const LINK_TERMS = {
  PART_OF: 'schema:superEvent',
  FOLLOWS: 'wg:follows',
  ABOUT: 'schema:about',
} as const satisfies Readonly<Record<EventLinkType, Term>>;

function eventResource({ event, actors, recipients, places, links }: ToldEvent): Resource {
  const taking = [...new Set([...actors, ...recipients].map(({ id }) => id))];
  return {
    graph: null,
    iri: iriOf(event.id),
    types: ['sem:Event'],
    properties: said([
      ['rdfs:label', literal(event.title)],
      ['sem:eventType', { iri: `urn:cameo:${event.cameo}` }],
      ['sem:hasBeginTimeStamp', day(event.dateMin)],
      ['sem:hasEndTimeStamp', day(event.dateMax)],
      ...taking.map((id) => ['sem:hasActor', node(id)] as const),
      ...actors.map(({ id }) => ['wg:actor', node(id)] as const),
      ...recipients.map(({ id }) => ['wg:recipient', node(id)] as const),
      ...places.map(({ id }) => ['sem:hasPlace', node(id)] as const),
      ...links.map(({ type, to }) => [LINK_TERMS[type], node(to)] as const),
      ['wg:edtf', literal(event.edtf)],
      ['wg:status', literal(event.status)],
      ['wg:disputed', literal(event.disputed)],
      ['wg:goldstein', decimal(event.goldstein)],
      ['wg:quadClass', literal(event.quadClass)],
      ['wg:killedMin', literal(event.killedMin)],
      ['wg:killedMax', literal(event.killedMax)],
      ['wg:woundedMin', literal(event.woundedMin)],
      ['wg:woundedMax', literal(event.woundedMax)],
      ['wg:reportCount', literal(event.reportCount)],
      ['wg:denialCount', literal(event.denialCount)],
    ]),
  };
}

function participantResource(one: Participant, type: Term): Resource {
  const { id, kind, name, iso3, wikidata, geonamesId, lat, lon } = one;
  return {
    graph: null,
    iri: iriOf(id),
    types: [type],
    properties: said([
      ['rdfs:label', literal(name)],
      ['wg:kind', literal(kind)],
      ['wg:iso3', literal(iso3)],
      ['geo:lat', decimal(lat)],
      ['geo:long', decimal(lon)],
      [
        'owl:sameAs',
        wikidata === null ? null : { iri: `http://www.wikidata.org/entity/${wikidata}` },
      ],
      [
        'owl:sameAs',
        geonamesId === null ? null : { iri: `https://sws.geonames.org/${String(geonamesId)}/` },
      ],
    ]),
  };
}

function articleResource({ articleId, host, publishedAt }: ClaimNode): Resource {
  return {
    graph: null,
    iri: iriOf(articleId),
    types: ['schema:NewsArticle'],
    properties: said([
      ['schema:publisher', literal(host)],
      ['schema:datePublished', literal(publishedAt)],
    ]),
  };
}

function claimResource(claim: ClaimNode, eventId: string): Resource {
  return {
    graph: iriOf(claim.articleId),
    iri: iriOf(claim.id),
    types: ['prov:Entity', 'wg:Claim'],
    properties: said([
      [claim.polarity === 'negated' ? 'wg:denies' : 'wg:asserts', node(eventId)],
      ['schema:text', literal(claim.quote)],
      ['prov:wasQuotedFrom', node(claim.articleId)],
      ['prov:wasAttributedTo', node(claim.speakerId)],
      ['wg:type', literal(claim.type)],
      ['wg:certainty', literal(claim.certainty)],
      ['wg:confidence', decimal(claim.confidence)],
    ]),
  };
}
