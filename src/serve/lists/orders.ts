import type { Order } from '../../store/port.js';
import type {
  ActorOrder,
  ArticleOrder,
  ClaimOrder,
  EventOrder,
  PlaceOrder,
} from '../generated/resolvers.js';

export const BY_NAME: readonly Order[] = [{ field: 'name', direction: 'asc', isSet: true }];
const BY_PUBLICATION: readonly Order[] = [{ field: 'publishedAt', direction: 'desc' }];
const BY_POSITION: readonly Order[] = [
  { field: 'publishedAt', direction: 'asc' },
  { field: 'articleId', direction: 'asc', isSet: true },
  { field: 'start', direction: 'asc', isSet: true },
];

/** Newest publication first, and in text order inside an article. */
const BY_NEWEST: readonly Order[] = [
  { field: 'publishedAt', direction: 'desc' },
  { field: 'articleId', direction: 'asc', isSet: true },
  { field: 'start', direction: 'asc', isSet: true },
];

const NAMED = {
  NAME_ASC: BY_NAME,
  NAME_DESC: [{ field: 'name', direction: 'desc', isSet: true }],
  ARTICLES_DESC: [{ field: 'articleCount', direction: 'desc', isSet: true }],
} as const;

const EVENT_ORDERS: Readonly<Record<EventOrder, readonly Order[]>> = {
  DATE_DESC: [{ field: 'dateMin', direction: 'desc' }],
  DATE_ASC: [{ field: 'dateMin', direction: 'asc' }],
  REPORTS_DESC: [{ field: 'reportCount', direction: 'desc', isSet: true }],
  DENIALS_DESC: [{ field: 'denialCount', direction: 'desc', isSet: true }],
  OUTLETS_DESC: [{ field: 'independentOutletCount', direction: 'desc', isSet: true }],
  KILLED_DESC: [{ field: 'killedMax', direction: 'desc' }],
  WOUNDED_DESC: [{ field: 'woundedMax', direction: 'desc' }],
  GOLDSTEIN_ASC: [{ field: 'goldstein', direction: 'asc' }],
  GOLDSTEIN_DESC: [{ field: 'goldstein', direction: 'desc' }],
};

const ARTICLE_ORDERS: Readonly<Record<ArticleOrder, readonly Order[]>> = {
  PUBLISHED_DESC: BY_PUBLICATION,
  PUBLISHED_ASC: [{ field: 'publishedAt', direction: 'asc' }],
  TITLE_ASC: [{ field: 'title', direction: 'asc' }],
};

const CLAIM_ORDERS: Readonly<Record<ClaimOrder, readonly Order[]>> = {
  PUBLISHED_ASC: BY_POSITION,
  PUBLISHED_DESC: BY_NEWEST,
  CONFIDENCE_DESC: [{ field: 'confidence', direction: 'desc', isSet: true }],
};

// Null, which a caller may send, is the default too.
type Asked<T> = T | null | undefined;

export const eventOrder = (order: Asked<EventOrder>): readonly Order[] =>
  EVENT_ORDERS[order ?? 'DATE_DESC'];
export const articleOrder = (order: Asked<ArticleOrder>): readonly Order[] =>
  ARTICLE_ORDERS[order ?? 'PUBLISHED_DESC'];
export const actorOrder = (order: Asked<ActorOrder>): readonly Order[] =>
  NAMED[order ?? 'NAME_ASC'];
export const placeOrder = (order: Asked<PlaceOrder>): readonly Order[] =>
  NAMED[order ?? 'NAME_ASC'];
/** By default newest publication first: what an actor says. */
export const claimOrder = (order: Asked<ClaimOrder>, otherwise: ClaimOrder): readonly Order[] =>
  CLAIM_ORDERS[order ?? otherwise];
