import type {
  CueSign,
  FillerSign,
  MentionSign,
  MentionType,
  Signs,
  TriggerSign,
} from '../domain/analysis.js';
import { rootOf } from '../domain/cameo.js';
import type { MentionKind } from '../domain/extraction.js';
import { argmax, TagDecoder } from './decode.js';

/** Labels of the event heads, in the order of their outputs. */
export interface SignLabels {
  readonly mentions: readonly string[];
  readonly kinds: readonly MentionKind[];
  readonly codes: readonly string[];
}

/** Below this probability a trigger, cue or filler is not worth keeping. */
const UNLIKELY = 0.05;
const CODES_KEPT = 5;
const ROOTS = 20;
/** Roles in the order of the model's output: actor, recipient, place, speaker. */
const ROLES = 4;

/** Turns the outputs of the event heads into probabilities of triggers, codes, roles, cues and mentions. */
export class SignReader {
  readonly #mentions: TagDecoder;
  /** Index of each code's root. */
  readonly #roots: readonly number[];

  constructor(private readonly labels: SignLabels) {
    this.#mentions = new TagDecoder(labels.mentions);
    this.#roots = labels.codes.map((code) => Number(rootOf(code)) - 1);
  }

  /**
   * `output` gives the scores of a head, words first; roles are scored for the words in `queries` alone. `count` is
   * the number of words.
   */
  read(output: (head: string) => Float32Array, queries: Int32Array, count: number): Signs {
    const fillers = (word: number, role: number): FillerSign[] => {
      const query = queries.indexOf(word);
      if (query < 0) return [];
      const scores = output('role');
      const out: FillerSign[] = [];
      for (let token = 0; token < count; token++) {
        const probability = sigmoid(scores[(query * count + token) * ROLES + role] ?? -Infinity);
        if (probability >= UNLIKELY) out.push({ token, probability });
      }
      return out.sort((a, b) => b.probability - a.probability);
    };
    const triggers: TriggerSign[] = [];
    const cues: CueSign[] = [];
    for (let token = 0; token < count; token++) {
      const trigger = sigmoid(output('trigger')[token] ?? -Infinity);
      if (trigger >= UNLIKELY)
        triggers.push({
          token,
          probability: trigger,
          codes: this.#codes(output, token),
          actors: fillers(token, 0),
          recipients: fillers(token, 1),
          places: fillers(token, 2),
        });
      const cue = sigmoid(output('cue')[token] ?? -Infinity);
      if (cue >= UNLIKELY) cues.push({ token, probability: cue, speakers: fillers(token, 3) });
    }
    return { mentions: this.#mentionSpans(output, count), triggers, cues };
  }

  /** A code is as probable as its root times the code among the codes of that root. */
  #codes(output: (head: string) => Float32Array, token: number): TriggerSign['codes'] {
    const { codes } = this.labels;
    const roots = softmax(output('root'), token * ROOTS, ROOTS);
    const leaves = softmax(output('leaf'), token * codes.length, codes.length);
    const mass = new Float64Array(ROOTS);
    this.#roots.forEach((root, at) => (mass[root] = (mass[root] ?? 0) + (leaves[at] ?? 0)));
    return codes
      .map((code, at) => {
        const root = this.#roots[at] ?? 0;
        const joint = ((roots[root] ?? 0) * (leaves[at] ?? 0)) / (mass[root] ?? 1);
        return { code, probability: joint };
      })
      .sort((a, b) => b.probability - a.probability)
      .slice(0, CODES_KEPT)
      .map(({ code, probability }) => ({ code, probability: rounded(probability) }));
  }

  #mentionSpans(output: (head: string) => Float32Array, count: number): MentionSign[] {
    const { kinds } = this.labels;
    return this.#mentions
      .spans(output('mention'), count)
      .map(({ first, last, label }): MentionSign => {
        const kind = kinds[argmax(output('kind'), last * kinds.length, kinds.length)];
        return { first, last, type: label as MentionType, kind: kind ?? 'nominal' };
      });
  }
}

/** Four digits: kernels of different processors differ in the last ones. */
function rounded(probability: number): number {
  return Math.round(probability * 1e4) / 1e4;
}

function sigmoid(score: number): number {
  return rounded(1 / (1 + Math.exp(-score)));
}

function softmax(scores: Float32Array, from: number, count: number): number[] {
  const slice = Array.from(scores.subarray(from, from + count));
  const top = Math.max(...slice);
  const powers = slice.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
