import type { FillerSign, TriggerSign } from '../../domain/analysis.js';
import { rootOf } from '../../domain/cameo.js';
import type { EntityNode } from '../entities/node.js';
import type { LexiconEvent } from './lexicon.js';
import { type Filler, type Roles, unique } from './roles.js';

/**
 * From which probability the likeliest token fills a role, and from which others do beside it: at least `more`, and
 * this share of the likeliest.
 */
interface Thresholds {
  readonly likeliest: number;
  readonly more: number;
  readonly share: number;
}
const TAKES_PART: Thresholds = { likeliest: 0.15, more: 0.4, share: 0.6 };
/** Two tokens for one place are common: "the market town of Harun". */
const IS_WHERE: Thresholds = { likeliest: 0.3, more: 0.5, share: 0.9 };
/** Probability from which a token does that is coordinated with a filler. */
const PEER = 0.1;

export interface Participants {
  readonly actors: Filler[];
  readonly recipients: Filler[];
  readonly places: EntityNode[];
}

type Signs = Pick<TriggerSign, 'actors' | 'recipients'>;

/**
 * Who does it, who suffers it and where: whom the model points at, else whom the lexicon does. `isWhereSaid` tells
 * places of saying from places of happening.
 */
export function participantsOf(
  roles: Roles,
  sign: TriggerSign,
  known: LexiconEvent | undefined,
  code: string,
  isWhereSaid: (place: number, trigger: number) => boolean,
): Participants {
  // Who stands rather for the place takes no part: "the town of Harun in Yemen".
  const where = new Map(sign.places.map((place) => [place.token, place.probability]));
  const taking = (part: readonly FillerSign[]): FillerSign[] =>
    part.filter((one) => one.probability > (where.get(one.token) ?? 0));
  const parts = withoutSufferer(roles, sign);
  // What is bombed is the town; whoever is thanked is its government.
  const isForce = Number(rootOf(code)) >= 15;
  const seen = fillersOf(roles, taking(parts.actors), isForce);
  const actors = seen.length > 0 ? seen : unique(known?.actors ?? []);
  const acting = new Set(actors.map(({ node }) => node.key));
  const recipients = recipientsOf(roles, sign.token, taking(parts.recipients), known, isForce);
  const places = chosen(sign.places, IS_WHERE)
    .filter((at) => !isWhereSaid(at, sign.token))
    .flatMap((at) => roles.placesAt(at));
  return {
    actors,
    recipients: recipients.filter(({ node }) => !acting.has(node.key)),
    places: [...new Set(places)],
  };
}

/** The subject of a passive is no actor, whatever the model says: "he was detained", "X, who was found guilty". */
function withoutSufferer(roles: Roles, sign: TriggerSign): Signs {
  const { tree } = roles;
  const word = tree.token(sign.token);
  const verb = word?.deprel === 'xcomp' && word.upos !== 'VERB' ? word.head : sign.token;
  const sufferer = roles.isPassive(verb) ? roles.object(verb) : undefined;
  const wrong = sign.actors.find(({ token }) => token === sufferer);
  if (wrong === undefined) return sign;
  return {
    actors: sign.actors.filter((one) => one !== wrong),
    recipients: [
      ...sign.recipients.filter(({ token }) => token !== sufferer),
      {
        ...wrong,
        probability: Math.max(
          wrong.probability,
          ...sign.recipients
            .filter(({ token }) => token === sufferer)
            .map(({ probability }) => probability),
        ),
      },
    ].sort((a, b) => b.probability - a.probability),
  };
}

/** Tokens likely to fill a role. */
function chosen(signs: readonly FillerSign[], { likeliest, more, share }: Thresholds): number[] {
  const best = signs[0];
  if (best === undefined || best.probability < likeliest) return [];
  const least = Math.max(more, best.probability * share);
  return [best, ...signs.slice(1).filter(({ probability }) => probability >= least)].map(
    ({ token }) => token,
  );
}

function fillersOf(roles: Roles, signs: readonly FillerSign[], isForce: boolean): Filler[] {
  const tokens = withPeers(roles, signs, chosen(signs, TAKES_PART)).sort((a, b) => a - b);
  return unique(tokens.flatMap((token) => (isForce ? roles.filler(token) : roles.speaking(token))));
}

/** "joined by Australia, Bahrain and Kuwait": whoever is coordinated with a filler fills the role too, if likely at all. */
function withPeers(
  { tree }: Roles,
  signs: readonly FillerSign[],
  tokens: readonly number[],
): number[] {
  const list = (token: number): number => {
    let first = token;
    while (tree.token(first)?.deprel === 'conj') first = tree.token(first)?.head ?? -1;
    return first;
  };
  const lists = new Set(tokens.map(list));
  const peers = signs.filter(
    (one) => one.probability >= PEER && lists.has(list(one.token)) && !tokens.includes(one.token),
  );
  return [...tokens, ...peers.map(({ token }) => token)];
}

/** Whom the model points at; else whom the lexicon does, else who suffers a passive. */
function recipientsOf(
  roles: Roles,
  trigger: number,
  signs: readonly FillerSign[],
  known: LexiconEvent | undefined,
  isForce: boolean,
): readonly Filler[] {
  const found = fillersOf(roles, signs, isForce);
  if (found.length > 0) return found;
  if (known !== undefined && known.recipients.length > 0) return known.recipients;
  const isVerb = roles.tree.token(trigger)?.upos === 'VERB';
  return isVerb && roles.isPassive(trigger) ? unique(roles.fillers(roles.object(trigger))) : [];
}
