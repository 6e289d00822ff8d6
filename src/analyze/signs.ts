import type { CueSign, FillerSign, MentionSign, Signs, TriggerSign } from '../domain/analysis.js';
import { TagDecoder } from './decode.js';

/** Labels of the event heads, in the order of their outputs. */
export interface SignLabels {
  readonly mentions: readonly string[];
  readonly kinds: readonly string[];
  readonly codes: readonly string[];
  readonly statuses: readonly string[];
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

  constructor(private readonly labels: SignLabels) {
    this.#mentions = new TagDecoder(labels.mentions);
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
          statuses: ranked(
            softmax(
              output('status'),
              token * this.labels.statuses.length,
              this.labels.statuses.length,
            ),
            this.labels.statuses,
          ).map(([status, probability]) => ({ status, probability: rounded(probability) })),
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
    const root = (code: string): number => Number(code.slice(0, 2)) - 1;
    codes.forEach((code, at) => (mass[root(code)] = (mass[root(code)] ?? 0) + (leaves[at] ?? 0)));
    const joint = codes.map(
      (code, at) => ((roots[root(code)] ?? 0) * (leaves[at] ?? 0)) / (mass[root(code)] ?? 1),
    );
    return ranked(joint, codes)
      .slice(0, CODES_KEPT)
      .map(([code, probability]) => ({ code, probability: rounded(probability) }));
  }

  #mentionSpans(output: (head: string) => Float32Array, count: number): MentionSign[] {
    const out: MentionSign[] = [];
    const kinds = this.labels.kinds;
    let first = 0;
    this.#mentions.decode(output('mention'), count).forEach((tag, at) => {
      const name = this.labels.mentions[tag] ?? 'O';
      if (name.startsWith('B') || name.startsWith('S')) first = at;
      if (!name.startsWith('E') && !name.startsWith('S')) return;
      const [kind] =
        ranked(softmax(output('kind'), at * kinds.length, kinds.length), kinds)[0] ?? [];
      out.push({
        first,
        last: at,
        type: name.slice(2) as MentionSign['type'],
        kind: (kind ?? 'nominal') as MentionSign['kind'],
      });
    });
    return out;
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

function ranked(probabilities: readonly number[], labels: readonly string[]): [string, number][] {
  return probabilities
    .map((probability, at): [string, number] => [labels[at] ?? '', probability])
    .sort((a, b) => b[1] - a[1]);
}
