import { type Condition, LIVE } from '../../store/port.js';
import { checkFilterSize } from '../limits/filter-size.js';
import type {
  ActorFilter,
  ActorType,
  ArticleFilter,
  ClaimFilter,
  CorrectionFilter,
  EventFilter,
  PlaceFilter,
} from '../generated/resolvers.js';
import {
  code,
  combined,
  date,
  type DateFields,
  flag,
  type Maybe,
  near,
  number,
  oneOf,
  related,
  text,
} from './operators.js';

const PUBLISHED: DateFields = { first: 'publishedAt', last: 'publishedAt', whole: 'publishedAt' };
const HAPPENED: DateFields = { first: 'dateMin', last: 'dateMax', whole: 'edtf' };

const ACTOR_TYPES: Readonly<Record<ActorType, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
  COUNTRY: 'Country',
  UNNAMED_SOURCE: 'UnnamedSource',
};

const lower = (value: string): string => value.toLowerCase();

function articleFields(filter: ArticleFilter): Condition {
  const own = [
    text('id', filter.id),
    text('host', filter.host),
    date(PUBLISHED, filter.published),
    text('title', filter.title),
    text('language', filter.language),
    text('copyOf', filter.copyOf),
    text('gdeltEventCode', filter.gdeltEventCode),
    related(['article.actors'], filter.actors, actorFields),
    related(['article.places'], filter.places, placeFields),
    related(['article.claims'], filter.claims, claimFields, LIVE),
  ];
  return combined(filter, own, articleFields);
}

function actorFields(filter: ActorFilter): Condition {
  const own = [
    text('id', filter.id),
    oneOf('kind', filter.type, (type) => ACTOR_TYPES[type]),
    text('iso3', filter.iso3),
    text('name', filter.name),
    alias(filter.alias),
    flag('named', filter.named),
    text('cameoActor', filter.cameoActor),
    text('wikidata', filter.wikidata),
    text('role', filter.role),
    number('articleCount', filter.articleCount),
    related(['actor.acted'], filter.acted, eventFields),
    related(['actor.received'], filter.received, eventFields),
    related(['actor.claims'], filter.claims, claimFields, LIVE),
    related(['actor.affiliations'], filter.affiliations, actorFields),
  ];
  return combined(filter, own, actorFields);
}

function placeFields(filter: PlaceFilter): Condition {
  const own = [
    text('id', filter.id),
    text('iso3', filter.iso3),
    text('name', filter.name),
    alias(filter.alias),
    number('geonamesId', filter.geonamesId),
    text('featureCode', filter.featureCode),
    has('within', filter.within),
    near(filter.near),
    number('articleCount', filter.articleCount),
    related(['place.events'], filter.events, eventFields),
  ];
  return combined(filter, own, placeFields);
}

function eventFields(filter: EventFilter): Condition {
  const own = [
    text('id', filter.id),
    code('cameo', filter.code),
    number('quadClass', filter.quadClass),
    text('ploverType', filter.ploverType),
    number('goldstein', filter.goldstein),
    oneOf('status', filter.status, lower),
    flag('disputed', filter.disputed),
    date(HAPPENED, filter.date),
    text('title', filter.title),
    related(['event.actors'], filter.actors, actorFields),
    related(['event.recipients'], filter.recipients, actorFields),
    related(['event.actors', 'event.recipients'], filter.participants, actorFields),
    related(['event.places'], filter.places, placeFields),
    related(['event.claims'], filter.claims, claimFields, LIVE),
    related(['event.partOf'], filter.partOf, eventFields),
    related(['event.parts'], filter.parts, eventFields),
    related(['event.follows'], filter.follows, eventFields),
    related(['event.followedBy'], filter.followedBy, eventFields),
    related(['event.about'], filter.about, eventFields),
    related(['event.subjectOf'], filter.subjectOf, eventFields),
    number('killedMin', filter.killedMin),
    number('killedMax', filter.killedMax),
    number('woundedMin', filter.woundedMin),
    number('woundedMax', filter.woundedMax),
    number('reportCount', filter.reportCount),
    number('denialCount', filter.denialCount),
    number('independentOutletCount', filter.independentOutletCount),
  ];
  return combined(filter, own, eventFields);
}

function claimFields(filter: ClaimFilter): Condition {
  const { narrator, retracted } = filter;
  const own = [
    text('id', filter.id),
    related(['claim.speaker'], one(filter.speaker), actorFields),
    narrator == null ? null : ({ field: 'speakerId', op: 'isNull', value: narrator } as const),
    related(['claim.event'], one(filter.event), eventFields),
    related(['claim.article'], one(filter.article), articleFields),
    filter.polarity == null ? null : oneOf('polarity', { eq: filter.polarity }, lower),
    text('type', filter.type),
    text('certainty', filter.certainty),
    code('cameo', filter.code),
    date(HAPPENED, filter.date),
    text('host', filter.outlet),
    date(PUBLISHED, filter.published),
    text('quote', filter.quote),
    number('confidence', filter.confidence),
    retracted == null ? null : ({ field: 'retractedAt', op: 'isNull', value: !retracted } as const),
  ];
  return combined(filter, own, claimFields);
}

/** The condition on the one at the other end. */
const one = <T>(some: T | null | undefined): { readonly some: T } | null =>
  some == null ? null : { some };

/** The list holds the value. */
const has = (field: string, value: string | null | undefined): Condition | null =>
  value == null ? null : { field, op: 'has', value };
const alias = (value: string | null | undefined): Condition | null => has('aliases', value);

/** Compiles one type of filter, once it is known to be of bounded size; no filter is no condition. */
function bounded<T extends object>(
  compile: (filter: T) => Condition,
): {
  (filter: T): Condition;
  (filter: Maybe<T>): Condition | undefined;
} {
  function conditionOf(filter: T): Condition;
  function conditionOf(filter: Maybe<T>): Condition | undefined;
  function conditionOf(filter: Maybe<T>): Condition | undefined {
    if (filter == null) return undefined;
    checkFilterSize(filter);
    return compile(filter);
  }
  return conditionOf;
}

export const articleCondition = bounded(articleFields);
export const actorCondition = bounded(actorFields);
export const placeCondition = bounded(placeFields);
export const eventCondition = bounded(eventFields);

/** Live claims only, unless the filter asks for those taken back. */
export function claimCondition(filter: Maybe<ClaimFilter>): Condition {
  const condition = bounded(claimFields)(filter);
  if (condition === undefined) return LIVE;
  return filter?.retracted == null ? { all: [LIVE, condition] } : condition;
}

export function correctionCondition(filter: Maybe<CorrectionFilter>): Condition | undefined {
  if (filter == null) return undefined;
  const { revoked, placed } = filter;
  const parts: (Condition | null)[] = [
    text('author', filter.author == null ? null : { eq: filter.author }),
    filter.action == null ? null : oneOf('action', { eq: filter.action }, lower),
    revoked == null ? null : { field: 'revokedAt', op: 'isNull', value: !revoked },
    placed == null ? null : { field: 'placedCount', op: placed ? 'gt' : 'eq', value: 0 },
  ];
  return { all: parts.filter((part) => part !== null) };
}
