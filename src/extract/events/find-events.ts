import type { Sentence, TriggerSign } from '../../domain/analysis.js';
import { rootOf } from '../../domain/cameo.js';
import type { EventStatus, Polarity } from '../../domain/extraction.js';
import type { EntityNode } from '../entities/node.js';
import type { Entities } from '../entities/entities.js';
import type { Tree } from '../syntax.js';
import { CUE } from '../claims/find-claims.js';
import { type LexiconEvent, lexiconEvent } from './lexicon.js';
import { modality } from './modality.js';
import { participantsOf } from './participants.js';
import { type Filler, Roles } from './roles.js';

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
    const { actors, recipients, places } = participantsOf(roles, sign, known, code, isWhereSaid);
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
        places,
        isToll: TOLL.test(tree.lemma(token)),
        mutual: actors.length > 1 && (known?.mutual === true || MUTUAL.test(code)),
        confidence: confidenceOf(sign, code),
      },
    };
  });
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
