import type { Sentence, Token } from '../domain/analysis.js';

/** Walking a sentence's dependency tree. Indexes are token positions inside the sentence. */
export class Tree {
  readonly #children: readonly number[][];

  constructor(readonly sentence: Sentence) {
    const children: number[][] = sentence.tokens.map(() => []);
    sentence.tokens.forEach((token, index) => {
      if (token.head >= 0) children[token.head]?.push(index);
    });
    this.#children = children;
  }

  token(index: number): Token | undefined {
    return this.sentence.tokens[index];
  }

  lemma(index: number): string {
    return this.token(index)?.lemma ?? '';
  }

  children(index: number, ...deprels: string[]): number[] {
    const all = this.#children[index] ?? [];
    return deprels.length === 0
      ? all
      : all.filter((child) => deprels.includes(this.token(child)?.deprel ?? ''));
  }

  child(index: number, ...deprels: string[]): number | undefined {
    return this.children(index, ...deprels)[0];
  }

  /** The preposition of a nominal, lower case; compound ones by their first word. */
  preposition(index: number): string | null {
    const mark = this.child(index, 'case');
    return mark === undefined ? null : (this.token(mark)?.text.toLowerCase() ?? null);
  }

  /** The token and what is coordinated with it. */
  withConjuncts(index: number): number[] {
    return [
      index,
      ...this.children(index, 'conj').filter((child) => this.token(child)?.upos !== 'VERB'),
    ];
  }

  /** Children that are nominals introduced by one of the prepositions. */
  oblique(index: number, ...prepositions: string[]): number[] {
    return this.children(index, 'obl', 'nmod', 'obl:agent', 'obl:unmarked').filter((child) =>
      prepositions.includes(this.preposition(child) ?? ''),
    );
  }

  /** Everything below a token, itself included, in text order. */
  subtree(index: number): number[] {
    const out: number[] = [];
    const visit = (node: number): void => {
      out.push(node);
      for (const child of this.children(node)) visit(child);
    };
    visit(index);
    return out.sort((a, b) => a - b);
  }

  isAncestor(ancestor: number, index: number): boolean {
    return this.#upwards(index).includes(ancestor);
  }

  /** Number of edges between two tokens in the tree; Infinity where nothing joins them. */
  distance(from: number, to: number): number {
    const [left, right] = [this.#upwards(from), this.#upwards(to)];
    const meeting = left.findIndex((node) => right.includes(node));
    return meeting < 0 ? Infinity : meeting + right.indexOf(left[meeting] ?? -1);
  }

  /** The token and everything that it hangs on, up to the root. */
  #upwards(index: number): number[] {
    const out: number[] = [];
    for (let node = index; node >= 0 && out.length < 300; node = this.token(node)?.head ?? -1)
      out.push(node);
    return out;
  }
}
