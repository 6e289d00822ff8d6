import type { Analysis, MentionSign } from '../../domain/analysis.js';
import type { MentionKind } from '../../domain/extraction.js';
import type { State } from '../../domain/states.js';
import { Tree } from '../syntax.js';
import { type EntityNode, newNode, type Placed } from './node.js';

export interface FoundRelation {
  readonly type: 'AFFILIATED_WITH' | 'BASED_IN' | 'LOCATED_IN';
  readonly from: string;
  readonly to: string;
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
  /** Not said in so many words. */
  readonly inferred: boolean;
}

/** The nodes of one article and the tokens that name them. */
export class Registry {
  readonly nodes = new Map<string, EntityNode>();
  readonly relations: FoundRelation[] = [];
  readonly trees: readonly Tree[];
  /** Who is quoted in a sentence, by its index: whom "I" and "we" mean there. */
  readonly voices = new Map<number, EntityNode>();
  readonly #placed: (Placed | undefined)[][];

  /** `host`: of the article's address, if it has one. */
  constructor(
    readonly analysis: Analysis,
    readonly host: string | null = null,
  ) {
    this.trees = analysis.sentences.map((sentence) => new Tree(sentence));
    this.#placed = analysis.sentences.map((sentence) => sentence.tokens.map(() => undefined));
  }

  /** The node whose mention covers the token. */
  at(sentence: number, token: number): EntityNode | undefined {
    const placed = this.#placed[sentence]?.[token];
    return placed === undefined ? undefined : this.nodes.get(placed.key);
  }

  /** The mention that the model sees at a token. */
  signAt(sentence: number, token: number): MentionSign | undefined {
    return this.analysis.sentences[sentence]?.signs.mentions.find(
      ({ first, last }) => first <= token && token <= last,
    );
  }

  placedAt(sentence: number, token: number): Placed | undefined {
    return this.#placed[sentence]?.[token];
  }

  place(sentence: number, first: number, last: number, key: string, kind: MentionKind): void {
    const node = this.nodes.get(key);
    const tokens = this.analysis.sentences[sentence]?.tokens;
    const [start, end] = [tokens?.[first], tokens?.[last]];
    const row = this.#placed[sentence];
    if (node === undefined || start === undefined || end === undefined || row === undefined) return;
    for (let token = first; token <= last; token++)
      row[token] = { sentence, first, last, key, kind };
    const slice = this.slice(sentence, first, last);
    const at = node.mentions.findIndex((mention) => mention.start > start.start);
    const mention = { start: start.start, end: end.end, text: slice, kind };
    const index = at < 0 ? node.mentions.length : at;
    node.mentions.splice(index, 0, mention);
    node.heads.splice(index, 0, { sentence, token: last });
    if (kind === 'name') node.aliases.add(slice);
  }

  add(node: EntityNode): EntityNode {
    const known = this.nodes.get(node.key);
    if (known !== undefined) return known;
    this.nodes.set(node.key, node);
    return node;
  }

  state(state: State): EntityNode {
    return this.add(
      newNode(`state:${state.iso3}`, 'Country', state.name, {
        iso3: state.iso3,
        featureClass: 'A',
        featureCode: 'PCLI',
        cameoActor: /^[A-Z]{3}$/.test(state.iso3) ? state.iso3 : null,
      }),
    );
  }

  /** A relation between the same two nodes is kept once; a role joins one that had none. */
  relate(relation: FoundRelation): void {
    const at = this.relations.findIndex(
      ({ type, from, to }) =>
        type === relation.type && from === relation.from && to === relation.to,
    );
    const known = this.relations[at];
    if (known === undefined) this.relations.push(relation);
    else if (known.role === null && relation.role !== null) this.relations[at] = relation;
  }

  /** Gives all that a node has to another: mentions, relations, what the other doesn't know. */
  join(from: EntityNode, into: EntityNode): void {
    for (const row of this.#placed)
      for (const [at, placed] of [...row.entries()])
        if (placed?.key === from.key && placed.first === at) {
          this.unplace(placed);
          this.place(placed.sentence, placed.first, placed.last, into.key, placed.kind);
        }
    this.nodes.delete(from.key);
    into.iso3 ??= from.iso3;
    into.cameoActor ??= from.cameoActor;
    into.wikidata ??= from.wikidata;
    into.role ??= from.role;
    into.acts ||= from.acts;
    into.located ||= from.located;
    into.media ||= from.media;
    const key = (one: string): string => (one === from.key ? into.key : one);
    const relations = this.relations.splice(0);
    for (const one of relations)
      if (key(one.from) !== key(one.to))
        this.relate({ ...one, from: key(one.from), to: key(one.to) });
  }

  /** The fitting node that was mentioned last before a token. */
  lastBefore(
    sentence: number,
    token: number,
    fits: (node: EntityNode) => boolean,
  ): EntityNode | undefined {
    let best: EntityNode | undefined;
    let bestAt = -1;
    for (const node of this.nodes.values()) {
      if (!fits(node)) continue;
      for (const head of node.heads) {
        if (head.sentence > sentence || (head.sentence === sentence && head.token >= token))
          continue;
        const at = head.sentence * 1000 + head.token;
        if (at > bestAt) [best, bestAt] = [node, at];
      }
    }
    return best;
  }

  /** Does a preposition lead to the token, over the nouns and adjectives before it? */
  hasLinkBefore(sentence: number, token: number): boolean {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    for (let at = token; at >= 0 && token - at < 8; at--) {
      if (/^(?:of|for|at|to)$/i.test(tokens[at]?.text ?? '')) return true;
      if (!/^(?:ADJ|NOUN|PROPN|DET)$/.test(tokens[at]?.upos ?? '')) return false;
    }
    return false;
  }

  free(sentence: number, first: number, last: number): boolean {
    for (let token = first; token <= last; token++)
      if (this.#placed[sentence]?.[token] !== undefined) return false;
    return true;
  }

  slice(sentence: number, first: number, last: number): string {
    const tokens = this.analysis.sentences[sentence]?.tokens ?? [];
    let out = '';
    for (let index = first; index <= last; index++) {
      const token = tokens[index];
      const next = tokens[index + 1];
      if (token === undefined) break;
      out += token.text;
      if (index < last && next !== undefined)
        out += ' '.repeat(Math.max(0, next.start - token.end));
    }
    return out;
  }

  unplace(placed: Placed): void {
    const node = this.nodes.get(placed.key);
    const row = this.#placed[placed.sentence];
    const start = this.analysis.sentences[placed.sentence]?.tokens[placed.first]?.start;
    if (node === undefined || row === undefined) return;
    for (let token = placed.first; token <= placed.last; token++) row[token] = undefined;
    const at = node.mentions.findIndex((mention) => mention.start === start);
    if (at >= 0) {
      node.mentions.splice(at, 1);
      node.heads.splice(at, 1);
    }
    if (node.mentions.length === 0) this.nodes.delete(node.key);
  }
}
