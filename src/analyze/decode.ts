/** Allowed transitions of a BIOES tag set: a name that began goes on with the same label until it ends. */
export class TagDecoder {
  readonly #next: readonly (readonly number[])[];
  readonly #canEnd: readonly boolean[];
  readonly #start: readonly number[];

  constructor(readonly tags: readonly string[]) {
    const follows = (from: string): number[] => {
      const open = from.startsWith('B') || from.startsWith('I');
      return tags.flatMap((to, index) => {
        const inside = to.startsWith('I') || to.startsWith('E');
        const fits = open ? inside && to.slice(2) === from.slice(2) : !inside;
        return fits ? [index] : [];
      });
    };
    this.#next = tags.map(follows);
    this.#start = follows('O');
    this.#canEnd = tags.map((tag) => !tag.startsWith('B') && !tag.startsWith('I'));
  }

  /** Viterbi over `count` words of emissions `[word][tag]`; returns tag indexes. */
  decode(emissions: Float32Array, count: number): number[] {
    const size = this.tags.length;
    let current = new Float64Array(size).fill(-Infinity);
    for (const tag of this.#start) current[tag] = emissions[tag] ?? 0;
    const back = new Uint8Array(count * size);
    for (let word = 1; word < count; word++) {
      const next = new Float64Array(size).fill(-Infinity);
      for (let from = 0; from < size; from++) {
        const score = current[from] ?? -Infinity;
        if (score === -Infinity) continue;
        for (const to of this.#next[from] ?? []) {
          if (score > (next[to] ?? 0)) {
            next[to] = score;
            back[word * size + to] = from;
          }
        }
      }
      for (let to = 0; to < size; to++)
        next[to] = (next[to] ?? 0) + (emissions[word * size + to] ?? 0);
      current = next;
    }
    let best = -1;
    for (let tag = 0; tag < size; tag++) {
      if (this.#canEnd[tag] !== true) continue;
      if (best < 0 || (current[tag] ?? 0) > (current[best] ?? 0)) best = tag;
    }
    const out = new Array<number>(count);
    for (let word = count - 1; word >= 0; word--) {
      out[word] = best;
      best = back[word * size + best] ?? 0;
    }
    return out;
  }

  /** The best path as labelled spans of words, both ends inclusive. */
  spans(emissions: Float32Array, count: number): { first: number; last: number; label: string }[] {
    const out: { first: number; last: number; label: string }[] = [];
    let first = 0;
    this.decode(emissions, count).forEach((index, at) => {
      const tag = this.tags[index] ?? 'O';
      if (tag.startsWith('B') || tag.startsWith('S')) first = at;
      if (tag.startsWith('E') || tag.startsWith('S'))
        out.push({ first, last: at, label: tag.slice(2) });
    });
    return out;
  }
}

/** Index of the greatest of `count` values from `from`, relative to it. */
export function argmax(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++)
    if ((values[from + index] ?? 0) > (values[from + best] ?? 0)) best = index;
  return best;
}

/**
 * The best tree with one root: greedy heads where they make a tree, else Chu-Liu/Edmonds.
 * `scores[word * (count + 1) + head]`, head 0 is the root; returns the head of every word, 0 for the root.
 */
export function bestTree(scores: Float32Array, count: number): number[] {
  const width = count + 1;
  const at = (word: number, head: number): number => scores[(word - 1) * width + head] ?? 0;
  const greedy = [0];
  for (let word = 1; word <= count; word++) {
    let best = 0;
    for (let head = 1; head <= count; head++) if (at(word, head) > at(word, best)) best = head;
    greedy.push(best);
  }
  if (isTree(greedy)) return greedy.slice(1);
  const roots = Array.from({ length: count }, (_, index) => index + 1)
    .sort((a, b) => at(b, 0) - at(a, 0))
    .slice(0, 4);
  let bestScore = -Infinity;
  let bestHeads = greedy;
  for (const root of roots) {
    const matrix = new Float64Array(width * width).fill(-1e9);
    for (let word = 1; word <= count; word++)
      for (let head = 1; head <= count; head++) matrix[word * width + head] = at(word, head);
    matrix[root * width] = 0;
    const heads = edmonds(matrix, width);
    let score = 0;
    for (let word = 1; word <= count; word++) score += at(word, heads[word] ?? 0);
    if (score > bestScore) [bestScore, bestHeads] = [score, heads];
  }
  return bestHeads.slice(1);
}

function isTree(heads: readonly number[]): boolean {
  const count = heads.length - 1;
  if (heads.slice(1).filter((head) => head === 0).length !== 1) return false;
  for (let word = 1; word <= count; word++) {
    let node = word;
    for (let steps = 0; node !== 0; steps++) {
      if (steps > count) return false;
      node = heads[node] ?? 0;
    }
  }
  return true;
}

function findCycle(heads: readonly number[]): number[] | null {
  const colour = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    if (colour[start] !== 0) continue;
    const path: number[] = [];
    let node = start;
    while (node !== 0 && colour[node] === 0) {
      colour[node] = start;
      path.push(node);
      node = heads[node] ?? 0;
    }
    if (node !== 0 && colour[node] === start) return path.slice(path.indexOf(node));
  }
  return null;
}

/** Maximum spanning arborescence (Chu & Liu 1965, Edmonds 1967) over `matrix[node * size + head]`. */
function edmonds(matrix: Float64Array, size: number): number[] {
  const at = (node: number, head: number): number => matrix[node * size + head] ?? -1e9;
  const heads = [0];
  for (let node = 1; node < size; node++) {
    let best = node === 0 ? 1 : 0;
    for (let head = 0; head < size; head++)
      if (head !== node && at(node, head) > at(node, best)) best = head;
    heads.push(best);
  }
  const cycle = findCycle(heads);
  if (cycle === null) return heads;
  const inCycle = new Set(cycle);
  const rest = Array.from({ length: size }, (_, node) => node).filter((node) => !inCycle.has(node));
  const small = rest.length + 1;
  const contracted = new Float64Array(small * small).fill(-1e9);
  const enter: number[] = [];
  const leave: number[] = [];
  rest.forEach((node, a) => {
    rest.forEach((head, b) => (contracted[a * small + b] = at(node, head)));
    let best = -Infinity;
    for (const member of cycle) {
      if (at(node, member) > best) [best, enter[a]] = [at(node, member), member];
    }
    contracted[a * small + rest.length] = best;
    best = -Infinity;
    for (const member of cycle) {
      const gain = at(member, node) - at(member, heads[member] ?? 0);
      if (gain > best) [best, leave[a]] = [gain, member];
    }
    contracted[rest.length * small + a] = best;
  });
  const solved = edmonds(contracted, small);
  const out = [...heads];
  for (let a = 1; a < rest.length; a++) {
    const head = solved[a] ?? 0;
    const node = rest[a] ?? 0;
    out[node] = head < rest.length ? (rest[head] ?? 0) : (enter[a] ?? 0);
  }
  const outside = solved[rest.length] ?? 0;
  out[leave[outside] ?? 0] = rest[outside] ?? 0;
  return out;
}
