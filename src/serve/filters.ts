import { isCameo } from '../domain/cameo.js';
import type { Condition, Order } from '../store/port.js';
import { userError } from './errors.js';
import { checkFilterSize } from './filter-size.js';
import type {
  ActorFilter,
  ArticleFilter,
  ClaimFilter,
  CorrectionFilter,
  EventFilter,
  EventOrder,
  InputMaybe,
  PlaceFilter,
} from './generated/resolvers.js';

type Filter<T> = InputMaybe<T> | undefined;

interface Combined<T> {
  readonly and?: InputMaybe<T[]>;
  readonly or?: InputMaybe<T[]>;
  readonly not?: InputMaybe<T>;
}

function combine<T>(
  filter: Combined<T>,
  own: readonly (Condition | null)[],
  compile: (one: T) => Condition,
): Condition {
  const all = own.filter((condition) => condition !== null);
  for (const one of filter.and ?? []) all.push(compile(one));
  if (filter.or != null) all.push({ any: filter.or.map(compile) });
  if (filter.not != null) all.push({ not: compile(filter.not) });
  return { all };
}

const eq = (
  field: string,
  value: string | number | boolean | null | undefined,
): Condition | null => (value == null ? null : { field, op: 'eq', value });
const atLeast = (field: string, value: string | number | null | undefined): Condition | null =>
  value == null ? null : { field, op: 'gte', value };
const contains = (field: string, value: string | null | undefined): Condition | null =>
  value == null ? null : { field, op: 'contains', value };

/** An ISO day; the error names the argument. */
export function isoDay(value: string, name: string): string {
  const parsed = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d\d-\d\d$/.test(value) ||
    Number.isNaN(parsed.getTime()) ||
    parsed.toISOString().slice(0, 10) !== value
  )
    throw userError('BAD_DATE', `${name} is "${value}", which is no ISO date such as 2016-09-24`);
  return value;
}

function articleFields(filter: ArticleFilter): Condition {
  const { mentions } = filter;
  return combine(
    filter,
    [
      eq('host', filter.host),
      filter.publishedFrom == null
        ? null
        : { field: 'publishedAt', op: 'gte', value: isoDay(filter.publishedFrom, 'publishedFrom') },
      filter.publishedTo == null
        ? null
        : {
            field: 'publishedAt',
            op: 'lte',
            value: `${isoDay(filter.publishedTo, 'publishedTo')}~`,
          },
      contains('title', filter.titleContains),
      filter.isCopy == null ? null : { field: 'copyOf', op: 'isNull', value: !filter.isCopy },
      mentions == null
        ? null
        : {
            any: [
              { some: 'article.actors', where: { field: 'id', op: 'eq', value: mentions } },
              { some: 'article.places', where: { field: 'id', op: 'eq', value: mentions } },
            ],
          },
    ],
    articleFields,
  );
}

const ACTOR_TYPES = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  GROUP: 'Group',
  COUNTRY: 'Country',
  UNNAMED_SOURCE: 'UnnamedSource',
} as const;

function actorFields(filter: ActorFilter): Condition {
  return combine(
    filter,
    [
      eq('id', filter.id),
      filter.type == null ? null : eq('kind', ACTOR_TYPES[filter.type]),
      eq('iso3', filter.iso3),
      contains('name', filter.nameContains),
      eq('named', filter.named),
    ],
    actorFields,
  );
}

function placeFields(filter: PlaceFilter): Condition {
  return combine(
    filter,
    [
      eq('id', filter.id),
      eq('iso3', filter.iso3),
      filter.within == null ? null : { field: 'within', op: 'has', value: filter.within },
      contains('name', filter.nameContains),
    ],
    placeFields,
  );
}

function codeCondition(code: string | null | undefined): Condition | null {
  if (code == null) return null;
  if (!isCameo(code))
    throw userError(
      'BAD_USER_INPUT',
      `code is "${code}", which is no CAMEO code: eventTypes lists them`,
    );
  return { field: 'cameo', op: 'startsWith', value: code };
}

/** A vague date matches by every day that it may mean. */
function daysCondition({
  dateFrom,
  dateTo,
}: {
  readonly dateFrom?: Filter<string>;
  readonly dateTo?: Filter<string>;
}): (Condition | null)[] {
  return [
    dateFrom == null ? null : { field: 'dateMax', op: 'gte', value: isoDay(dateFrom, 'dateFrom') },
    dateTo == null ? null : { field: 'dateMin', op: 'lte', value: isoDay(dateTo, 'dateTo') },
  ];
}

function eventFields(filter: EventFilter): Condition {
  const { root } = filter;
  if (root != null && !/^(?:0[1-9]|1\d|20)$/.test(root))
    throw userError('BAD_USER_INPUT', `root is "${root}": give two digits from 01 to 20`);
  const some = (
    relation: 'event.actors' | 'event.recipients',
    who: Filter<ActorFilter>,
  ): Condition | null => (who == null ? null : { some: relation, where: actorFields(who) });
  const participant = filter.participant == null ? null : actorFields(filter.participant);
  return combine(
    filter,
    [
      eq('id', filter.id),
      codeCondition(filter.code),
      eq('cameoRoot', root),
      eq('quadClass', filter.quadClass),
      some('event.actors', filter.actor),
      some('event.recipients', filter.recipient),
      participant === null
        ? null
        : {
            any: [
              { some: 'event.actors', where: participant },
              { some: 'event.recipients', where: participant },
            ],
          },
      filter.place == null
        ? null
        : { some: 'event.places', where: { field: 'within', op: 'has', value: filter.place } },
      ...daysCondition(filter),
      filter.status == null ? null : eq('status', filter.status.toLowerCase()),
      eq('disputed', filter.disputed),
      someLiveClaim(
        filter.speaker == null
          ? null
          : { some: 'claim.speaker', where: actorFields(filter.speaker) },
      ),
      someLiveClaim(eq('host', filter.outlet)),
      someLiveClaim(eq('articleId', filter.article)),
      atLeast('reportCount', filter.reportsMin),
      someLiveClaim(atLeast('confidence', filter.confidenceMin)),
      filter.killedMin == null
        ? null
        : {
            any: [
              { field: 'killedMax', op: 'gte', value: filter.killedMin },
              { field: 'killedMin', op: 'gte', value: filter.killedMin },
            ],
          },
    ],
    eventFields,
  );
}

export const LIVE: Condition = { field: 'retractedAt', op: 'isNull', value: true };

function someLiveClaim(condition: Condition | null): Condition | null {
  return condition === null ? null : { some: 'event.claims', where: { all: [LIVE, condition] } };
}

/** Compiles one type of filter, once it is known to be of bounded size. */
const bounded =
  <T extends object>(compile: (filter: T) => Condition) =>
  (filter: T): Condition => {
    checkFilterSize(filter);
    return compile(filter);
  };

export const articleCondition = bounded(articleFields);
export const actorCondition = bounded(actorFields);
export const placeCondition = bounded(placeFields);
export const eventCondition = bounded(eventFields);

/** Live claims only, unless the filter asks for retracted ones. */
export function claimCondition(filter: ClaimFilter): Condition {
  checkFilterSize(filter);
  return {
    all: [
      { field: 'retractedAt', op: 'isNull', value: filter.retracted !== true },
      claimFields(filter),
    ],
  };
}

function claimFields(filter: ClaimFilter): Condition {
  return combine(
    filter,
    [
      filter.speaker == null ? null : { some: 'claim.speaker', where: actorFields(filter.speaker) },
      filter.narrator == null ? null : { field: 'speakerId', op: 'isNull', value: filter.narrator },
      filter.event == null
        ? null
        : { some: 'claim.event', where: { field: 'id', op: 'eq', value: filter.event } },
      eq('articleId', filter.article),
      filter.polarity == null ? null : eq('polarity', filter.polarity.toLowerCase()),
      eq('type', filter.type),
      codeCondition(filter.code),
      ...daysCondition(filter),
      eq('host', filter.outlet),
      contains('quote', filter.quoteContains),
      atLeast('confidence', filter.confidenceMin),
    ],
    claimFields,
  );
}

export function correctionCondition(filter: CorrectionFilter): Condition {
  const parts: (Condition | null)[] = [
    eq('author', filter.author),
    eq('action', filter.action?.toLowerCase()),
    filter.revoked == null ? null : { field: 'revokedAt', op: 'isNull', value: !filter.revoked },
    filter.placed == null
      ? null
      : { field: 'placedCount', op: filter.placed ? 'gt' : 'eq', value: 0 },
  ];
  return { all: parts.filter((part) => part !== null) };
}

export const BY_NAME: readonly Order[] = [{ field: 'name', direction: 'asc' }];
export const BY_PUBLICATION: readonly Order[] = [{ field: 'publishedAt', direction: 'desc' }];
export const BY_POSITION: readonly Order[] = [
  { field: 'publishedAt', direction: 'asc' },
  { field: 'articleId', direction: 'asc' },
  { field: 'start', direction: 'asc' },
];

/** Newest publication first, and in text order inside an article. */
export const BY_NEWEST: readonly Order[] = [
  { field: 'publishedAt', direction: 'desc' },
  { field: 'articleId', direction: 'asc' },
  { field: 'start', direction: 'asc' },
];

const EVENT_ORDERS: Readonly<Record<EventOrder, readonly Order[]>> = {
  DATE_DESC: [{ field: 'dateMin', direction: 'desc' }],
  DATE_ASC: [{ field: 'dateMin', direction: 'asc' }],
  REPORTS_DESC: [{ field: 'reportCount', direction: 'desc' }],
  KILLED_DESC: [{ field: 'killedMax', direction: 'desc' }],
};

/** Null, which a caller may send, is the default too. */
export function eventOrder(order: EventOrder | null | undefined): readonly Order[] {
  return EVENT_ORDERS[order ?? 'DATE_DESC'];
}
