/**
 * Made-up news with known truth: stories of several events, told by several outlets with the noise of real reporting.
 * Nothing here is meant to look like language; it is there to measure how well tellings of one event are brought
 * together, and to fill stores with as many articles as a measurement needs.
 */
import type { Article } from '../../src/domain/article.js';
import type {
  ExtractedActor,
  ExtractedEvent,
  ExtractedPlace,
  Extraction,
  Quantity,
} from '../../src/domain/extraction.js';
import { STATES, type State } from '../../src/domain/states.js';
import { addDays } from '../../src/support/edtf.js';
import { articleId, contentHash } from '../../src/support/ids.js';
import { mulberry32 } from './random.js';

/** Rates from 0 to 1: how often a telling differs from what happened. */
export interface Noise {
  /** Place told as the province only; as the state only; not at all. */
  readonly coarsePlace: number;
  readonly statePlace: number;
  readonly noPlace: number;
  /** One day off; no date, with the publication date of the article instead. */
  readonly dayOff: number;
  readonly noDate: number;
  readonly noToll: number;
  /** An early count, about half. */
  readonly lowToll: number;
  /** The state, or an unnamed group, instead of the body that acted; nobody at all. */
  readonly otherName: number;
  readonly noActor: number;
  readonly noRecipient: number;
  /** Another code of the same root, among 18 to 20 of any of these. */
  readonly otherCode: number;
  /** Denied; told as done by somebody else. */
  readonly denied: number;
  readonly otherActor: number;
}

const NOISE: Noise = {
  coarsePlace: 0.1,
  statePlace: 0.05,
  noPlace: 0.05,
  dayOff: 0.05,
  noDate: 0.15,
  noToll: 0.3,
  lowToll: 0.1,
  otherName: 0.2,
  noActor: 0.1,
  noRecipient: 0.2,
  otherCode: 0.2,
  denied: 0.05,
  otherActor: 0.03,
};

/** The same noise, so many times as often. */
export function noiseOf(times: number): Noise {
  return Object.fromEntries(
    Object.entries(NOISE).map(([name, rate]) => [name, Math.min(0.9, rate * times)]),
  ) as unknown as Noise;
}

export interface CorpusOptions {
  readonly seed: number;
  readonly stories: number;
  readonly noise: Noise;
  /** Articles that another outlet prints word for word, or cut short. Default 0.1. */
  readonly copyRate?: number;
  /** Days over which stories are spread. Default 60: the fewer, the more alike are neighbours. */
  readonly days?: number;
}

export interface MadeArticle {
  readonly article: Article;
  readonly extraction: Extraction;
  /** What really happened, by the event's id in the document. */
  readonly truth: ReadonlyMap<string, string>;
}

type Random = () => number;

interface Party {
  readonly key: string;
  readonly actor: Omit<ExtractedActor, 'mentions'>;
}

interface Town {
  readonly name: string;
  readonly province: string;
  readonly state: State;
  readonly geonamesId: number;
}

interface Happening {
  readonly id: string;
  readonly code: string;
  readonly verb: string;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly town: Town | null;
  readonly day: string;
  readonly killed: number | null;
  readonly isMutual: boolean;
}

const SYLLABLES = 'bar dun kel mor tas vin lor hen sur gal nim pel rok zan fir ol'.split(' ');

function nameOf(random: Random): string {
  const text = Array.from({ length: 3 }, () => pick(SYLLABLES, random)).join('');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function pick<T>(all: readonly T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function body(
  key: string,
  name: string,
  country: string | null,
  type: ExtractedActor['type'],
): Party {
  const named = type !== 'Group';
  const empty = { aliases: [], cameoActor: null, role: null, wikidata: null };
  return { key, actor: { id: key, type, name, named, country, ...empty } };
}

const stateParty = ({ iso3, name }: State): Party => body(iso3, name, iso3, 'Country');

/** Kinds of events: code, others of its root, verb, whether people die of it, whether both sides do it. */
const KINDS = [
  { code: '195', others: ['190', '183', '194'], verb: 'bombed', deadly: true, mutual: false },
  { code: '190', others: ['193', '195', '180'], verb: 'attacked', deadly: true, mutual: false },
  { code: '194', others: ['190', '195'], verb: 'shelled', deadly: true, mutual: false },
  { code: '173', others: ['170', '175'], verb: 'arrested', deadly: false, mutual: false },
  { code: '046', others: ['040', '042'], verb: 'negotiated', deadly: false, mutual: true },
  { code: '112', others: ['111', '110'], verb: 'accused', deadly: false, mutual: false },
  { code: '073', others: ['070', '071'], verb: 'supplied', deadly: false, mutual: false },
  { code: '163', others: ['160', '161'], verb: 'sanctioned', deadly: false, mutual: false },
] as const;

/** Articles in the order of publication within each story, story by story. */
export function* generateCorpus(options: CorpusOptions): Generator<MadeArticle> {
  const { seed, stories, noise, copyRate = 0.1, days = 60 } = options;
  const random = mulberry32(seed);
  const states = STATES.filter((_, index) => index % 5 === 0);
  const towns = states.flatMap((state, index) =>
    Array.from({ length: 12 }, (_, at): Town => ({
      name: nameOf(random),
      province: `${state.name} ${['North', 'South', 'East', 'West'][at % 4] ?? ''}`,
      state,
      geonamesId: 9_000_000 + index * 100 + at,
    })),
  );
  for (let story = 0; story < stories; story++) {
    const day = addDays('2031-01-01', Math.floor(random() * days));
    const happenings = makeStory(`s${String(story)}`, towns, states, day, random);
    const outlets = 1 + Math.floor(random() * 7);
    for (let at = 0; at < outlets; at++) {
      const host = `outlet${String(Math.floor(random() * 400))}.example`;
      const told = happenings.filter(() => random() < 0.7);
      if (told.length === 0) continue;
      const made = tell(`${String(story)}-${String(at)}`, host, told, noise, random);
      yield made;
      if (random() < copyRate)
        yield copied(made, `copy${String(Math.floor(random() * 400))}.example`);
    }
  }
}

/** Three to six events: some so alike that a careless reader takes them for one. */
function makeStory(
  story: string,
  towns: readonly Town[],
  states: readonly State[],
  day: string,
  random: Random,
): Happening[] {
  const town = pick(towns, random);
  const neighbours = towns.filter((other) => other.province === town.province && other !== town);
  const { iso3, name } = town.state;
  const army = body(`army-${iso3}`, `${name} Army`, iso3, 'Organization');
  const rebels = body(`front-${iso3}`, `${name} Liberation Front`, iso3, 'Organization');
  const foreign = pick(states, random);
  const sides = [army, rebels, stateParty(town.state), stateParty(foreign)];
  let count = 0;
  const make = (own: Partial<Happening>): Happening => {
    const kind = pick(KINDS, random);
    const [actor, recipient] = [pick(sides, random), pick(sides, random)];
    return {
      id: `${story}.${String(count++)}`,
      code: kind.code,
      verb: kind.verb,
      actors: kind.mutual && recipient !== actor ? [actor, recipient] : [actor],
      recipients: kind.mutual || recipient === actor ? [] : [recipient],
      town: kind.code === '112' || kind.code === '163' ? null : town,
      day,
      killed: kind.deadly ? 2 + Math.floor(random() ** 2 * 60) : null,
      isMutual: kind.mutual,
      ...own,
    };
  };
  const first = make({});
  const happenings = [first, make({}), make({ day: addDays(day, 1) })];
  const again = (own: Partial<Happening>): Happening => ({
    ...first,
    id: `${story}.${String(count++)}`,
    killed: first.killed === null ? null : 2 + Math.floor(random() ** 2 * 60),
    ...own,
  });
  // The same thing in the next town, the next day, a week later, or to others.
  const [next] = neighbours;
  if (random() < 0.4 && next !== undefined && first.town !== null)
    happenings.push(again({ town: next }));
  if (random() < 0.3) happenings.push(again({ day: addDays(day, 1) }));
  if (random() < 0.3) happenings.push(again({ day: addDays(day, 2) }));
  if (random() < 0.3) happenings.push(again({ day: addDays(day, 7) }));
  return happenings;
}

/** One outlet's article: a sentence for each event, with what it gets wrong. */
function tell(
  slug: string,
  host: string,
  happenings: readonly Happening[],
  noise: Noise,
  random: Random,
): MadeArticle {
  const chance = (rate: number): boolean => random() < rate;
  const actors = new Map<string, ExtractedActor>();
  const places = new Map<string, ExtractedPlace>();
  const events: ExtractedEvent[] = [];
  const truth = new Map<string, string>();
  let text = '';
  const lastDay =
    happenings
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const publishedAt = addDays(lastDay, chance(0.5) ? 1 : 0);
  const mention = (start: number, name: string) => ({
    start,
    end: start + name.length,
    text: name,
    kind: 'name' as const,
  });

  function name({ key, actor }: Party): string {
    const known = actors.get(key);
    const at = mention(text.length, actor.name);
    actors.set(key, { ...actor, id: key, mentions: [...(known?.mentions ?? []), at] });
    text += actor.name;
    return key;
  }
  function place(town: Town): string {
    const { state, province } = town;
    const add = (id: string, label: string, own: Partial<ExtractedPlace>): string => {
      if (!places.has(id))
        places.set(id, {
          id,
          name: label,
          aliases: [],
          iso3: state.iso3,
          geonamesId: null,
          featureClass: 'A',
          featureCode: null,
          lat: null,
          lon: null,
          precision: null,
          partOf: null,
          mentions: [],
          ...own,
        });
      return id;
    };
    const nation = add(state.iso3, state.name, { featureCode: 'PCLI', precision: 1 });
    if (chance(noise.statePlace)) return nation;
    const provinceId = add(`p-${province}`, province, {
      featureCode: 'ADM1',
      precision: 2,
      partOf: nation,
    });
    if (chance(noise.coarsePlace)) return provinceId;
    return add(`t-${town.name}`, town.name, {
      geonamesId: town.geonamesId,
      featureClass: 'P',
      featureCode: 'PPL',
      precision: 4,
      partOf: provinceId,
    });
  }

  for (const happening of happenings) {
    const start = text.length;
    const id = `e${String(events.length)}`;
    const kind = KINDS.find(({ code }) => code === happening.code);
    const acting = chance(noise.otherActor)
      ? [body('unknown', 'Unknown Brigade', null, 'Organization')]
      : happening.actors.map((party) => renamed(party, chance(noise.otherName)));
    const actorIds = chance(noise.noActor) && !happening.isMutual ? [] : acting.map(name);
    if (actorIds.length === 0) text += 'Somebody';
    text += ' ';
    const trigger = {
      start: text.length,
      end: text.length + happening.verb.length,
      text: happening.verb,
    };
    text += `${happening.verb} `;
    const recipientIds = chance(noise.noRecipient) ? [] : happening.recipients.map(name);
    text += ' ';
    const at = happening.town === null || chance(noise.noPlace) ? null : place(happening.town);
    const quantities: Quantity[] = [];
    if (happening.killed !== null && !chance(noise.noToll)) {
      const value = chance(noise.lowToll) ? Math.ceil(happening.killed / 2) : happening.killed;
      const printed = String(value);
      quantities.push({
        start: text.length,
        end: text.length + printed.length,
        text: printed,
        kind: 'killed',
        value,
        min: value,
        max: value,
        qualifier: null,
        unit: null,
        cumulative: false,
      });
      text += printed;
    }
    const edtf = chance(noise.noDate)
      ? null
      : addDays(happening.day, chance(noise.dayOff) ? (chance(0.5) ? 1 : -1) : 0);
    text += ` on ${edtf ?? 'that day'}, report ${slug} of ${host} says. `;
    events.push({
      id,
      cameo: chance(noise.otherCode)
        ? pick(kind?.others ?? [happening.code], random)
        : happening.code,
      cameoVersion: '1.1b3',
      title: `${happening.verb} ${happening.town?.name ?? ''}`.trim(),
      status: 'occurred',
      polarity: chance(noise.denied) ? 'negated' : 'affirmed',
      actors: [...new Set(actorIds)],
      recipients: [...new Set(recipientIds)],
      places: at === null ? [] : [{ id: at, role: 'occurrence' }],
      inferred: [],
      date:
        edtf === null
          ? null
          : { text: edtf, start: null, end: null, edtf, anchor: null, inferred: false },
      quantities,
      trigger,
      evidence: [{ start, end: text.length - 1 }],
      confidence: 0.7,
      background: false,
      reciprocal: happening.isMutual,
      // Every second sentence begins with "After this".
      links:
        events.length % 2 === 1 ? [{ type: 'FOLLOWS', to: `e${String(events.length - 1)}` }] : [],
    });
    truth.set(id, happening.id);
  }
  const article = articleOf(`${host}/${slug}`, host, `Report ${slug}`, text, publishedAt);
  return {
    article,
    extraction: extractionOf(article, [...actors.values()], [...places.values()], events),
    truth,
  };
}

/** The state instead of its army, or a group without a name. */
function renamed(party: Party, isOther: boolean): Party {
  const { actor } = party;
  if (!isOther || actor.type !== 'Organization') return party;
  const state = STATES.find(({ iso3 }) => iso3 === actor.country);
  if (party.key.startsWith('army') && state !== undefined) return stateParty(state);
  return body('rebels', 'rebels', actor.country, 'Group');
}

/** The same words under another address. */
function copied({ article, extraction, truth }: MadeArticle, host: string): MadeArticle {
  const { title, body: text, publishedAt } = article;
  const copy = articleOf(
    `${host}/${articleId(null, article.bodyHash).slice(0, 10)}`,
    host,
    title ?? '',
    text,
    publishedAt ?? '',
  );
  return {
    article: copy,
    extraction: { ...extraction, article: { ...extraction.article, ...placeOf(copy) } },
    truth,
  };
}

function placeOf({ id, url, host }: Article): Pick<Article, 'id' | 'url' | 'host'> {
  return { id, url, host };
}

function articleOf(
  path: string,
  host: string,
  title: string,
  text: string,
  publishedAt: string,
): Article {
  const bodyHash = contentHash(text);
  return {
    id: articleId(path, bodyHash),
    url: `https://${path}`,
    canonicalUrl: path,
    host,
    title,
    body: text,
    bodyHash,
    publishedAt,
    publishedAtSource: 'metadata',
    language: 'en',
    gdeltEventCode: null,
    gdeltRootCode: null,
    encoding: null,
  };
}

function extractionOf(
  article: Article,
  actors: readonly ExtractedActor[],
  places: readonly ExtractedPlace[],
  events: readonly ExtractedEvent[],
): Extraction {
  const { id, url, host, title, language, publishedAt, publishedAtSource, bodyHash } = article;
  return {
    format: 'wiregraph-extraction/1',
    extractor: { name: 'made', version: '1' },
    article: {
      id,
      url,
      host,
      title,
      language,
      publishedAt,
      publishedAtSource,
      contentHash: bodyHash,
      gdeltEventCode: null,
      gdeltRootCode: null,
      body: article.body,
      agency: null,
    },
    actors,
    places,
    events,
    claims: [],
    edges: [],
    relations: [],
    diagnostics: [],
  };
}
