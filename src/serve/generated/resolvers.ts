import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ArticleNode, ActorNode, PlaceNode, EventNode, ClaimNode, GraphNode, CorrectionNode, GraphLink, TollFold, TellingJoin } from '../../domain/graph.js';
import type { OutletRow, LocationNode, EventTypeRow } from '../mappers.js';
import type { Belief, RejectedBelief } from '../../history.js';
import type { Walked } from '../subgraph.js';
import type { TakenArticle } from '../ingestion.js';
import type { FollowedEvent } from '../event-changes.js';
import type { EventGroupRow } from '../../store/port.js';
import type { CorrectionPage, ArticlePage, ActorPage, PlacePage, EventPage, LinkedEventPage, LinkedEvent, ClaimPage } from '../lists/connection.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Fields of a key. */
  FieldSet: { input: string; output: string; }
  /** A reference: `__typename` and the fields of one key. */
  _Any: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** A name that @link imports. */
  link__Import: { input: string; output: string; }
};

/** Somebody who acts, is acted upon, or speaks. */
export type Actor = {
  /** Events in which it acts, latest first by default. */
  acted: EventConnection;
  /** Whose officer or member it is. */
  affiliations: ActorConnection;
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Articles that mention it, newest publication first. */
  articles: ArticleConnection;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: Maybe<Scalars['String']['output']>;
  /** What it says: its claims, newest publication first. */
  claims: ClaimConnection;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** State it belongs to, ISO 3166-1 alpha-3. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** The name most used. */
  name: Scalars['String']['output'];
  /** False for "the rebels", "a military source". */
  named: Scalars['Boolean']['output'];
  /** Events that are directed at it, latest first by default. */
  received: EventConnection;
  /** Wikidata item, such as Q458; null where it is not known for certain. */
  wikidata?: Maybe<Scalars['ID']['output']>;
};


/** Somebody who acts, is acted upon, or speaks. */
export type ActorActedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** Somebody who acts, is acted upon, or speaks. */
export type ActorAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** Somebody who acts, is acted upon, or speaks. */
export type ActorArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** Somebody who acts, is acted upon, or speaks. */
export type ActorClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** Somebody who acts, is acted upon, or speaks. */
export type ActorReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** A page of actors. */
export type ActorConnection = {
  __typename?: 'ActorConnection';
  /** The page, each with its cursor. */
  edges: Array<ActorEdge>;
  /** The page. */
  nodes: Array<Actor>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An actor on a page. */
export type ActorEdge = {
  __typename?: 'ActorEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The actor. */
  node: Actor;
};

/** Conditions on actors; all that are given must hold. */
export type ActorFilter = {
  /** Events in which it acts. */
  acted?: InputMaybe<EventsFilter>;
  /** Whose officer or member it is. */
  affiliations?: InputMaybe<ActorsFilter>;
  /** One of its other names, letter by letter. */
  alias?: InputMaybe<Scalars['String']['input']>;
  /** All of these hold too. */
  and?: InputMaybe<Array<ActorFilter>>;
  /** Articles that mention it. */
  articleCount?: InputMaybe<IntFilter>;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: InputMaybe<StringFilter>;
  /** What it says: its live claims. */
  claims?: InputMaybe<ClaimsFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** ISO 3166-1 alpha-3 of the state itself and of all that belongs to it. */
  iso3?: InputMaybe<StringFilter>;
  /** The name most used. */
  name?: InputMaybe<StringFilter>;
  /** False for those that have no name of their own. */
  named?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  not?: InputMaybe<ActorFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ActorFilter>>;
  /** Events that are directed at it. */
  received?: InputMaybe<EventsFilter>;
  /** Office, where it has one. */
  role?: InputMaybe<StringFilter>;
  /** What it is. */
  type?: InputMaybe<ActorTypeFilter>;
  /** Wikidata item, such as Q458. */
  wikidata?: InputMaybe<IdFilter>;
};

/** How actors are sorted; ties by id. */
export type ActorOrder =
  /** Most mentioned first. */
  | 'ARTICLES_DESC'
  /** By name. */
  | 'NAME_ASC'
  /** By name, from the end. */
  | 'NAME_DESC';

/** What an actor is. */
export type ActorType =
  /** A state. */
  | 'COUNTRY'
  /** Several people without a body. */
  | 'GROUP'
  /** A body that acts as one. */
  | 'ORGANIZATION'
  /** One human being. */
  | 'PERSON'
  /** Somebody quoted without a name. */
  | 'UNNAMED_SOURCE';

/** Conditions on what an actor is; all that are given must hold. */
export type ActorTypeFilter = {
  /** Is this. */
  eq?: InputMaybe<ActorType>;
  /** Is one of these. */
  in?: InputMaybe<Array<ActorType>>;
  /** Is not this. */
  ne?: InputMaybe<ActorType>;
  /** Is none of these. */
  notIn?: InputMaybe<Array<ActorType>>;
};

/** Conditions on the actors at the other end; all that are given must hold. */
export type ActorsFilter = {
  /** Each one fulfils this; so it is where there is none. */
  every?: InputMaybe<ActorFilter>;
  /** None fulfils this; `{}`: there is none. */
  none?: InputMaybe<ActorFilter>;
  /** At least one fulfils this; `{}`: there is one. */
  some?: InputMaybe<ActorFilter>;
};

/** One news article. */
export type Article = Node & {
  __typename?: 'Article';
  /** Actors that it mentions, by name. */
  actors: ActorConnection;
  /** The news agency that its text credits. */
  agency?: Maybe<Actor>;
  /** `sha256:` and the hexadecimal hash of the text. */
  bodyHash: Scalars['String']['output'];
  /** Its live claims, in text order. */
  claims: ClaimConnection;
  /** Its copies, newest publication first. They count as one outlet with it. */
  copies: ArticleConnection;
  /** The article of which it is a copy, word for word or nearly: the first published; null for an original. */
  copyOf?: Maybe<Article>;
  /** Events that its live claims tell of, latest first by default. */
  events: EventConnection;
  /** CAMEO code that the file named: metadata, not evidence. */
  gdeltEventCode?: Maybe<Scalars['String']['output']>;
  /** CAMEO root that the file named: metadata, not evidence. */
  gdeltRootCode?: Maybe<Scalars['String']['output']>;
  /** Domain of the outlet, without www. */
  host?: Maybe<Scalars['String']['output']>;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** When it was first read, ISO 8601. */
  ingestedAt: Scalars['String']['output'];
  /** BCP 47, such as en; null where it could not be told. */
  language?: Maybe<Scalars['String']['output']>;
  /** Who published it; null where it has no URL. */
  outlet?: Maybe<Outlet>;
  /** Places that it mentions, by name. */
  places: PlaceConnection;
  /** ISO 8601 date or time; null where neither the file nor a dateline nor an option gave one. */
  publishedAt?: Maybe<Scalars['String']['output']>;
  /** Where publishedAt comes from: metadata, dateline or option. */
  publishedAtSource?: Maybe<Scalars['String']['output']>;
  /** Headline; null where the file has none. */
  title?: Maybe<Scalars['String']['output']>;
  /** Where it was published, as the file gives it. */
  url?: Maybe<Scalars['String']['output']>;
};


/** One news article. */
export type ArticleActorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** One news article. */
export type ArticleClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** One news article. */
export type ArticleCopiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** One news article. */
export type ArticleEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** One news article. */
export type ArticlePlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlaceOrder>;
  where?: InputMaybe<PlaceFilter>;
};

/** A page of articles. */
export type ArticleConnection = {
  __typename?: 'ArticleConnection';
  /** The page, each with its cursor. */
  edges: Array<ArticleEdge>;
  /** The page. */
  nodes: Array<Article>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An article on a page. */
export type ArticleEdge = {
  __typename?: 'ArticleEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The article. */
  node: Article;
};

/** Conditions on articles; all that are given must hold. */
export type ArticleFilter = {
  /** Actors that it mentions. */
  actors?: InputMaybe<ActorsFilter>;
  /** All of these hold too. */
  and?: InputMaybe<Array<ArticleFilter>>;
  /** Its live claims. */
  claims?: InputMaybe<ClaimsFilter>;
  /** Id of the article of which it is a copy; null for originals. */
  copyOf?: InputMaybe<IdFilter>;
  /** CAMEO code that the file named. */
  gdeltEventCode?: InputMaybe<StringFilter>;
  /** Domain of the outlet, without www. */
  host?: InputMaybe<StringFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** BCP 47, such as en. */
  language?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ArticleFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ArticleFilter>>;
  /** Places that it mentions. */
  places?: InputMaybe<PlacesFilter>;
  /** When it was published. */
  published?: InputMaybe<DateFilter>;
  /** Headline. */
  title?: InputMaybe<StringFilter>;
};

/** An article to be read. */
export type ArticleInput = {
  /** ISO 8601 date or time; without it the dateline counts, else dates such as "yesterday" stay open. */
  publishedAt?: InputMaybe<Scalars['String']['input']>;
  /** The article's text, without headline and boilerplate. */
  text: Scalars['String']['input'];
  /** Headline. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it was published: articles are told apart by it, and by their text where there is none. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** How articles are sorted; ties by id, those without the value last. */
export type ArticleOrder =
  /** Oldest publication first. */
  | 'PUBLISHED_ASC'
  /** Newest publication first. */
  | 'PUBLISHED_DESC'
  /** By headline. */
  | 'TITLE_ASC';

/** An article that could not be read, found or withdrawn; nothing was changed by it. */
export type ArticleRefused = {
  __typename?: 'ArticleRefused';
  /** Stable, such as ARTICLE_EMPTY or ARTICLE_NOT_FOUND. */
  code: Scalars['String']['output'];
  /** What was wrong, and what to do. */
  message: Scalars['String']['output'];
};

/** An article that was read. */
export type ArticleTaken = {
  __typename?: 'ArticleTaken';
  /** The article; null where it stays withdrawn. */
  article?: Maybe<Article>;
  /** What became of it. */
  outcome: IngestOutcome;
};

/** An article that is withdrawn: what only it held up is gone, a tombstone stays. */
export type ArticleWithdrawn = {
  __typename?: 'ArticleWithdrawn';
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** One speaker's assertion or denial of one event in one article. */
export type Claim = Node & {
  __typename?: 'Claim';
  /** Where it stands. */
  article: Article;
  /** certain, probable, possible or hedged. */
  certainty: Scalars['String']['output'];
  /** CAMEO code that this speaker's words have. */
  code?: Maybe<Scalars['String']['output']>;
  /** 0 to 1. */
  confidence: Scalars['Float']['output'];
  /** The evidence with the text around it; null where that text is not kept. */
  context?: Maybe<QuoteContext>;
  /** The reporting word. */
  cue?: Maybe<Scalars['String']['output']>;
  /** When, in these words. */
  date?: Maybe<EventDate>;
  /** End of the evidence, exclusive. */
  end: Scalars['Int']['output'];
  /** The event that it affirms or denies; null where it tells of none. */
  event?: Maybe<Event>;
  /** Name and version of what read it out of the text. */
  extractor: Scalars['String']['output'];
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** When it was first read, ISO 8601. */
  ingestedAt: Scalars['String']['output'];
  /** Whether the speaker says that it is so, or that it is not. */
  polarity: Polarity;
  /** The evidence as printed. */
  quote: Scalars['String']['output'];
  /** Why it was taken back. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null for live claims. */
  retractedAt?: Maybe<Scalars['String']['output']>;
  /** Who says so; null for the article's own voice. */
  speaker?: Maybe<Actor>;
  /** UTF-16 offsets of the evidence in the article's text, end-exclusive. */
  start: Scalars['Int']['output'];
  /** Whether it has happened, in these words. */
  status?: Maybe<EventStatus>;
  /** The numbers that this speaker gives. */
  tolls: Array<ClaimToll>;
  /** direct quotation, indirect speech, report, eyewitness report, confirmation, announcement or narrator. */
  type: Scalars['String']['output'];
  /** Somebody's word on it; null without. */
  verdict?: Maybe<Verdict>;
};


/** One speaker's assertion or denial of one event in one article. */
export type ClaimContextArgs = {
  characters?: Scalars['Int']['input'];
};

/** A page of claims. */
export type ClaimConnection = {
  __typename?: 'ClaimConnection';
  /** The page, each with its cursor. */
  edges: Array<ClaimEdge>;
  /** The page. */
  nodes: Array<Claim>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A claim on a page. */
export type ClaimEdge = {
  __typename?: 'ClaimEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The claim. */
  node: Claim;
};

/** Conditions on claims; all that are given must hold. */
export type ClaimFilter = {
  /** All of these hold too. */
  and?: InputMaybe<Array<ClaimFilter>>;
  /** Where it stands. */
  article?: InputMaybe<ArticleFilter>;
  /** certain, probable, possible or hedged. */
  certainty?: InputMaybe<StringFilter>;
  /** CAMEO code that this speaker's words have. */
  code?: InputMaybe<CodeFilter>;
  /** How surely it was read, 0 to 1. */
  confidence?: InputMaybe<FloatFilter>;
  /** When it happened, in these words. */
  date?: InputMaybe<DateFilter>;
  /** The event that it affirms or denies. */
  event?: InputMaybe<EventFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** True: the article's own voice. */
  narrator?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  not?: InputMaybe<ClaimFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ClaimFilter>>;
  /** Domain of the outlet. */
  outlet?: InputMaybe<StringFilter>;
  /** Assertions only, or denials only. */
  polarity?: InputMaybe<Polarity>;
  /** When its article was published. */
  published?: InputMaybe<DateFilter>;
  /** The evidence as printed. */
  quote?: InputMaybe<StringFilter>;
  /** True: only those taken back. Default: only live ones. */
  retracted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who says so; never the article's own voice. */
  speaker?: InputMaybe<ActorFilter>;
  /** As `Claim.type` has it, such as "direct quotation". */
  type?: InputMaybe<StringFilter>;
};

/** How claims are sorted; ties by id. */
export type ClaimOrder =
  /** Most surely read first. */
  | 'CONFIDENCE_DESC'
  /** Oldest publication first, and in text order inside an article. */
  | 'PUBLISHED_ASC'
  /** Newest publication first, and in text order inside an article. */
  | 'PUBLISHED_DESC';

/** A number as one speaker gives it. */
export type ClaimToll = {
  __typename?: 'ClaimToll';
  /** True for "about 20", "more than 20". */
  approximate: Scalars['Boolean']['output'];
  /** Of what. */
  kind: TollKind;
  /** Upper bound; null where the words give none ("dozens"). */
  max?: Maybe<Scalars['Float']['output']>;
  /** Lower bound; null where the words give none. */
  min?: Maybe<Scalars['Float']['output']>;
  /** As printed. */
  text: Scalars['String']['output'];
  /** The number in the text; null for "dozens". */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Conditions on the live claims at the other end; all that are given must hold. */
export type ClaimsFilter = {
  /** Each one fulfils this; so it is where there is none. */
  every?: InputMaybe<ClaimFilter>;
  /** None fulfils this; `{}`: there is none. */
  none?: InputMaybe<ClaimFilter>;
  /** At least one fulfils this; `{}`: there is one. */
  some?: InputMaybe<ClaimFilter>;
};

/** Conditions on a CAMEO code; all that are given must hold. `eventTypes` lists the codes. */
export type CodeFilter = {
  /** Is this code, not one below it. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these codes. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is not this code. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** Is none of these codes. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Lies in none of these. */
  notUnder?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is one of these codes or lies below one: 19 finds 195 too. */
  under?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Somebody's word against or for what was read. It is kept apart from that, and applied again whenever articles are read anew. */
export type Correction = Node & {
  __typename?: 'Correction';
  /** What was done. */
  action: CorrectionAction;
  /** While it holds: of SPLIT_ACTOR the actor that it made, of MERGE_ACTORS the one that two are; null for other actions. */
  actor?: Maybe<Actor>;
  /** When, ISO 8601. */
  at: Scalars['String']['output'];
  /** Who said so. */
  author: Scalars['String']['output'];
  /** The live claims that it names, as far as they are still found; none of SPLIT_ACTOR, which names articles, and of MERGE_ACTORS, which holds for all. */
  claims: Array<Claim>;
  /** What of the event was replaced: code, status, date, actors, recipients, places, killed or wounded; null for other actions. */
  field?: Maybe<Scalars['String']['output']>;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** False where none of its claims is found any more, or no article means the actor: it waits. */
  placed: Scalars['Boolean']['output'];
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back; null while it holds. */
  revokedAt?: Maybe<Scalars['String']['output']>;
  /** Who took it back. */
  revokedBy?: Maybe<Scalars['String']['output']>;
  /** As JSON: of REPLACE the new value, such as `"190"`, `7` or a list of ids; of MERGE_ACTORS `from` and `into`, each with id, kind and name as they were; null for other actions. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What a correction does. */
export type CorrectionAction =
  /** Confirms claims. */
  | 'ACCEPT'
  /** Makes one event of several. */
  | 'MERGE'
  /** Makes one actor of two, whatever articles say of either, now and later. */
  | 'MERGE_ACTORS'
  /** Makes claims count for nothing. */
  | 'REJECT'
  /** Puts something else in the place of what was read. */
  | 'REPLACE'
  /** Makes an event of its own of some of an event's claims. */
  | 'SPLIT'
  /** Makes an actor of its own of what some articles say of an actor. */
  | 'SPLIT_ACTOR';

/** It holds. */
export type CorrectionApplied = {
  __typename?: 'CorrectionApplied';
  /** Corrections in force that say something else of the same matter; this one wins. */
  contradicts: Array<Correction>;
  /** The correction. */
  correction: Correction;
};

/** A page of corrections. */
export type CorrectionConnection = {
  __typename?: 'CorrectionConnection';
  /** The page, each with its cursor. */
  edges: Array<CorrectionEdge>;
  /** The page. */
  nodes: Array<Correction>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A correction on a page. */
export type CorrectionEdge = {
  __typename?: 'CorrectionEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The correction. */
  node: Correction;
};

/** Conditions on corrections; all that are given must hold. */
export type CorrectionFilter = {
  /** What was done. */
  action?: InputMaybe<CorrectionAction>;
  /** Who said so. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** False: only those none of whose claims, or actors, is found any more. */
  placed?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: taken back. False: in force. */
  revoked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Nothing was changed. */
export type CorrectionRefused = {
  __typename?: 'CorrectionRefused';
  /** Stable, such as EVENT_NOT_FOUND, ACTOR_NOT_FOUND or CORRECTION_UNFIT. */
  code: Scalars['String']['output'];
  /** What was wrong, and what to do. */
  message: Scalars['String']['output'];
};

/** What becomes of a correction. */
export type CorrectionResult = CorrectionApplied | CorrectionRefused;

/** A state: an actor and a place in one. */
export type Country = Actor & Location & Node & {
  __typename?: 'Country';
  /** Events in which it acts, latest first by default. */
  acted: EventConnection;
  /** Whose officer or member it is. */
  affiliations: ActorConnection;
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Articles that mention it, newest publication first. */
  articles: ArticleConnection;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: Maybe<Scalars['String']['output']>;
  /** What it says: its claims, newest publication first. */
  claims: ClaimConnection;
  /** Events that happened there, latest first by default; those of places inside it: events(where: { places: { some: { within } } }). */
  eventsAt: EventConnection;
  /** GeoNames feature code, such as PPLA. */
  featureCode?: Maybe<Scalars['String']['output']>;
  /** GeoNames id; null where the place is not resolved. */
  geonamesId?: Maybe<Scalars['Int']['output']>;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-2. */
  iso2?: Maybe<Scalars['String']['output']>;
  /** State it belongs to, ISO 3166-1 alpha-3. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** Degrees, WGS 84; null where unknown, never the centre of something larger. */
  lat?: Maybe<Scalars['Float']['output']>;
  /** Degrees, WGS 84; null where unknown. */
  lon?: Maybe<Scalars['Float']['output']>;
  /** The name most used. */
  name: Scalars['String']['output'];
  /** False for "the rebels", "a military source". */
  named: Scalars['Boolean']['output'];
  /** 1 country, 2 first-level division, 3 district, 4 town, 5 place within a town. */
  precision?: Maybe<Scalars['Int']['output']>;
  /** Events that are directed at it, latest first by default. */
  received: EventConnection;
  /** Wikidata item, such as Q458; null where it is not known for certain. */
  wikidata?: Maybe<Scalars['ID']['output']>;
  /** Places that contain it, nearest first. */
  within: Array<Location>;
};


/** A state: an actor and a place in one. */
export type CountryActedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** A state: an actor and a place in one. */
export type CountryAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** A state: an actor and a place in one. */
export type CountryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** A state: an actor and a place in one. */
export type CountryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** A state: an actor and a place in one. */
export type CountryEventsAtArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** A state: an actor and a place in one. */
export type CountryReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** Conditions on a date, in ISO days such as 2016-09-24. A vague date (a month, "early 2016") stands for every day that it may mean. */
export type DateFilter = {
  /** May lie on or after this day. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** True: there is none. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: must lie between `from` and `to` whatever it means exactly. A date without year never does. */
  strict?: InputMaybe<Scalars['Boolean']['input']>;
  /** May lie on or before this day. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** What happened, by all live claims that affirm it. */
export type Event = Node & {
  __typename?: 'Event';
  /** Events that it is about, by the words of an article: "condemned the attack". */
  about: LinkedEventConnection;
  /** Who did it, by name. */
  actors: ActorConnection;
  /** Articles that affirm or deny it, newest publication first. */
  articles: ArticleConnection;
  /** What was believed of it at an instant; null where nothing affirmed it then. */
  asOf?: Maybe<EventState>;
  /** Who says so: affirming and denying claims, in order of publication. */
  claims: ClaimConnection;
  /** CAMEO code, such as 195. */
  code: Scalars['String']['output'];
  /** Corrections by people that are applied to it. */
  corrections: Array<Correction>;
  /** When; null where no claim says. */
  date?: Maybe<EventDate>;
  /** Live claims that deny it. */
  denialCount: Scalars['Int']['output'];
  /** True where somebody denies it or dates exclude one another. */
  disputed: Scalars['Boolean']['output'];
  /** What kind of event: a CAMEO type. */
  eventType: EventType;
  /** Events that come after it or answer it. */
  followedBy: LinkedEventConnection;
  /** Events that it comes after or answers, by the words of an article: "after the attack", "in response to". */
  follows: LinkedEventConnection;
  /** Goldstein score of its type, -10 to 10. */
  goldstein?: Maybe<Scalars['Float']['output']>;
  /** Every state it has had, oldest first: one for each instant at which claims or corrections changed it. */
  history: Array<EventState>;
  /** Ids that it had before resolve too. */
  id: Scalars['ID']['output'];
  /** Outlets among them that are independent of one another. */
  independentOutletCount: Scalars['Int']['output'];
  /** Why what several articles tell is taken for this one event, two tellings each. */
  joins: Array<Join>;
  /** Domains of the outlets that tell of it. */
  outlets: Array<Scalars['String']['output']>;
  /** Events that it is part of, by the words of an article: "killed in the raid". */
  partOf: LinkedEventConnection;
  /** Events that are part of it. */
  parts: LinkedEventConnection;
  /** Where it happened, by name. */
  places: PlaceConnection;
  /** Ids that it had before; they resolve too. */
  previousIds: Array<Scalars['ID']['output']>;
  /** Whom it was done to, by name. */
  recipients: ActorConnection;
  /** Live claims that affirm it. */
  reportCount: Scalars['Int']['output'];
  /** Whether it has happened: the most certain of all claims. */
  status: EventStatus;
  /** Events that are about it: what was said and asked of it. */
  subjectOf: LinkedEventConnection;
  /** In a few words, made of its actors, type and place. */
  title: Scalars['String']['output'];
  /** Numbers of people and buildings, each with the claims that give it. */
  tolls: Array<Toll>;
};


/** What happened, by all live claims that affirm it. */
export type EventAboutArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventActorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventAsOfArgs = {
  at: Scalars['String']['input'];
};


/** What happened, by all live claims that affirm it. */
export type EventClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventFollowedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventFollowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventPartOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlaceOrder>;
  where?: InputMaybe<PlaceFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventRecipientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** What happened, by all live claims that affirm it. */
export type EventSubjectOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** A change of an event, as a transaction wrote it. */
export type EventChange = {
  __typename?: 'EventChange';
  /** When it was written, ISO 8601. */
  at: Scalars['String']['output'];
  /** Give the last one seen as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The event as it stands when this is sent, which may be later than `at`; null where it is gone. */
  event?: Maybe<Event>;
  /** Id of the event; it may be gone. */
  id: Scalars['ID']['output'];
  /** What the event has become. */
  kind: EventChangeKind;
};

/** What an event has become. */
export type EventChangeKind =
  /** It is told for the first time. */
  | 'CREATED'
  /** Nobody tells of it any more, or it has gone on under another id. */
  | 'DELETED'
  /** Something is told of it that was not told before, or no more. */
  | 'UPDATED';

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The page, each with its cursor. */
  edges: Array<EventEdge>;
  /**
   * Events of all pages counted and summed, as `eventGroups` does: whom an actor bombed is
   * `actor(id: …) { acted(where: { code: { under: ["195"] } }) { groups(by: [RECIPIENT]) { nodes { recipient { name } count } } } }`.
   */
  groups: EventGroupPage;
  /** The page. */
  nodes: Array<Event>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};


/** A page of events. */
export type EventConnectionGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by: Array<EventGroupKey>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventGroupOrder>;
  top?: InputMaybe<Scalars['Int']['input']>;
};

/** A date as exact as the text is. */
export type EventDate = {
  __typename?: 'EventDate';
  /** ISO 8601-2 (EDTF); `XXXX-09-09` where the year is not known. */
  edtf?: Maybe<Scalars['String']['output']>;
  /** Last ISO day that it may mean; null where the year is not known. */
  max?: Maybe<Scalars['String']['output']>;
  /** First and last ISO day that it may mean; null where the year is not known. */
  min?: Maybe<Scalars['String']['output']>;
};

/** An event on a page. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: Event;
};

/** Conditions on events; all that are given must hold. */
export type EventFilter = {
  /** What it is about. */
  about?: InputMaybe<EventsFilter>;
  /** Who did it. */
  actors?: InputMaybe<ActorsFilter>;
  /** All of these hold too. */
  and?: InputMaybe<Array<EventFilter>>;
  /** Who says so: its live claims. */
  claims?: InputMaybe<ClaimsFilter>;
  /** What kind of event: a CAMEO code. */
  code?: InputMaybe<CodeFilter>;
  /** When. */
  date?: InputMaybe<DateFilter>;
  /** Live claims that deny it. */
  denialCount?: InputMaybe<IntFilter>;
  /** True: somebody denies it, or dates exclude one another. */
  disputed?: InputMaybe<Scalars['Boolean']['input']>;
  /** What comes after it or answers it. */
  followedBy?: InputMaybe<EventsFilter>;
  /** What it comes after or answers. */
  follows?: InputMaybe<EventsFilter>;
  /** Goldstein score of its type, -10 to 10. */
  goldstein?: InputMaybe<FloatFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** Outlets among those that affirm it that are independent of one another. */
  independentOutletCount?: InputMaybe<IntFilter>;
  /** Most dead that somebody gives; null where somebody leaves it open. */
  killedMax?: InputMaybe<IntFilter>;
  /** Fewest dead that somebody gives. */
  killedMin?: InputMaybe<IntFilter>;
  /** This does not hold. */
  not?: InputMaybe<EventFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EventFilter>>;
  /** What it is part of. */
  partOf?: InputMaybe<EventsFilter>;
  /** Whoever acts or is acted upon. */
  participants?: InputMaybe<ActorsFilter>;
  /** What is part of it. */
  parts?: InputMaybe<EventsFilter>;
  /** Where it happened. */
  places?: InputMaybe<PlacesFilter>;
  /** PLOVER type, such as ASSAULT. */
  ploverType?: InputMaybe<StringFilter>;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  quadClass?: InputMaybe<IntFilter>;
  /** Whom it was done to. */
  recipients?: InputMaybe<ActorsFilter>;
  /** Live claims that affirm it. */
  reportCount?: InputMaybe<IntFilter>;
  /** Whether it has happened. */
  status?: InputMaybe<EventStatusFilter>;
  /** What is about it. */
  subjectOf?: InputMaybe<EventsFilter>;
  /** In a few words. */
  title?: InputMaybe<StringFilter>;
  /** Most injured that somebody gives; null where somebody leaves it open. */
  woundedMax?: InputMaybe<IntFilter>;
  /** Fewest injured that somebody gives. */
  woundedMin?: InputMaybe<IntFilter>;
};

/** Events that share the keys. An event with two actors is in the groups of both: counts of groups may add up to more than there are events. */
export type EventGroup = {
  __typename?: 'EventGroup';
  /** When grouped by ACTOR. */
  actor?: Maybe<Actor>;
  /** ISO 3166-1 alpha-3, when grouped by ACTOR_STATE. */
  actorState?: Maybe<Scalars['String']['output']>;
  /** CAMEO code, when grouped by CODE. */
  code?: Maybe<Scalars['String']['output']>;
  /** Events in the group, each once. */
  count: Scalars['Int']['output'];
  /** ISO day, when grouped by DAY. */
  day?: Maybe<Scalars['String']['output']>;
  /** Mean Goldstein score, -10 to 10. */
  goldstein?: Maybe<Scalars['Float']['output']>;
  /** Dead by the highest counts, added up; null where none has one, and where one of them is open ("dozens", "more than 50"). */
  killedMax?: Maybe<Scalars['Float']['output']>;
  /** Dead by the lowest counts, added up over the events that have one; null where none has. */
  killedMin?: Maybe<Scalars['Float']['output']>;
  /** Such as 2016-09, when grouped by MONTH. */
  month?: Maybe<Scalars['String']['output']>;
  /** Domain, when grouped by OUTLET. */
  outlet?: Maybe<Scalars['String']['output']>;
  /** When grouped by PLACE. */
  place?: Maybe<Location>;
  /** ISO 3166-1 alpha-3, when grouped by PLACE_STATE. */
  placeState?: Maybe<Scalars['String']['output']>;
  /** PLOVER type, when grouped by PLOVER_TYPE. */
  ploverType?: Maybe<Scalars['String']['output']>;
  /** 1 to 4, when grouped by QUAD_CLASS. */
  quadClass?: Maybe<Scalars['Int']['output']>;
  /** When grouped by RECIPIENT. */
  recipient?: Maybe<Actor>;
  /** ISO 3166-1 alpha-3, when grouped by RECIPIENT_STATE. */
  recipientState?: Maybe<Scalars['String']['output']>;
  /** Live claims that affirm them. */
  reportCount: Scalars['Int']['output'];
  /** CAMEO root, when grouped by ROOT. */
  root?: Maybe<Scalars['String']['output']>;
  /** When grouped by STATUS. */
  status?: Maybe<EventStatus>;
  /** ISO day of its Monday, when grouped by WEEK. */
  week?: Maybe<Scalars['String']['output']>;
  /** Injured by the highest counts, added up; null where none has one, and where one of them is open. */
  woundedMax?: Maybe<Scalars['Float']['output']>;
  /** Injured by the lowest counts, added up over the events that have one; null where none has. */
  woundedMin?: Maybe<Scalars['Float']['output']>;
  /** Such as 2016, when grouped by YEAR. */
  year?: Maybe<Scalars['String']['output']>;
};

/** By what events are grouped. */
export type EventGroupKey =
  /** Who did it, each by itself. */
  | 'ACTOR'
  /** States of those who did it, ISO 3166-1 alpha-3. */
  | 'ACTOR_STATE'
  /** CAMEO code. */
  | 'CODE'
  /** ISO day; null where the date may lie in several, or there is none. */
  | 'DAY'
  /** Such as 2016-09; null where the date may lie in several. */
  | 'MONTH'
  /** Domains of the outlets that tell of it. */
  | 'OUTLET'
  /** Where. */
  | 'PLACE'
  /** States in which it happened, ISO 3166-1 alpha-3. */
  | 'PLACE_STATE'
  /** PLOVER type, such as ASSAULT. */
  | 'PLOVER_TYPE'
  /** 1 to 4. */
  | 'QUAD_CLASS'
  /** Whom it was done to, each by itself. */
  | 'RECIPIENT'
  /** States of those whom it was done to, ISO 3166-1 alpha-3. */
  | 'RECIPIENT_STATE'
  /** CAMEO root. */
  | 'ROOT'
  /** Whether it has happened. */
  | 'STATUS'
  /** Monday of the ISO week; null where the date may lie in several. */
  | 'WEEK'
  /** Such as 2016; null where the date may lie in several. */
  | 'YEAR';

/** How groups are sorted; null comes last. */
export type EventGroupOrder =
  /** Most events first, ties by the keys. */
  | 'COUNT_DESC'
  /** By the keys, in the order in which they are given: days, weeks and months from the first on. */
  | 'KEYS';

/** A page of groups. */
export type EventGroupPage = {
  __typename?: 'EventGroupPage';
  /** Give it as `after` for the next page; null where no more follow. It counts groups: what is written in between may shift them. */
  next?: Maybe<Scalars['String']['output']>;
  /** The groups. */
  nodes: Array<EventGroup>;
};

/** How events are sorted; ties by id, those without the value last. */
export type EventOrder =
  /** Earliest first. */
  | 'DATE_ASC'
  /** Latest first. */
  | 'DATE_DESC'
  /** Most claims that deny it first. */
  | 'DENIALS_DESC'
  /** Worst first, by the Goldstein score of the type. */
  | 'GOLDSTEIN_ASC'
  /** Most cooperative first, by the Goldstein score of the type. */
  | 'GOLDSTEIN_DESC'
  /** Most dead first, by the highest count. */
  | 'KILLED_DESC'
  /** Most independent outlets first. */
  | 'OUTLETS_DESC'
  /** Most claims that affirm it first. */
  | 'REPORTS_DESC'
  /** Most injured first, by the highest count. */
  | 'WOUNDED_DESC';

/** What an event is to have instead: exactly one of these. */
export type EventReplacement = {
  /** Ids of all who act. */
  actors?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** CAMEO code. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** EDTF date such as 2016-09-23 or 2016-09; the empty text: no date. */
  date?: InputMaybe<Scalars['String']['input']>;
  /** Number of dead. */
  killed?: InputMaybe<Scalars['Int']['input']>;
  /** Ids of all places where it happens. */
  places?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of all whom it is done to. */
  recipients?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether it has happened. */
  status?: InputMaybe<EventStatus>;
  /** Number of injured. */
  wounded?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * An event as it was believed at an instant: by the claims and corrections that stood then, actors parted and merged as
 * they were then. Actors and places are the nodes that these are today, with the names of today, since names of before are
 * not kept: one that has been merged since is the one that it went into, and one of whom nothing is left is missing.
 */
export type EventState = {
  __typename?: 'EventState';
  /** Who did it. */
  actors: Array<Actor>;
  /** ISO 8601. */
  at: Scalars['String']['output'];
  /** The claims, those taken back since included. */
  claims: Array<Claim>;
  /** CAMEO code. */
  code: Scalars['String']['output'];
  /** When it happened. */
  date?: Maybe<EventDate>;
  /** Claims that denied it. */
  denialCount: Scalars['Int']['output'];
  /** True where somebody denied it or dates excluded one another. */
  disputed: Scalars['Boolean']['output'];
  /** Outlets among them that were independent of one another. */
  independentOutletCount: Scalars['Int']['output'];
  /** Where. */
  places: Array<Location>;
  /** Whom it was done to. */
  recipients: Array<Actor>;
  /** Claims that affirmed it. */
  reportCount: Scalars['Int']['output'];
  /** Whether it had happened. */
  status: EventStatus;
  /** In a few words. */
  title: Scalars['String']['output'];
  /** Numbers, each with the claims that gave it. */
  tolls: Array<Toll>;
};

/** How real an event is. */
export type EventStatus =
  /** Somebody has promised it. */
  | 'COMMITMENT'
  /** Somebody weighs it. */
  | 'CONSIDERED'
  /** It is only imagined. */
  | 'HYPOTHETICAL'
  /** It has happened. */
  | 'OCCURRED'
  /** It is happening. */
  | 'ONGOING'
  /** Somebody has arranged it. */
  | 'PLANNED';

/** Conditions on how real an event is; all that are given must hold. */
export type EventStatusFilter = {
  /** Is this. */
  eq?: InputMaybe<EventStatus>;
  /** Is one of these. */
  in?: InputMaybe<Array<EventStatus>>;
  /** Is not this. */
  ne?: InputMaybe<EventStatus>;
  /** Is none of these. */
  notIn?: InputMaybe<Array<EventStatus>>;
};

/** A type of event in the CAMEO scheme, version 1.1b3. */
export type EventType = {
  __typename?: 'EventType';
  /** Two digits for a root, three or four below it. */
  code: Scalars['String']['output'];
  /** -10 to 10. */
  goldstein?: Maybe<Scalars['Float']['output']>;
  /** What it means, in a few words. */
  label: Scalars['String']['output'];
  /** PLOVER type, such as ASSAULT. */
  ploverType?: Maybe<Scalars['String']['output']>;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  quadClass: Scalars['Int']['output'];
  /** The root above it, two digits. */
  root: Scalars['String']['output'];
  /** Always CAMEO. */
  scheme: Scalars['String']['output'];
};

/** Conditions on the events at the other end; all that are given must hold. */
export type EventsFilter = {
  /** Each one fulfils this; so it is where there is none. */
  every?: InputMaybe<EventFilter>;
  /** None fulfils this; `{}`: there is none. */
  none?: InputMaybe<EventFilter>;
  /** At least one fulfils this; `{}`: there is one. */
  some?: InputMaybe<EventFilter>;
};

/** Conditions on a number; all that are given must hold. Where there is no number only `ne`, `notIn` and `isNull` can hold. */
export type FloatFilter = {
  /** Is this. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Is more than this. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this or more. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** True: there is none. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is less than this. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** Is this or less. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Is not this, or there is none. */
  ne?: InputMaybe<Scalars['Float']['input']>;
  /** Is none of these, or there is none. */
  notIn?: InputMaybe<Array<Scalars['Float']['input']>>;
};

/** Several people without a body: rebels, protesters, civilians. */
export type Group = Actor & Node & {
  __typename?: 'Group';
  /** Events in which it acts, latest first by default. */
  acted: EventConnection;
  /** Whose officer or member it is. */
  affiliations: ActorConnection;
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Articles that mention it, newest publication first. */
  articles: ArticleConnection;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: Maybe<Scalars['String']['output']>;
  /** What it says: its claims, newest publication first. */
  claims: ClaimConnection;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** State it belongs to, ISO 3166-1 alpha-3. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** The name most used. */
  name: Scalars['String']['output'];
  /** False for "the rebels", "a military source". */
  named: Scalars['Boolean']['output'];
  /** Events that are directed at it, latest first by default. */
  received: EventConnection;
  /** Wikidata item, such as Q458; null where it is not known for certain. */
  wikidata?: Maybe<Scalars['ID']['output']>;
};


/** Several people without a body: rebels, protesters, civilians. */
export type GroupActedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** Several people without a body: rebels, protesters, civilians. */
export type GroupAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** Several people without a body: rebels, protesters, civilians. */
export type GroupArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** Several people without a body: rebels, protesters, civilians. */
export type GroupClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** Several people without a body: rebels, protesters, civilians. */
export type GroupReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** A piece of a text; the pieces joined are the text. */
export type HighlightPart = {
  __typename?: 'HighlightPart';
  /** True for a word that was looked for. */
  isMatch: Scalars['Boolean']['output'];
  /** As printed. */
  text: Scalars['String']['output'];
};

/** Conditions on an id; all that are given must hold. */
export type IdFilter = {
  /** Is this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: there is none. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is not this, or there is none. */
  ne?: InputMaybe<Scalars['ID']['input']>;
  /** Is none of these, or there is none. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What became of an article. */
export type IngestOutcome =
  /** It was there already, word for word. */
  | 'UNCHANGED'
  /** It was withdrawn before and is left out: `again` takes it in. */
  | 'WITHDRAWN'
  /** It is in the graph, new or in place of what it said before. */
  | 'WRITTEN';

/** What became of an article that was to be read. */
export type IngestResult = ArticleRefused | ArticleTaken;

/** Conditions on a whole number; all that are given must hold. Where there is no number only `ne`, `notIn` and `isNull` can hold. */
export type IntFilter = {
  /** Is this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is more than this. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** Is this or more. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: there is none. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is less than this. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** Is this or less. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Is not this, or there is none. */
  ne?: InputMaybe<Scalars['Int']['input']>;
  /** Is none of these, or there is none. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** Two articles whose tellings were taken for one event, and why. */
export type Join = {
  __typename?: 'Join';
  /** The two articles. */
  articles: Array<Article>;
  /** What was compared, such as "same place", "same day", "other toll". */
  reasons: Array<Scalars['String']['output']>;
  /** Points for what they share, less those for what they contradict; 5 and more join. 100: joined by hand. */
  score: Scalars['Float']['output'];
};

/** Links that a walk may follow. */
export type LinkType =
  /** From an event to one that it is about. */
  | 'ABOUT'
  /** From an actor to an event that it did. */
  | 'ACTOR_IN'
  /** From a person or body to the body or state whose officer or member it is. */
  | 'AFFILIATED_WITH'
  /** From an event to a place. */
  | 'AT'
  /** From an event to one that it comes after or answers. */
  | 'FOLLOWS'
  /** From an event to one that it is part of. */
  | 'PART_OF'
  /** From an actor to an event that was done to it. */
  | 'RECIPIENT_IN';

/** A page of events that articles link with another. */
export type LinkedEventConnection = {
  __typename?: 'LinkedEventConnection';
  /** The page, each with its cursor and the articles that say so. */
  edges: Array<LinkedEventEdge>;
  /** The page. */
  nodes: Array<Event>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An event that articles link with another. */
export type LinkedEventEdge = {
  __typename?: 'LinkedEventEdge';
  /** Articles that say so, in their own words. */
  articles: Array<Article>;
  /** For `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: Event;
};

/** Where something is. */
export type Location = {
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Events that happened there, latest first by default; those of places inside it: events(where: { places: { some: { within } } }). */
  eventsAt: EventConnection;
  /** GeoNames feature code, such as PPLA. */
  featureCode?: Maybe<Scalars['String']['output']>;
  /** GeoNames id; null where the place is not resolved. */
  geonamesId?: Maybe<Scalars['Int']['output']>;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-3 of the state. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** Degrees, WGS 84; null where unknown, never the centre of something larger. */
  lat?: Maybe<Scalars['Float']['output']>;
  /** Degrees, WGS 84; null where unknown. */
  lon?: Maybe<Scalars['Float']['output']>;
  /** Its usual English name. */
  name: Scalars['String']['output'];
  /** 1 country, 2 first-level division, 3 district, 4 town, 5 place within a town. */
  precision?: Maybe<Scalars['Int']['output']>;
  /** Places that contain it, nearest first. */
  within: Array<Location>;
};


/** Where something is. */
export type LocationEventsAtArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** Changes; each is one transaction. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Confirms claims. */
  acceptClaims: CorrectionResult;
  /** Confirms all live claims of an event. */
  acceptEvent: CorrectionResult;
  /** Reads articles into the graph, each in a transaction of its own; results in the order of the articles. The same article twice changes nothing. */
  ingest: Array<IngestResult>;
  /**
   * Makes one actor of two that are called by different names. What articles say of the one is of the other: mentions,
   * claims, roles in events, relations, and its id, which leads to the other from now on; also what articles say that come
   * later or are read anew. The other keeps its id and name. States cannot be merged.
   */
  mergeActors: CorrectionResult;
  /** Makes one event of several. */
  mergeEvents: CorrectionResult;
  /** Makes claims count for nothing. */
  rejectClaims: CorrectionResult;
  /** Makes all live claims of an event count for nothing: it goes. */
  rejectEvent: CorrectionResult;
  /** Puts something else in the place of what was read of an event. */
  replaceInEvent: CorrectionResult;
  /** Takes a correction back: what was read stands again. */
  revokeCorrection: CorrectionResult;
  /**
   * Makes an actor of its own of what some articles say of an actor: a namesake. Mentions, claims, roles in events and
   * relations of these articles move to it, now and whenever they are read anew; all else stays. States cannot be split.
   */
  splitActor: CorrectionResult;
  /** Makes an event of its own of some of an event's claims. Claims of one article about one event stay together. */
  splitEvent: CorrectionResult;
  /** Withdraws an article and what only it held up. */
  withdraw: WithdrawResult;
};


/** Changes; each is one transaction. */
export type MutationAcceptClaimsArgs = {
  author: Scalars['String']['input'];
  claims: Array<Scalars['ID']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationAcceptEventArgs = {
  author: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationIngestArgs = {
  again?: InputMaybe<Scalars['Boolean']['input']>;
  articles: Array<ArticleInput>;
};


/** Changes; each is one transaction. */
export type MutationMergeActorsArgs = {
  actor: Scalars['ID']['input'];
  author: Scalars['String']['input'];
  into: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationMergeEventsArgs = {
  author: Scalars['String']['input'];
  events: Array<Scalars['ID']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationRejectClaimsArgs = {
  author: Scalars['String']['input'];
  claims: Array<Scalars['ID']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationRejectEventArgs = {
  author: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationReplaceInEventArgs = {
  author: Scalars['String']['input'];
  event: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  with: EventReplacement;
};


/** Changes; each is one transaction. */
export type MutationRevokeCorrectionArgs = {
  author: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};


/** Changes; each is one transaction. */
export type MutationSplitActorArgs = {
  actor: Scalars['ID']['input'];
  articles: Array<Scalars['ID']['input']>;
  author: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationSplitEventArgs = {
  author: Scalars['String']['input'];
  claims: Array<Scalars['ID']['input']>;
  event: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


/** Changes; each is one transaction. */
export type MutationWithdrawArgs = {
  article: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A circle on the ground. Places without coordinates lie in none. */
export type NearFilter = {
  /** Radius in kilometres, more than 0. */
  km: Scalars['Float']['input'];
  /** Degrees, WGS 84. */
  lat: Scalars['Float']['input'];
  /** Degrees, WGS 84. */
  lon: Scalars['Float']['input'];
};

/** Anything with an id of its own. */
export type Node = {
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
};

/** Anything that acts as one body: a ministry, an army, a party, a named armed group. */
export type Organization = Actor & Node & {
  __typename?: 'Organization';
  /** Events in which it acts, latest first by default. */
  acted: EventConnection;
  /** Whose officer or member it is. */
  affiliations: ActorConnection;
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Articles that mention it, newest publication first. */
  articles: ArticleConnection;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: Maybe<Scalars['String']['output']>;
  /** What it says: its claims, newest publication first. */
  claims: ClaimConnection;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** State it belongs to, ISO 3166-1 alpha-3. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** The name most used. */
  name: Scalars['String']['output'];
  /** False for "the rebels", "a military source". */
  named: Scalars['Boolean']['output'];
  /** Events that are directed at it, latest first by default. */
  received: EventConnection;
  /** Wikidata item, such as Q458; null where it is not known for certain. */
  wikidata?: Maybe<Scalars['ID']['output']>;
};


/** Anything that acts as one body: a ministry, an army, a party, a named armed group. */
export type OrganizationActedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** Anything that acts as one body: a ministry, an army, a party, a named armed group. */
export type OrganizationAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** Anything that acts as one body: a ministry, an army, a party, a named armed group. */
export type OrganizationArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** Anything that acts as one body: a ministry, an army, a party, a named armed group. */
export type OrganizationClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** Anything that acts as one body: a ministry, an army, a party, a named armed group. */
export type OrganizationReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/**
 * Where articles are published. What else is known of it, such as who owns it, is for other services to say: they join by
 * its host. Ask for its events with `events(where: { claims: { some: { outlet: { eq: "wire.example" } } } })`.
 */
export type Outlet = {
  __typename?: 'Outlet';
  /** Its articles that were read, newest publication first; null where there are none, and only another service knows it. */
  articles?: Maybe<ArticleConnection>;
  /** Its domain, without www. */
  host: Scalars['ID']['output'];
};


/**
 * Where articles are published. What else is known of it, such as who owns it, is for other services to say: they join by
 * its host. Ask for its events with `events(where: { claims: { some: { outlet: { eq: "wire.example" } } } })`.
 */
export type OutletArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};

/** Where a page of results stands. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last, for `after` of the next page; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True where more follow. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True where the page was asked for after a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** Shortest ways between two nodes. */
export type Paths = {
  __typename?: 'Paths';
  /** Steps from one end to the other; null where no way is that short. Two actors of one event are two steps apart. */
  length?: Maybe<Scalars['Int']['output']>;
  /** Every node and edge on a shortest way. */
  subgraph: Subgraph;
};

/** One human being. */
export type Person = Actor & Node & {
  __typename?: 'Person';
  /** Events in which it acts, latest first by default. */
  acted: EventConnection;
  /** Whose officer or member it is. */
  affiliations: ActorConnection;
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Articles that mention it, newest publication first. */
  articles: ArticleConnection;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: Maybe<Scalars['String']['output']>;
  /** What it says: its claims, newest publication first. */
  claims: ClaimConnection;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** State it belongs to, ISO 3166-1 alpha-3. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** The name most used. */
  name: Scalars['String']['output'];
  /** False for "the rebels", "a military source". */
  named: Scalars['Boolean']['output'];
  /** Events that are directed at it, latest first by default. */
  received: EventConnection;
  /** Office, where it has one. */
  role?: Maybe<Scalars['String']['output']>;
  /** Wikidata item, such as Q458; null where it is not known for certain. */
  wikidata?: Maybe<Scalars['ID']['output']>;
};


/** One human being. */
export type PersonActedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** One human being. */
export type PersonAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** One human being. */
export type PersonArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** One human being. */
export type PersonClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** One human being. */
export type PersonReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** A city, a province, a street, a base. */
export type Place = Location & Node & {
  __typename?: 'Place';
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Events that happened there, latest first by default; those of places inside it: events(where: { places: { some: { within } } }). */
  eventsAt: EventConnection;
  /** GeoNames feature code, such as PPLA. */
  featureCode?: Maybe<Scalars['String']['output']>;
  /** GeoNames id; null where the place is not resolved. */
  geonamesId?: Maybe<Scalars['Int']['output']>;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-3 of the state. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** Degrees, WGS 84; null where unknown, never the centre of something larger. */
  lat?: Maybe<Scalars['Float']['output']>;
  /** Degrees, WGS 84; null where unknown. */
  lon?: Maybe<Scalars['Float']['output']>;
  /** Its usual English name. */
  name: Scalars['String']['output'];
  /** 1 country, 2 first-level division, 3 district, 4 town, 5 place within a town. */
  precision?: Maybe<Scalars['Int']['output']>;
  /** Places that contain it, nearest first. */
  within: Array<Location>;
};


/** A city, a province, a street, a base. */
export type PlaceEventsAtArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** A page of places. */
export type PlaceConnection = {
  __typename?: 'PlaceConnection';
  /** The page, each with its cursor. */
  edges: Array<PlaceEdge>;
  /** The page. */
  nodes: Array<Location>;
  /** How to go on. */
  pageInfo: PageInfo;
  /** Of all pages; computed only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A place on a page. */
export type PlaceEdge = {
  __typename?: 'PlaceEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** The place. */
  node: Location;
};

/** Conditions on places; all that are given must hold. */
export type PlaceFilter = {
  /** One of its other names, letter by letter. */
  alias?: InputMaybe<Scalars['String']['input']>;
  /** All of these hold too. */
  and?: InputMaybe<Array<PlaceFilter>>;
  /** Articles that mention it. */
  articleCount?: InputMaybe<IntFilter>;
  /** Events that happened there. */
  events?: InputMaybe<EventsFilter>;
  /** GeoNames feature code, such as PPLA. */
  featureCode?: InputMaybe<StringFilter>;
  /** GeoNames id. */
  geonamesId?: InputMaybe<IntFilter>;
  /** Its id. */
  id?: InputMaybe<IdFilter>;
  /** ISO 3166-1 alpha-3 of the state it lies in. */
  iso3?: InputMaybe<StringFilter>;
  /** Its usual English name. */
  name?: InputMaybe<StringFilter>;
  /** Lies in this circle. */
  near?: InputMaybe<NearFilter>;
  /** This does not hold. */
  not?: InputMaybe<PlaceFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<PlaceFilter>>;
  /** Id of a place that contains it; itself included. */
  within?: InputMaybe<Scalars['ID']['input']>;
};

/** How places are sorted; ties by id. */
export type PlaceOrder =
  /** Most mentioned first. */
  | 'ARTICLES_DESC'
  /** By name. */
  | 'NAME_ASC'
  /** By name, from the end. */
  | 'NAME_DESC';

/** Conditions on the places at the other end; all that are given must hold. */
export type PlacesFilter = {
  /** Each one fulfils this; so it is where there is none. */
  every?: InputMaybe<PlaceFilter>;
  /** None fulfils this; `{}`: there is none. */
  none?: InputMaybe<PlaceFilter>;
  /** At least one fulfils this; `{}`: there is one. */
  some?: InputMaybe<PlaceFilter>;
};

/** Which side of the claim the speaker takes. */
export type Polarity =
  /** The speaker says that it is so. */
  | 'AFFIRMED'
  /** The speaker denies it. */
  | 'NEGATED';

/** Where every query begins. */
export type Query = {
  __typename?: 'Query';
  /** References of a gateway to entities, batched. */
  _entities: Array<Maybe<_Entity>>;
  /** The schema of this subgraph. */
  _service: _Service;
  /** An actor by its id, by the ISO 3166-1 alpha-3 code of a state, or by its Wikidata item. */
  actor?: Maybe<Actor>;
  /** Actors, by name. */
  actors: ActorConnection;
  /** An article by its id or by any spelling of its URL. */
  article?: Maybe<Article>;
  /** Articles, newest publication first. */
  articles: ArticleConnection;
  /** Claims: who says so. Live ones, unless the filter asks for retracted ones. */
  claims: ClaimConnection;
  /** Corrections by people, latest first. */
  corrections: CorrectionConnection;
  /** An event by its id; ids that it had before resolve too. */
  event?: Maybe<Event>;
  /**
   * Events counted and summed by up to four keys. The dyads of each month:
   * `eventGroups(by: [MONTH, ACTOR_STATE, RECIPIENT_STATE], orderBy: KEYS) { nodes { month actorState recipientState count } }`
   */
  eventGroups: EventGroupPage;
  /** The CAMEO event types, of one root or all. */
  eventTypes: Array<EventType>;
  /** Events: who did what to whom, where and when. */
  events: EventConnection;
  /**
   * Everything up to `depth` steps around an actor, place or event. An actor and another actor of the same event are two
   * steps apart: `neighbourhood(id: "iso3:YEM", depth: 2) { nodes { id __typename } edges { type from to } }`. Null where
   * the id is unknown.
   */
  neighbourhood?: Maybe<Subgraph>;
  /** Whatever has this id. */
  node?: Maybe<Node>;
  /** All shortest ways between two actors, places or events. Null where an id is unknown. */
  paths?: Maybe<Paths>;
  /** A place by its id, its GeoNames id, or the ISO 3166-1 alpha-3 code of a state. */
  place?: Maybe<Location>;
  /** Places, by name. */
  places: PlaceConnection;
  /** An event that is no more, since people rejected all that made it up; null where it stands, or no rejection in force names it. */
  rejectedEvent?: Maybe<RejectedEvent>;
  /** Full text over names, aliases, titles and quotes. Every word must occur; the last may be the beginning of one. */
  search: SearchConnection;
  /**
   * What happened when, step by step from the first on: of an actor, of two actors with each other, of a place and all that
   * lies in it, or of several of these together. Steps without events are left out; vague dates stand in the step null,
   * which comes last.
   */
  timeline: EventGroupPage;
};


/** Where every query begins. */
export type Query_EntitiesArgs = {
  representations: Array<Scalars['_Any']['input']>;
};


/** Where every query begins. */
export type QueryActorArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  iso3?: InputMaybe<Scalars['String']['input']>;
  wikidata?: InputMaybe<Scalars['ID']['input']>;
};


/** Where every query begins. */
export type QueryActorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** Where every query begins. */
export type QueryArticleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
};


/** Where every query begins. */
export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** Where every query begins. */
export type QueryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** Where every query begins. */
export type QueryCorrectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<CorrectionFilter>;
};


/** Where every query begins. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query begins. */
export type QueryEventGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by: Array<EventGroupKey>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventGroupOrder>;
  top?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<EventFilter>;
};


/** Where every query begins. */
export type QueryEventTypesArgs = {
  root?: InputMaybe<Scalars['String']['input']>;
};


/** Where every query begins. */
export type QueryEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** Where every query begins. */
export type QueryNeighbourhoodArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  fanOut?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  limit?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<LinkType>>;
};


/** Where every query begins. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query begins. */
export type QueryPathsArgs = {
  fanOut?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['ID']['input'];
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
  types?: InputMaybe<Array<LinkType>>;
};


/** Where every query begins. */
export type QueryPlaceArgs = {
  geonamesId?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  iso3?: InputMaybe<Scalars['String']['input']>;
};


/** Where every query begins. */
export type QueryPlacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PlaceOrder>;
  where?: InputMaybe<PlaceFilter>;
};


/** Where every query begins. */
export type QueryRejectedEventArgs = {
  id: Scalars['ID']['input'];
};


/** Where every query begins. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  typos?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Where every query begins. */
export type QueryTimelineArgs = {
  actor?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<TimelineStep>;
  first?: InputMaybe<Scalars['Int']['input']>;
  place?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<EventFilter>;
  with?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a quote stands: `before`, `quote` and `after` are one piece of the article's text. */
export type QuoteContext = {
  __typename?: 'QuoteContext';
  /** The text just after it, to a word's end. */
  after: Scalars['String']['output'];
  /** The text just before it, from a word's beginning. */
  before: Scalars['String']['output'];
  /** The evidence as printed. */
  quote: Scalars['String']['output'];
};

/** An event that people rejected, as it was believed before. */
export type RejectedEvent = {
  __typename?: 'RejectedEvent';
  /** The corrections that reject the claim by which it had this id. */
  corrections: Array<Correction>;
  /** Every state it has had, oldest first. */
  history: Array<EventState>;
};

/** A page of hits. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The page, each with its cursor. */
  edges: Array<SearchEdge>;
  /** True where nothing was found as it is written, and words that differ by a letter were looked for. */
  isCorrected: Scalars['Boolean']['output'];
  /** The page. */
  nodes: Array<SearchResult>;
  /** How to go on. */
  pageInfo: PageInfo;
};

/** A hit on a page. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where this one stands: give it as `after`. */
  cursor: Scalars['String']['output'];
  /** Where the words stand: the text, or the part of it around the first of them, cut at the words. */
  highlight: Array<HighlightPart>;
  /** What was found. */
  node: SearchResult;
  /** Larger is better; comparable only inside one answer. */
  score: Scalars['Float']['output'];
};

/** What a search found. */
export type SearchResult = Article | Claim | Country | Event | Group | Organization | Person | Place | UnnamedSource;

/** Conditions on a text; all that are given must hold. Case counts but for `contains` and `startsWith`. */
export type StringFilter = {
  /** Has this in it, in any case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Is this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: there is none. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Is not this, or there is none. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** Is none of these, or there is none. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this, in any case. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the graph, ready to draw: both ends of every edge are among the nodes. */
export type Subgraph = {
  __typename?: 'Subgraph';
  /** Each once. */
  edges: Array<SubgraphEdge>;
  /** False where a bound left something out: raise `fanOut` or `limit`, or ask for fewer types. */
  isComplete: Scalars['Boolean']['output'];
  /** Nearest first. */
  nodes: Array<Node>;
};

/** A link between two nodes of a subgraph. */
export type SubgraphEdge = {
  __typename?: 'SubgraphEdge';
  /** Id of the node where it begins. */
  from: Scalars['ID']['output'];
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** Id of the node where it ends. */
  to: Scalars['ID']['output'];
  /** What joins the two. */
  type: LinkType;
};

/** What is told as it happens, as server-sent events. Whatever process wrote it is told, once a second at most. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Events that appear, change or vanish. With `after` none is missed over a broken connection; without it the first one
   * is the next that is written. An event that changes often may be told once for several changes.
   */
  eventChanges: EventChange;
};


/** What is told as it happens, as server-sent events. Whatever process wrote it is told, once a second at most. */
export type SubscriptionEventChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EventFilter>;
};

/** How long the steps of a timeline are. */
export type TimelineStep =
  /** Days. */
  | 'DAY'
  /** Months. */
  | 'MONTH'
  /** Weeks from Monday on. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

/** A number of people or buildings, as a range over all who give one. */
export type Toll = {
  __typename?: 'Toll';
  /** Who gives it. */
  claims: Array<Claim>;
  /** True for running totals, such as those of a whole war. */
  cumulative: Scalars['Boolean']['output'];
  /** Of what. */
  kind: TollKind;
  /** Null where somebody gives no upper bound ("dozens"). */
  max?: Maybe<Scalars['Float']['output']>;
  /** Null where nobody gives a lower bound. */
  min?: Maybe<Scalars['Float']['output']>;
};

/** What a toll counts. */
export type TollKind =
  /** People arrested. */
  | 'ARRESTED'
  /** People cut off. */
  | 'BESIEGED'
  /** Buildings hit. */
  | 'BUILDINGS'
  /** People held. */
  | 'DETAINED'
  /** People driven from home. */
  | 'DISPLACED'
  /** Dead people. */
  | 'KILLED'
  /** Anything else that is counted. */
  | 'OTHER'
  /** Injured people. */
  | 'WOUNDED';

/** Somebody quoted without a name; belongs to one article. */
export type UnnamedSource = Actor & Node & {
  __typename?: 'UnnamedSource';
  /** Events in which it acts, latest first by default. */
  acted: EventConnection;
  /** Whose officer or member it is. */
  affiliations: ActorConnection;
  /** Other names that articles use. */
  aliases: Array<Scalars['String']['output']>;
  /** Articles that mention it. */
  articleCount: Scalars['Int']['output'];
  /** Articles that mention it, newest publication first. */
  articles: ArticleConnection;
  /** CAMEO actor code, such as SYRMIL. */
  cameoActor?: Maybe<Scalars['String']['output']>;
  /** What it says: its claims, newest publication first. */
  claims: ClaimConnection;
  /** Stable and opaque. */
  id: Scalars['ID']['output'];
  /** State it belongs to, ISO 3166-1 alpha-3. */
  iso3?: Maybe<Scalars['String']['output']>;
  /** The name most used. */
  name: Scalars['String']['output'];
  /** False for "the rebels", "a military source". */
  named: Scalars['Boolean']['output'];
  /** Events that are directed at it, latest first by default. */
  received: EventConnection;
  /** Wikidata item, such as Q458; null where it is not known for certain. */
  wikidata?: Maybe<Scalars['ID']['output']>;
};


/** Somebody quoted without a name; belongs to one article. */
export type UnnamedSourceActedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};


/** Somebody quoted without a name; belongs to one article. */
export type UnnamedSourceAffiliationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActorOrder>;
  where?: InputMaybe<ActorFilter>;
};


/** Somebody quoted without a name; belongs to one article. */
export type UnnamedSourceArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
  where?: InputMaybe<ArticleFilter>;
};


/** Somebody quoted without a name; belongs to one article. */
export type UnnamedSourceClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ClaimOrder>;
  where?: InputMaybe<ClaimFilter>;
};


/** Somebody quoted without a name; belongs to one article. */
export type UnnamedSourceReceivedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EventOrder>;
  where?: InputMaybe<EventFilter>;
};

/** Somebody's word on a claim. */
export type Verdict =
  /** Confirmed. */
  | 'ACCEPTED'
  /** Counts for nothing. */
  | 'REJECTED';

/** What became of an article that was to be withdrawn. */
export type WithdrawResult = ArticleRefused | ArticleWithdrawn;

/** What references resolve to. */
export type _Entity = Article | Claim | Correction | Country | Event | EventType | Group | Organization | Outlet | Person | Place | UnnamedSource;

/** This subgraph, as gateways ask for it. */
export type _Service = {
  __typename?: '_Service';
  /** GraphQL schema language. */
  sdl?: Maybe<Scalars['String']['output']>;
};

/** What a linked specification is for. */
export type Link__Purpose =
  /** Features that gateways must know to run queries. */
  | 'EXECUTION'
  /** Features that gateways must know to be safe. */
  | 'SECURITY';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CorrectionResult:
    | ( Omit<CorrectionApplied, 'contradicts' | 'correction'> & { contradicts: Array<_RefType['Correction']>, correction: _RefType['Correction'] } )
    | ( CorrectionRefused )
  ;
  IngestResult:
    | ( ArticleRefused )
    | ( TakenArticle )
  ;
  SearchResult:
    | ( ArticleNode )
    | ( ClaimNode )
    | ( ActorNode )
    | ( EventNode )
    | ( ActorNode )
    | ( ActorNode )
    | ( ActorNode )
    | ( PlaceNode )
    | ( ActorNode )
  ;
  WithdrawResult:
    | ( ArticleRefused )
    | ( ArticleWithdrawn )
  ;
  _Entity:
    | ( ArticleNode )
    | ( ClaimNode )
    | ( CorrectionNode )
    | ( ActorNode )
    | ( EventNode )
    | ( EventTypeRow )
    | ( ActorNode )
    | ( ActorNode )
    | ( OutletRow )
    | ( ActorNode )
    | ( PlaceNode )
    | ( ActorNode )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<ActorNode>;
  ActorConnection: ResolverTypeWrapper<ActorPage>;
  ActorEdge: ResolverTypeWrapper<Omit<ActorEdge, 'node'> & { node: ResolversTypes['Actor'] }>;
  ActorFilter: ActorFilter;
  ActorOrder: ActorOrder;
  ActorType: ActorType;
  ActorTypeFilter: ActorTypeFilter;
  ActorsFilter: ActorsFilter;
  Article: ResolverTypeWrapper<ArticleNode>;
  ArticleConnection: ResolverTypeWrapper<ArticlePage>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticleFilter: ArticleFilter;
  ArticleInput: ArticleInput;
  ArticleOrder: ArticleOrder;
  ArticleRefused: ResolverTypeWrapper<ArticleRefused>;
  ArticleTaken: ResolverTypeWrapper<TakenArticle>;
  ArticleWithdrawn: ResolverTypeWrapper<ArticleWithdrawn>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Claim: ResolverTypeWrapper<ClaimNode>;
  ClaimConnection: ResolverTypeWrapper<ClaimPage>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimFilter: ClaimFilter;
  ClaimOrder: ClaimOrder;
  ClaimToll: ResolverTypeWrapper<ClaimToll>;
  ClaimsFilter: ClaimsFilter;
  CodeFilter: CodeFilter;
  Correction: ResolverTypeWrapper<CorrectionNode>;
  CorrectionAction: CorrectionAction;
  CorrectionApplied: ResolverTypeWrapper<Omit<CorrectionApplied, 'contradicts' | 'correction'> & { contradicts: Array<ResolversTypes['Correction']>, correction: ResolversTypes['Correction'] }>;
  CorrectionConnection: ResolverTypeWrapper<CorrectionPage>;
  CorrectionEdge: ResolverTypeWrapper<Omit<CorrectionEdge, 'node'> & { node: ResolversTypes['Correction'] }>;
  CorrectionFilter: CorrectionFilter;
  CorrectionRefused: ResolverTypeWrapper<CorrectionRefused>;
  CorrectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectionResult']>;
  Country: ResolverTypeWrapper<ActorNode>;
  DateFilter: DateFilter;
  Event: ResolverTypeWrapper<EventNode>;
  EventChange: ResolverTypeWrapper<FollowedEvent>;
  EventChangeKind: EventChangeKind;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventDate: ResolverTypeWrapper<EventDate>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  EventGroup: ResolverTypeWrapper<EventGroupRow>;
  EventGroupKey: EventGroupKey;
  EventGroupOrder: EventGroupOrder;
  EventGroupPage: ResolverTypeWrapper<Omit<EventGroupPage, 'nodes'> & { nodes: Array<ResolversTypes['EventGroup']> }>;
  EventOrder: EventOrder;
  EventReplacement: EventReplacement;
  EventState: ResolverTypeWrapper<Belief>;
  EventStatus: EventStatus;
  EventStatusFilter: EventStatusFilter;
  EventType: ResolverTypeWrapper<EventTypeRow>;
  EventsFilter: EventsFilter;
  FieldSet: ResolverTypeWrapper<Scalars['FieldSet']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FloatFilter: FloatFilter;
  Group: ResolverTypeWrapper<ActorNode>;
  HighlightPart: ResolverTypeWrapper<HighlightPart>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IDFilter: IdFilter;
  IngestOutcome: IngestOutcome;
  IngestResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IngestResult']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  IntFilter: IntFilter;
  Join: ResolverTypeWrapper<TellingJoin>;
  LinkType: LinkType;
  LinkedEventConnection: ResolverTypeWrapper<LinkedEventPage>;
  LinkedEventEdge: ResolverTypeWrapper<LinkedEvent>;
  Location: ResolverTypeWrapper<LocationNode>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NearFilter: NearFilter;
  Node: ResolverTypeWrapper<GraphNode>;
  Organization: ResolverTypeWrapper<ActorNode>;
  Outlet: ResolverTypeWrapper<OutletRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Paths: ResolverTypeWrapper<Omit<Paths, 'subgraph'> & { subgraph: ResolversTypes['Subgraph'] }>;
  Person: ResolverTypeWrapper<ActorNode>;
  Place: ResolverTypeWrapper<PlaceNode>;
  PlaceConnection: ResolverTypeWrapper<PlacePage>;
  PlaceEdge: ResolverTypeWrapper<Omit<PlaceEdge, 'node'> & { node: ResolversTypes['Location'] }>;
  PlaceFilter: PlaceFilter;
  PlaceOrder: PlaceOrder;
  PlacesFilter: PlacesFilter;
  Polarity: Polarity;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuoteContext: ResolverTypeWrapper<QuoteContext>;
  RejectedEvent: ResolverTypeWrapper<RejectedBelief>;
  SearchConnection: ResolverTypeWrapper<Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SearchEdge']>, nodes: Array<ResolversTypes['SearchResult']> }>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'highlight' | 'node'> & { highlight: Array<ResolversTypes['HighlightPart']>, node: ResolversTypes['SearchResult'] }>;
  SearchResult: ResolverTypeWrapper<GraphNode>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  StringFilter: StringFilter;
  Subgraph: ResolverTypeWrapper<Walked>;
  SubgraphEdge: ResolverTypeWrapper<GraphLink>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimelineStep: TimelineStep;
  Toll: ResolverTypeWrapper<TollFold>;
  TollKind: TollKind;
  UnnamedSource: ResolverTypeWrapper<ActorNode>;
  Verdict: Verdict;
  WithdrawResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawResult']>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  _Service: ResolverTypeWrapper<_Service>;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  link__Purpose: Link__Purpose;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: ActorNode;
  ActorConnection: ActorPage;
  ActorEdge: Omit<ActorEdge, 'node'> & { node: ResolversParentTypes['Actor'] };
  ActorFilter: ActorFilter;
  ActorTypeFilter: ActorTypeFilter;
  ActorsFilter: ActorsFilter;
  Article: ArticleNode;
  ArticleConnection: ArticlePage;
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticleFilter: ArticleFilter;
  ArticleInput: ArticleInput;
  ArticleRefused: ArticleRefused;
  ArticleTaken: TakenArticle;
  ArticleWithdrawn: ArticleWithdrawn;
  Boolean: Scalars['Boolean']['output'];
  Claim: ClaimNode;
  ClaimConnection: ClaimPage;
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimFilter: ClaimFilter;
  ClaimToll: ClaimToll;
  ClaimsFilter: ClaimsFilter;
  CodeFilter: CodeFilter;
  Correction: CorrectionNode;
  CorrectionApplied: Omit<CorrectionApplied, 'contradicts' | 'correction'> & { contradicts: Array<ResolversParentTypes['Correction']>, correction: ResolversParentTypes['Correction'] };
  CorrectionConnection: CorrectionPage;
  CorrectionEdge: Omit<CorrectionEdge, 'node'> & { node: ResolversParentTypes['Correction'] };
  CorrectionFilter: CorrectionFilter;
  CorrectionRefused: CorrectionRefused;
  CorrectionResult: ResolversUnionTypes<ResolversParentTypes>['CorrectionResult'];
  Country: ActorNode;
  DateFilter: DateFilter;
  Event: EventNode;
  EventChange: FollowedEvent;
  EventConnection: EventPage;
  EventDate: EventDate;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  EventGroup: EventGroupRow;
  EventGroupPage: Omit<EventGroupPage, 'nodes'> & { nodes: Array<ResolversParentTypes['EventGroup']> };
  EventReplacement: EventReplacement;
  EventState: Belief;
  EventStatusFilter: EventStatusFilter;
  EventType: EventTypeRow;
  EventsFilter: EventsFilter;
  FieldSet: Scalars['FieldSet']['output'];
  Float: Scalars['Float']['output'];
  FloatFilter: FloatFilter;
  Group: ActorNode;
  HighlightPart: HighlightPart;
  ID: Scalars['ID']['output'];
  IDFilter: IdFilter;
  IngestResult: ResolversUnionTypes<ResolversParentTypes>['IngestResult'];
  Int: Scalars['Int']['output'];
  IntFilter: IntFilter;
  Join: TellingJoin;
  LinkedEventConnection: LinkedEventPage;
  LinkedEventEdge: LinkedEvent;
  Location: LocationNode;
  Mutation: Record<PropertyKey, never>;
  NearFilter: NearFilter;
  Node: GraphNode;
  Organization: ActorNode;
  Outlet: OutletRow;
  PageInfo: PageInfo;
  Paths: Omit<Paths, 'subgraph'> & { subgraph: ResolversParentTypes['Subgraph'] };
  Person: ActorNode;
  Place: PlaceNode;
  PlaceConnection: PlacePage;
  PlaceEdge: Omit<PlaceEdge, 'node'> & { node: ResolversParentTypes['Location'] };
  PlaceFilter: PlaceFilter;
  PlacesFilter: PlacesFilter;
  Query: Record<PropertyKey, never>;
  QuoteContext: QuoteContext;
  RejectedEvent: RejectedBelief;
  SearchConnection: Omit<SearchConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SearchEdge']>, nodes: Array<ResolversParentTypes['SearchResult']> };
  SearchEdge: Omit<SearchEdge, 'highlight' | 'node'> & { highlight: Array<ResolversParentTypes['HighlightPart']>, node: ResolversParentTypes['SearchResult'] };
  SearchResult: GraphNode;
  String: Scalars['String']['output'];
  StringFilter: StringFilter;
  Subgraph: Walked;
  SubgraphEdge: GraphLink;
  Subscription: Record<PropertyKey, never>;
  Toll: TollFold;
  UnnamedSource: ActorNode;
  WithdrawResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawResult'];
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  _Service: _Service;
  link__Import: Scalars['link__Import']['output'];
};

export type ComposeDirectiveDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ExtendsDirectiveArgs = { };

export type ExtendsDirectiveResolver<Result, Parent, ContextType = Context, Args = ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ExternalDirectiveArgs = { };

export type ExternalDirectiveResolver<Result, Parent, ContextType = Context, Args = ExternalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InterfaceObjectDirectiveArgs = { };

export type InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Context, Args = InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['FieldSet']['input'];
  resolvable?: Maybe<Scalars['Boolean']['input']>;
};

export type KeyDirectiveResolver<Result, Parent, ContextType = Context, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type OverrideDirectiveResolver<Result, Parent, ContextType = Context, Args = OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ProvidesDirectiveArgs = {
  fields: Scalars['FieldSet']['input'];
};

export type ProvidesDirectiveResolver<Result, Parent, ContextType = Context, Args = ProvidesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresDirectiveArgs = {
  fields: Scalars['FieldSet']['input'];
};

export type RequiresDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Context, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  __resolveType: TypeResolveFn<'Country' | 'Group' | 'Organization' | 'Person' | 'UnnamedSource', ParentType, ContextType>;
};

export type ActorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorConnection'] = ResolversParentTypes['ActorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActorEdge'] = ResolversParentTypes['ActorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  actors?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<ArticleActorsArgs, 'orderBy'>>;
  agency?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  bodyHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ArticleClaimsArgs, 'orderBy'>>;
  copies?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<ArticleCopiesArgs, 'orderBy'>>;
  copyOf?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ArticleEventsArgs, 'orderBy'>>;
  gdeltEventCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gdeltRootCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ingestedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outlet?: Resolver<Maybe<ResolversTypes['Outlet']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<ArticlePlacesArgs, 'orderBy'>>;
  publishedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAtSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleRefused'] = ResolversParentTypes['ArticleRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleTaken'] = ResolversParentTypes['ArticleTaken']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['IngestOutcome'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleWithdrawnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleWithdrawn'] = ResolversParentTypes['ArticleWithdrawn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  context?: Resolver<Maybe<ResolversTypes['QuoteContext']>, ParentType, ContextType, RequireFields<ClaimContextArgs, 'characters'>>;
  cue?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['EventDate']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ingestedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  polarity?: Resolver<ResolversTypes['Polarity'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retractedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EventStatus']>, ParentType, ContextType>;
  tolls?: Resolver<Array<ResolversTypes['ClaimToll']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClaimTollResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimToll'] = ResolversParentTypes['ClaimToll']> = {
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TollKind'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Correction'] = ResolversParentTypes['Correction']> = {
  action?: Resolver<ResolversTypes['CorrectionAction'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  placed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revokedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionAppliedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionApplied'] = ResolversParentTypes['CorrectionApplied']> = {
  contradicts?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  correction?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionConnection'] = ResolversParentTypes['CorrectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CorrectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CorrectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionEdge'] = ResolversParentTypes['CorrectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Correction'], ParentType, ContextType>;
};

export type CorrectionRefusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionRefused'] = ResolversParentTypes['CorrectionRefused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CorrectionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionResult'] = ResolversParentTypes['CorrectionResult']> = {
  __resolveType: TypeResolveFn<'CorrectionApplied' | 'CorrectionRefused', ParentType, ContextType>;
};

export type CountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  acted?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CountryActedArgs, 'orderBy'>>;
  affiliations?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<CountryAffiliationsArgs, 'orderBy'>>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<CountryArticlesArgs, 'orderBy'>>;
  cameoActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<CountryClaimsArgs, 'orderBy'>>;
  eventsAt?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CountryEventsAtArgs, 'orderBy'>>;
  featureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geonamesId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lat?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lon?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  named?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CountryReceivedArgs, 'orderBy'>>;
  wikidata?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  within?: Resolver<Array<ResolversTypes['Location']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  about?: Resolver<ResolversTypes['LinkedEventConnection'], ParentType, ContextType, RequireFields<EventAboutArgs, 'orderBy'>>;
  actors?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<EventActorsArgs, 'orderBy'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<EventArticlesArgs, 'orderBy'>>;
  asOf?: Resolver<Maybe<ResolversTypes['EventState']>, ParentType, ContextType, RequireFields<EventAsOfArgs, 'at'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<EventClaimsArgs, 'orderBy'>>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['EventDate']>, ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  followedBy?: Resolver<ResolversTypes['LinkedEventConnection'], ParentType, ContextType, RequireFields<EventFollowedByArgs, 'orderBy'>>;
  follows?: Resolver<ResolversTypes['LinkedEventConnection'], ParentType, ContextType, RequireFields<EventFollowsArgs, 'orderBy'>>;
  goldstein?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['EventState']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  independentOutletCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  joins?: Resolver<Array<ResolversTypes['Join']>, ParentType, ContextType>;
  outlets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  partOf?: Resolver<ResolversTypes['LinkedEventConnection'], ParentType, ContextType, RequireFields<EventPartOfArgs, 'orderBy'>>;
  parts?: Resolver<ResolversTypes['LinkedEventConnection'], ParentType, ContextType, RequireFields<EventPartsArgs, 'orderBy'>>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<EventPlacesArgs, 'orderBy'>>;
  previousIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  recipients?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<EventRecipientsArgs, 'orderBy'>>;
  reportCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventStatus'], ParentType, ContextType>;
  subjectOf?: Resolver<ResolversTypes['LinkedEventConnection'], ParentType, ContextType, RequireFields<EventSubjectOfArgs, 'orderBy'>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tolls?: Resolver<Array<ResolversTypes['Toll']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventChange'] = ResolversParentTypes['EventChange']> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventChangeKind'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  groups?: Resolver<ResolversTypes['EventGroupPage'], ParentType, ContextType, RequireFields<EventConnectionGroupsArgs, 'by' | 'first' | 'orderBy'>>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventDateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventDate'] = ResolversParentTypes['EventDate']> = {
  edtf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventGroup'] = ResolversParentTypes['EventGroup']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  actorState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  goldstein?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  killedMax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  killedMin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outlet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  placeState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ploverType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quadClass?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  recipientState?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EventStatus']>, ParentType, ContextType>;
  week?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  woundedMax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  woundedMin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventGroupPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventGroupPage'] = ResolversParentTypes['EventGroupPage']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EventGroup']>, ParentType, ContextType>;
};

export type EventStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventState'] = ResolversParentTypes['EventState']> = {
  actors?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['EventDate']>, ParentType, ContextType>;
  denialCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disputed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  independentOutletCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  places?: Resolver<Array<ResolversTypes['Location']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Actor']>, ParentType, ContextType>;
  reportCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EventStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tolls?: Resolver<Array<ResolversTypes['Toll']>, ParentType, ContextType>;
};

export type EventTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventType'] = ResolversParentTypes['EventType']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  goldstein?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ploverType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quadClass?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['FieldSet'], any> {
  name: 'FieldSet';
}

export type GroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group']> = {
  acted?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<GroupActedArgs, 'orderBy'>>;
  affiliations?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<GroupAffiliationsArgs, 'orderBy'>>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<GroupArticlesArgs, 'orderBy'>>;
  cameoActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<GroupClaimsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  named?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<GroupReceivedArgs, 'orderBy'>>;
  wikidata?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HighlightPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HighlightPart'] = ResolversParentTypes['HighlightPart']> = {
  isMatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestResult'] = ResolversParentTypes['IngestResult']> = {
  __resolveType: TypeResolveFn<'ArticleRefused' | 'ArticleTaken', ParentType, ContextType>;
};

export type JoinResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Join'] = ResolversParentTypes['Join']> = {
  articles?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LinkedEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkedEventConnection'] = ResolversParentTypes['LinkedEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LinkedEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkedEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkedEventEdge'] = ResolversParentTypes['LinkedEventEdge']> = {
  articles?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  __resolveType: TypeResolveFn<'Country' | 'Place', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptClaims?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationAcceptClaimsArgs, 'author' | 'claims'>>;
  acceptEvent?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationAcceptEventArgs, 'author' | 'event'>>;
  ingest?: Resolver<Array<ResolversTypes['IngestResult']>, ParentType, ContextType, RequireFields<MutationIngestArgs, 'again' | 'articles'>>;
  mergeActors?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationMergeActorsArgs, 'actor' | 'author' | 'into'>>;
  mergeEvents?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationMergeEventsArgs, 'author' | 'events'>>;
  rejectClaims?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationRejectClaimsArgs, 'author' | 'claims'>>;
  rejectEvent?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationRejectEventArgs, 'author' | 'event'>>;
  replaceInEvent?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationReplaceInEventArgs, 'author' | 'event' | 'with'>>;
  revokeCorrection?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationRevokeCorrectionArgs, 'author' | 'id'>>;
  splitActor?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationSplitActorArgs, 'actor' | 'articles' | 'author'>>;
  splitEvent?: Resolver<ResolversTypes['CorrectionResult'], ParentType, ContextType, RequireFields<MutationSplitEventArgs, 'author' | 'claims' | 'event'>>;
  withdraw?: Resolver<ResolversTypes['WithdrawResult'], ParentType, ContextType, RequireFields<MutationWithdrawArgs, 'article'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Article' | 'Claim' | 'Correction' | 'Country' | 'Event' | 'Group' | 'Organization' | 'Person' | 'Place' | 'UnnamedSource', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  acted?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationActedArgs, 'orderBy'>>;
  affiliations?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<OrganizationAffiliationsArgs, 'orderBy'>>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<OrganizationArticlesArgs, 'orderBy'>>;
  cameoActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<OrganizationClaimsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  named?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<OrganizationReceivedArgs, 'orderBy'>>;
  wikidata?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OutletResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Outlet'] = ResolversParentTypes['Outlet']> = {
  articles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, RequireFields<OutletArticlesArgs, 'orderBy'>>;
  host?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths']> = {
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  acted?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PersonActedArgs, 'orderBy'>>;
  affiliations?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<PersonAffiliationsArgs, 'orderBy'>>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<PersonArticlesArgs, 'orderBy'>>;
  cameoActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<PersonClaimsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  named?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PersonReceivedArgs, 'orderBy'>>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wikidata?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eventsAt?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<PlaceEventsAtArgs, 'orderBy'>>;
  featureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geonamesId?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lat?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lon?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  within?: Resolver<Array<ResolversTypes['Location']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Location']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<Array<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType, Partial<QueryActorArgs>>;
  actors?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<QueryActorsArgs, 'orderBy'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, Partial<QueryArticleArgs>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'orderBy'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'orderBy'>>;
  corrections?: Resolver<ResolversTypes['CorrectionConnection'], ParentType, ContextType, Partial<QueryCorrectionsArgs>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  eventGroups?: Resolver<ResolversTypes['EventGroupPage'], ParentType, ContextType, RequireFields<QueryEventGroupsArgs, 'by' | 'first' | 'orderBy'>>;
  eventTypes?: Resolver<Array<ResolversTypes['EventType']>, ParentType, ContextType, Partial<QueryEventTypesArgs>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'orderBy'>>;
  neighbourhood?: Resolver<Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<QueryNeighbourhoodArgs, 'depth' | 'fanOut' | 'id' | 'limit'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  paths?: Resolver<Maybe<ResolversTypes['Paths']>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'fanOut' | 'from' | 'maxDepth' | 'to'>>;
  place?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, Partial<QueryPlaceArgs>>;
  places?: Resolver<ResolversTypes['PlaceConnection'], ParentType, ContextType, RequireFields<QueryPlacesArgs, 'orderBy'>>;
  rejectedEvent?: Resolver<Maybe<ResolversTypes['RejectedEvent']>, ParentType, ContextType, RequireFields<QueryRejectedEventArgs, 'id'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'typos'>>;
  timeline?: Resolver<ResolversTypes['EventGroupPage'], ParentType, ContextType, RequireFields<QueryTimelineArgs, 'by' | 'first'>>;
};

export type QuoteContextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuoteContext'] = ResolversParentTypes['QuoteContext']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedEvent'] = ResolversParentTypes['RejectedEvent']> = {
  corrections?: Resolver<Array<ResolversTypes['Correction']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['EventState']>, ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  isCorrected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Array<ResolversTypes['HighlightPart']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Article' | 'Claim' | 'Country' | 'Event' | 'Group' | 'Organization' | 'Person' | 'Place' | 'UnnamedSource', ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  edges?: Resolver<Array<ResolversTypes['SubgraphEdge']>, ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type SubgraphEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphEdge'] = ResolversParentTypes['SubgraphEdge']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['LinkType'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  eventChanges?: SubscriptionResolver<ResolversTypes['EventChange'], "eventChanges", ParentType, ContextType, Partial<SubscriptionEventChangesArgs>>;
};

export type TollResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Toll'] = ResolversParentTypes['Toll']> = {
  claims?: Resolver<Array<ResolversTypes['Claim']>, ParentType, ContextType>;
  cumulative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TollKind'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type UnnamedSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnnamedSource'] = ResolversParentTypes['UnnamedSource']> = {
  acted?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<UnnamedSourceActedArgs, 'orderBy'>>;
  affiliations?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<UnnamedSourceAffiliationsArgs, 'orderBy'>>;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<UnnamedSourceArticlesArgs, 'orderBy'>>;
  cameoActor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<UnnamedSourceClaimsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  iso3?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  named?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<UnnamedSourceReceivedArgs, 'orderBy'>>;
  wikidata?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawResult'] = ResolversParentTypes['WithdrawResult']> = {
  __resolveType: TypeResolveFn<'ArticleRefused' | 'ArticleWithdrawn', ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Article' | 'Claim' | 'Correction' | 'Country' | 'Event' | 'EventType' | 'Group' | 'Organization' | 'Outlet' | 'Person' | 'Place' | 'UnnamedSource', ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export type Resolvers<ContextType = Context> = {
  Actor?: ActorResolvers<ContextType>;
  ActorConnection?: ActorConnectionResolvers<ContextType>;
  ActorEdge?: ActorEdgeResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleRefused?: ArticleRefusedResolvers<ContextType>;
  ArticleTaken?: ArticleTakenResolvers<ContextType>;
  ArticleWithdrawn?: ArticleWithdrawnResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClaimToll?: ClaimTollResolvers<ContextType>;
  Correction?: CorrectionResolvers<ContextType>;
  CorrectionApplied?: CorrectionAppliedResolvers<ContextType>;
  CorrectionConnection?: CorrectionConnectionResolvers<ContextType>;
  CorrectionEdge?: CorrectionEdgeResolvers<ContextType>;
  CorrectionRefused?: CorrectionRefusedResolvers<ContextType>;
  CorrectionResult?: CorrectionResultResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventChange?: EventChangeResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventDate?: EventDateResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventGroup?: EventGroupResolvers<ContextType>;
  EventGroupPage?: EventGroupPageResolvers<ContextType>;
  EventState?: EventStateResolvers<ContextType>;
  EventType?: EventTypeResolvers<ContextType>;
  FieldSet?: GraphQLScalarType;
  Group?: GroupResolvers<ContextType>;
  HighlightPart?: HighlightPartResolvers<ContextType>;
  IngestResult?: IngestResultResolvers<ContextType>;
  Join?: JoinResolvers<ContextType>;
  LinkedEventConnection?: LinkedEventConnectionResolvers<ContextType>;
  LinkedEventEdge?: LinkedEventEdgeResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Outlet?: OutletResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuoteContext?: QuoteContextResolvers<ContextType>;
  RejectedEvent?: RejectedEventResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  SubgraphEdge?: SubgraphEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Toll?: TollResolvers<ContextType>;
  UnnamedSource?: UnnamedSourceResolvers<ContextType>;
  WithdrawResult?: WithdrawResultResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  extends?: ExtendsDirectiveResolver<any, any, ContextType>;
  external?: ExternalDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  interfaceObject?: InterfaceObjectDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  override?: OverrideDirectiveResolver<any, any, ContextType>;
  provides?: ProvidesDirectiveResolver<any, any, ContextType>;
  requires?: RequiresDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
};
