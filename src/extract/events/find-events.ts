import type { FillerSign, Sentence, TriggerSign } from '../../domain/analysis.js';
import { rootOf } from '../../domain/cameo.js';
import type { EventStatus, Polarity } from '../../domain/extraction.js';
import type { EntityNode } from '../entities/node.js';
import type { Entities } from '../entities/entities.js';
import type { Tree } from '../syntax.js';
import { CUE } from '../claims/find-claims.js';
import { type LexiconEvent, lexiconEvent } from './lexicon.js';
import { modality } from './modality.js';
import { type Filler, Roles, unique } from './roles.js';

/** An event as one sentence tells it. */
export interface FoundEvent {
  readonly sentence: number;
  readonly token: number;
  readonly code: string;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  actors: Filler[];
  recipients: Filler[];
  places: EntityNode[];
  readonly mutual: boolean;
  /** Does the trigger say no more than that people came to harm: "killing", "died", "wounded"? */
  readonly isToll: boolean;
  readonly confidence: number;
}

/** Probability from which a trigger of the model is an event, alone and where the lexicon knows its word too. */
const TRIGGER = 0.3;
const TRIGGER_IN_LEXICON = 0.05;
/** Probability from which a token fills a role, and from which the likeliest one does where none reaches it. */
const FILLER = 0.5;
const LIKELIEST_FILLER = 0.3;
const SHARE_OF_LIKELIEST = 0.9;
/** What the lexicon's code adds to the probability that the model gives it. */
const LEXICON_VOTE = 0.3;
const CONFIDENCE_LEAST = 0.2;
const CONFIDENCE_SLOPE = 0.5;
/** Codes whose sides act on each other: consultations, agreements. */
const MUTUAL = /^(?:04[0-6]|057|06[0-4]|036|0872)$/;

const TOLL = /^(?:kill|killing|die|death|dead|wound|injure|injury|casualty|perish)$/;

/** What became of a possible trigger, and why. */
export interface TriggerDecision {
  readonly sentence: number;
  readonly sign: TriggerSign;
  /** Code of the lexicon for this word in these surroundings. */
  readonly lexicon: string | null;
  readonly reason: string;
  readonly event: FoundEvent | null;
}

/** Decides on every possible trigger of a sentence: what the model sees, weighed against the lexicon. */
export function decideTriggers(sentence: Sentence, entities: Entities): TriggerDecision[] {
  const tree = entities.trees[sentence.index];
  if (tree === undefined || sentence.kind === 'heading') return [];
  const roles = new Roles(entities, tree, sentence.index);
  const cues = new Set(
    sentence.signs.cues.flatMap((cue) => (cue.probability >= CUE ? [cue.token] : [])),
  );
  // "In Damascus, an analyst said …" is where it was said, not where it happened.
  const isWhereSaid = (place: number, trigger: number): boolean => {
    const head = tree.token(place)?.head ?? -1;
    return place !== trigger && head !== trigger && cues.has(head);
  };
  return sentence.signs.triggers.map((sign): TriggerDecision => {
    const { token, probability } = sign;
    const known = probability < TRIGGER_IN_LEXICON ? undefined : lexiconEvent(tree, roles, token);
    const threshold = known === undefined ? TRIGGER : TRIGGER_IN_LEXICON;
    const decision = {
      sentence: sentence.index,
      sign,
      lexicon: known?.code ?? null,
      reason:
        `model ${probability.toFixed(2)} ${probability < threshold ? '<' : '≥'} ${String(threshold)}` +
        (known === undefined ? '' : ', the lexicon has it'),
    };
    const code = warnsOfOthers(tree, token) ? '012' : codeOf(sign, known);
    if (probability < threshold || code === undefined) return { ...decision, event: null };
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
    const recipients = recipientsOf(
      roles,
      sign.token,
      taking(parts.recipients),
      known,
      isForce,
    ).filter(({ node }) => !acting.has(node.key));
    const places = chosen(sign.places)
      .filter((at) => !isWhereSaid(at, token))
      .flatMap((at) => roles.placesAt(at));
    // Nobody does it, nobody suffers it, and it is nowhere.
    if (actors.length + recipients.length + places.length === 0)
      return { ...decision, reason: 'nobody and nowhere', event: null };
    return {
      ...decision,
      event: {
        sentence: sentence.index,
        token,
        ...refusal(tree, token, code),
        actors,
        recipients,
        places: [...new Set(places)],
        isToll: TOLL.test(tree.lemma(token)),
        mutual: actors.length > 1 && (known?.mutual === true || MUTUAL.test(code)),
        confidence: confidenceOf(sign, code),
      },
    };
  });
}

/** The subject of a passive is no actor, whatever the model says: "he was detained", "X, who was found guilty". */
function withoutSufferer(
  roles: Roles,
  sign: TriggerSign,
): Pick<TriggerSign, 'actors' | 'recipients'> {
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

/** CAMEO's refusals by the root of what is refused. */
const REFUSALS: Readonly<Record<string, string>> = {
  '03': '120',
  '04': '125',
  '05': '120',
  '06': '121',
  '07': '122',
  '08': '124',
};

/** "will not attend", "would not extradite him": to refuse is an act of its own, and it has happened. */
function refusal(
  tree: Tree,
  trigger: number,
  code: string,
): Pick<FoundEvent, 'code' | 'status' | 'polarity'> {
  const mode = modality(tree, trigger);
  const refused = rootOf(code) === '12' ? code : REFUSALS[rootOf(code)];
  const future = tree
    .children(trigger, 'aux')
    .some((child) => /^(?:will|would|wo|shall)$/i.test(tree.token(child)?.text ?? ''));
  return refused !== undefined && future && mode.polarity === 'negated'
    ? { code: refused, status: 'occurred', polarity: 'affirmed' }
    : { code, ...mode };
}

/** Tokens likely to fill a role, hardly less than the likeliest; that one alone where it is likely enough. */
function chosen(signs: readonly FillerSign[]): number[] {
  const best = signs[0];
  if (best === undefined || best.probability < LIKELIEST_FILLER) return [];
  const least = Math.max(FILLER, best.probability * SHARE_OF_LIKELIEST);
  return [best, ...signs.slice(1).filter(({ probability }) => probability >= least)].map(
    ({ token }) => token,
  );
}

function fillersOf(roles: Roles, signs: readonly FillerSign[], isForce: boolean): Filler[] {
  const tokens = chosen(signs).sort((a, b) => a - b);
  return unique(tokens.flatMap((token) => (isForce ? roles.filler(token) : roles.speaking(token))));
}

/**
 * How likely the event is right in code and every participant: trigger, root and weakest role together, on a curve
 * fitted to articles left out of training (docs/quality.md has the reliability table).
 */
function confidenceOf(sign: TriggerSign, code: string): number {
  const root = sign.codes
    .filter((one) => rootOf(one.code) === rootOf(code))
    .reduce((sum, { probability }) => sum + probability, 0);
  const likeliest = [sign.actors, sign.recipients, sign.places].map(
    ([best]) => best?.probability ?? 0,
  );
  // A role is as sure as it is clearly filled or clearly empty.
  const roles = likeliest.map((probability) => Math.max(probability, 1 - probability));
  const product = sign.probability * root * Math.min(...roles);
  return Math.round((CONFIDENCE_LEAST + CONFIDENCE_SLOPE * product ** 2) * 1e4) / 1e4;
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

/** The likeliest code, where the lexicon's has a vote of its own. */
function codeOf(sign: TriggerSign, known: LexiconEvent | undefined): string | undefined {
  const votes = sign.codes.map(({ code, probability }): [string, number] => [
    code,
    probability + (code === known?.code ? LEXICON_VOTE : 0),
  ]);
  if (known !== undefined && !votes.some(([code]) => code === known.code))
    votes.push([known.code, LEXICON_VOTE]);
  return votes.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** "warned of escalating violence": no threat, since whoever warns would not do it. */
function warnsOfOthers(tree: Tree, token: number): boolean {
  const next = tree.token(token + 1)?.text.toLowerCase() ?? '';
  return (
    tree.lemma(token) === 'warn' &&
    (/^(?:of|about)$/.test(next) || tree.oblique(token, 'of', 'about').length > 0)
  );
}
