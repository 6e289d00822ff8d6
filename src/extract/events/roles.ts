import type { EntityNode } from '../entities/node.js';
import type { Entities } from '../entities/entities.js';
import type { Tree } from '../syntax.js';
import { LIGHT_VERBS, OBJECT_CONTROL } from './verbs.js';

/** A filler with the token that names it. */
export interface Filler {
  readonly node: EntityNode;
  /** Token of the event's sentence that stands for the node. */
  readonly token: number;
  /** True where syntax only suggests it: a possessor, an owner of aircraft. */
  readonly inferred: boolean;
}

/** Participants of one sentence by its dependencies. */
export class Roles {
  constructor(
    private readonly entities: Entities,
    readonly tree: Tree,
    private readonly sentence: number,
  ) {}

  /** Is the token part of somebody's or something's mention? */
  isNamed(token: number): boolean {
    return this.entities.at(this.sentence, token) !== undefined;
  }

  /** Everybody at a token: what is coordinated too. Places are nobody. */
  fillers(token: number | undefined): Filler[] {
    if (token === undefined) return [];
    return this.tree.withConjuncts(token).flatMap((one) => this.filler(one));
  }

  /** Who stands at a token that the model takes for a participant. */
  filler(token: number): Filler[] {
    const both = this.entities.bothAt(this.sentence, token);
    if (both.length > 0) return both.map((node) => ({ node, token, inferred: true }));
    const node = this.entities.resolve(this.sentence, token);
    return node === undefined ? [] : [{ node, token, inferred: false }];
  }

  /** The same for who talks or is talked to: a capital stands for its government, "thanked Abu Dhabi". */
  speaking(token: number): Filler[] {
    this.entities.capitalAsGovernment(this.sentence, token);
    return this.filler(token);
  }

  /** Places and states at a token that the model takes for a location. */
  placesAt(token: number): EntityNode[] {
    const node = this.entities.resolve(this.sentence, token);
    return node?.type === 'Place' || node?.type === 'Country' ? [node] : [];
  }

  /** The subject of a verb, by coordination, control and relative clauses where it has none of its own. */
  subject(verb: number, depth = 0): number | undefined {
    const { tree } = this;
    const own = tree.child(verb, 'nsubj', 'nsubj:outer');
    if (own !== undefined) return own;
    if (tree.child(verb, 'nsubj:pass') !== undefined) return undefined;
    if (depth > 4) return undefined;
    const token = tree.token(verb);
    if (token === undefined || token.head < 0) return undefined;
    switch (token.deprel) {
      case 'conj':
      case 'parataxis':
        return token.deprel === 'parataxis' ? undefined : this.subject(token.head, depth + 1);
      case 'xcomp':
      case 'ccomp':
        if (token.deprel === 'ccomp') return undefined;
        if (OBJECT_CONTROL.has(tree.lemma(token.head)))
          return (
            tree.child(token.head, 'obj', 'iobj', 'nsubj:pass') ??
            this.subject(token.head, depth + 1)
          );
        return this.subject(token.head, depth + 1) ?? tree.child(token.head, 'nsubj:pass');
      case 'advcl':
        return this.subject(token.head, depth + 1) ?? tree.child(token.head, 'nsubj:pass');
      case 'acl':
        return /ing$/.test(token.text) ? token.head : this.#possessor(token.head);
      case 'acl:relcl':
        return this.object(verb) === undefined ||
          /^(?:that|which|who)$/i.test(tree.token(verb - 1)?.text ?? '')
          ? token.head
          : undefined;
      default:
        return undefined;
    }
  }

  #possessor(noun: number): number | undefined {
    return this.tree.child(noun, 'nmod:poss');
  }

  object(verb: number): number | undefined {
    const { tree } = this;
    const passive = tree.child(verb, 'nsubj:pass');
    if (passive !== undefined) return passive;
    const own = tree.child(verb, 'obj') ?? tree.child(verb, 'iobj');
    if (own !== undefined) return own;
    const token = tree.token(verb);
    if (token?.deprel === 'acl' && !/ing$/.test(token.text)) return token.head;
    if (token?.deprel === 'amod' && /ed$/.test(token.text)) return token.head;
    if (
      token?.deprel === 'conj' &&
      token.head >= 0 &&
      tree.child(token.head, 'nsubj:pass') !== undefined &&
      tree.child(verb, 'nsubj', 'aux') === undefined
    )
      return tree.child(token.head, 'nsubj:pass');
    return undefined;
  }

  isPassive(verb: number): boolean {
    const { tree } = this;
    const token = tree.token(verb);
    if (tree.child(verb, 'nsubj:pass', 'aux:pass', 'obl:agent') !== undefined) return true;
    if (
      token?.deprel === 'acl' &&
      !/ing$/.test(token.text) &&
      tree.child(verb, 'obj', 'mark') === undefined
    )
      return true;
    return (
      token?.deprel === 'conj' &&
      token.head >= 0 &&
      tree.child(verb, 'nsubj', 'obj', 'aux') === undefined &&
      tree.child(token.head, 'nsubj:pass') !== undefined
    );
  }

  actors(verb: number): Filler[] {
    if (!this.isPassive(verb)) return this.fillers(this.subject(verb));
    const agent = this.tree.child(verb, 'obl:agent');
    if (agent === undefined) return [];
    // "killed in raids by X": the agent of a passive may itself be an act.
    const direct = this.fillers(agent);
    return direct.length > 0 ? direct : this.nounActors(agent);
  }

  /** Who does what a noun says: "raids by X", "X's raids", "Russian raids", the subject of "carried out raids". */
  nounActors(noun: number): Filler[] {
    const { tree } = this;
    const by = tree.oblique(noun, 'by')[0];
    if (by !== undefined) return this.fillers(by);
    const between = tree.oblique(noun, 'between', 'among')[0];
    if (between !== undefined) return this.fillers(between);
    for (const child of tree.children(noun, 'nmod:poss', 'amod', 'compound')) {
      const node =
        this.entities.at(this.sentence, child) ??
        (tree.token(child)?.deprel === 'nmod:poss'
          ? this.entities.resolve(this.sentence, child)
          : undefined);
      if (node !== undefined && node.type !== 'Place')
        return [{ node, token: child, inferred: false }];
    }
    const head = tree.token(noun)?.head ?? -1;
    const deprel = tree.token(noun)?.deprel ?? '';
    if (head >= 0 && /^(?:obj|obl|xcomp|ccomp)$/.test(deprel) && LIGHT_VERBS.has(tree.lemma(head)))
      return this.actors(head);
    if (head >= 0 && deprel === 'nsubj:pass') {
      const agent = tree.child(head, 'obl:agent');
      return agent === undefined ? [] : this.fillers(agent);
    }
    return [];
  }

  /** Whom a noun's act is directed at: "raid on X", "talks with X", "sanctions against X", "aid to X". */
  nounRecipients(noun: number): Filler[] {
    const { tree } = this;
    const found = tree.oblique(noun, 'on', 'against', 'with', 'to', 'at', 'upon')[0];
    if (found !== undefined) return this.fillers(found);
    const by = tree.oblique(noun, 'by')[0];
    const behind = by === undefined ? undefined : tree.oblique(by, 'on', 'against')[0];
    if (behind !== undefined) return this.fillers(behind);
    const of = tree.oblique(noun, 'of')[0];
    if (of !== undefined) return this.fillers(of);
    const head = tree.token(noun)?.head ?? -1;
    if (head >= 0 && LIGHT_VERBS.has(tree.lemma(head))) {
      const outer = tree.oblique(head, 'on', 'against', 'with', 'to')[0];
      if (outer !== undefined && outer !== noun) return this.fillers(outer);
    }
    return [];
  }

  /** Places around a trigger: "in X", "near X", and places that are its object. */
  places(trigger: number): EntityNode[] {
    const { tree } = this;
    const out: EntityNode[] = [];
    const heads = [trigger];
    const token = tree.token(trigger);
    if (
      token !== undefined &&
      token.head >= 0 &&
      token.upos === 'NOUN' &&
      /^(?:obj|obl|nsubj|nsubj:pass|nmod)$/.test(token.deprel)
    )
      heads.push(token.head);
    for (const head of heads) {
      for (const child of tree.children(
        head,
        'obl',
        'nmod',
        'obj',
        'nsubj:pass',
        'compound',
        'nmod:poss',
        'advmod',
      )) {
        const preposition = tree.preposition(child);
        const deprel = tree.token(child)?.deprel ?? '';
        const located =
          preposition !== null &&
          /^(?:in|at|near|on|inside|outside|around|across|over|into|of|throughout|from|to)$/.test(
            preposition,
          );
        if (
          !located &&
          !(head === trigger && /^(?:obj|nsubj:pass|compound|nmod:poss)$/.test(deprel))
        )
          continue;
        for (const one of tree.withConjuncts(child))
          out.push(...this.#placesAt(one, located && !/^(?:of|from|to|on)$/.test(preposition)));
      }
    }
    return [...new Set(out)];
  }

  #placesAt(token: number, states: boolean): EntityNode[] {
    const own = this.entities.at(this.sentence, token);
    if (own !== undefined)
      return own.type === 'Place' || (states && own.type === 'Country') ? [own] : [];
    return this.tree
      .children(token, 'appos', 'nmod', 'compound', 'flat', 'nmod:desc')
      .flatMap((child) => {
        const node = this.entities.at(this.sentence, child);
        return node?.type === 'Place' || (states && node?.type === 'Country') ? [node] : [];
      });
  }
}

/** Each node once, places left out: they are nobody. */
export function unique(fillers: readonly Filler[]): Filler[] {
  return [
    ...new Map(
      fillers
        .filter(({ node }) => node.type !== 'Place')
        .map((filler) => [filler.node.key, filler]),
    ).values(),
  ];
}
