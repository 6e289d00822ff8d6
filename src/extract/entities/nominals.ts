import {
  BODY_NOUNS,
  GROUP_NOUNS,
  OFFICE_NOUNS,
  PERSON_NOUNS,
  WEAPON_NOUNS,
} from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { type EntityNode, newNode } from './node.js';
import type { Registry } from './registry.js';

/** The node that a common noun stands for: an antecedent, or a node of its own where it can act. */
export function resolveNominal(
  registry: Registry,
  sentence: number,
  token: number,
  speaks: boolean,
): EntityNode | undefined {
  const tree = registry.trees[sentence];
  const word = tree?.token(token);
  if (tree === undefined || word === undefined) return undefined;
  const noun = word.text.toLowerCase();
  const lemma = word.lemma;
  const definite =
    tree
      .children(token, 'det')
      .some((child) =>
        /^(?:the|this|that|these|those|its|their|his)$/i.test(tree.token(child)?.text ?? ''),
      ) || tree.child(token, 'nmod:poss') !== undefined;
  const owner = modifierState(registry, sentence, token);
  const plural = noun !== lemma || GROUP_NOUNS.has(noun);
  const whose = registry
    .slice(sentence, token, complementEnd(registry, sentence, token))
    .toLowerCase();
  const key = (type: string): string => `${type}:${owner === null ? '' : `${owner} `}${whose}`;
  const place = (node: EntityNode): EntityNode => {
    registry.place(sentence, nominalStart(registry, sentence, token), token, node.key, 'nominal');
    return node;
  };
  if (definite && ANAPHORIC_BODY.test(noun)) {
    const named = (node: EntityNode): boolean => node.type === 'Organization' && node.named;
    const own = (node: EntityNode): boolean =>
      named(node) && new RegExp(`\\b${noun}\\b`, 'i').test(node.name);
    const antecedent =
      registry.lastBefore(sentence, token, own) ??
      (ANY_BODY.test(noun) ? registry.lastBefore(sentence, token, named) : undefined);
    if (antecedent !== undefined) return place(antecedent);
  }
  if (BODY_NOUNS.has(noun) || WEAPON_NOUNS.has(noun) || /^(?:forces|troops)$/.test(noun)) {
    const ends = (node: EntityNode): boolean =>
      node.type === 'Organization' && normalize(node.name).endsWith(` ${noun}`);
    const known =
      owner !== null
        ? registry.nodes.get(`body:${owner} ${noun}`)
        : definite && !WEAPON_NOUNS.has(noun)
          ? (registry.lastBefore(sentence, token, ends) ?? [...registry.nodes.values()].find(ends))
          : undefined;
    if (known !== undefined) return place(known);
    const type = WEAPON_NOUNS.has(noun) ? 'Group' : 'Organization';
    return place(
      registry.add(
        newNode(
          `nominal:${owner ?? ''} ${nominalText(registry, sentence, token).toLowerCase()}`,
          type,
          nominalText(registry, sentence, token),
          {
            named: false,
            iso3: owner,
          },
        ),
      ),
    );
  }
  if (
    GROUP_NOUNS.has(noun) &&
    !(
      speaks &&
      /^(?:officials|witnesses|sources|experts|diplomats|authorities|lawmakers|activists|analysts)$/.test(
        noun,
      )
    )
  )
    return place(
      registry.add(
        newNode(key('group'), 'Group', nominalText(registry, sentence, token), {
          named: false,
          iso3: owner,
        }),
      ),
    );
  if (
    PERSON_NOUNS.has(lemma) ||
    (speaks && /^(?:sources?|witness(?:es)?|officials?|statement|report|document)$/.test(noun))
  ) {
    const isTitle = /^\p{Lu}/u.test(word.text) && token > 0;
    if ((definite || isTitle) && !plural) {
      const holder = holderOf(registry, sentence, token, isTitle || OFFICE_NOUNS.has(lemma));
      if (holder !== undefined) return place(holder);
    }
    if (/^(?:statement|report|document)$/.test(noun)) return undefined;
    const source = speaks && !OFFICE_NOUNS.has(lemma);
    const type = source ? 'UnnamedSource' : plural ? 'Group' : 'Person';
    const same = definite
      ? registry.lastBefore(
          sentence,
          token,
          (node) =>
            !node.named && normalize(node.name).endsWith(noun) && node.type !== 'Organization',
        )
      : undefined;
    if (same !== undefined) {
      if (source && same.type === 'Person') same.type = 'UnnamedSource';
      return place(same);
    }
    const node = newNode(
      `unnamed:${String(sentence)}:${String(token)}`,
      type,
      nominalText(registry, sentence, token),
      { named: false, iso3: owner },
    );
    registry.add(node);
    affiliate(registry, sentence, token, node);
    return place(node);
  }
  return undefined;
}

/**
 * Whoever was last said to hold the office that a noun names: "the governor", "Foreign Secretary". A title may stand
 * before the one person of the article who holds it is named (`ahead`).
 */
function holderOf(
  registry: Registry,
  sentence: number,
  token: number,
  ahead: boolean,
): EntityNode | undefined {
  const lemma = registry.trees[sentence]?.token(token)?.lemma ?? '';
  const office = nominalText(registry, sentence, token);
  const held =
    (title: string) =>
    (node: EntityNode): boolean =>
      node.type === 'Person' && holds(node.role, title);
  const last = registry.lastBefore(sentence, token, held(lemma));
  if (last !== undefined && (!ahead || holds(last.role, office))) return last;
  const holders = [...registry.nodes.values()].filter(held(ahead ? office : lemma));
  return ahead && holders.length === 1 ? holders[0] : last;
}

/** "the president" is no vice president. */
function holds(role: string | null, title: string): boolean {
  const words = title.replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}]+');
  return new RegExp(
    `(?<!\\b(?:vice|deputy|assistant|former|ex)[- ])(?<!\\p{L})${words}(?!\\p{L})`,
    'iu',
  ).test(role ?? '');
}

/** Nouns that take up a body named before: one with the noun in its name, or for the vague ones any. */
const ANAPHORIC_BODY =
  /^(?:group|organisation|organization|agency|company|party|union|body|ministry|network|newspaper|committee|court)$/;
const ANY_BODY = /^(?:group|organisation|organization|agency|company|body|network|newspaper)$/;

/** "a Foreign Office spokesman", "Thailand's foreign minister", "a member of the Senate": whose he or she is. */
function affiliate(registry: Registry, sentence: number, token: number, node: EntityNode): void {
  const tree = registry.trees[sentence];
  const word = tree?.token(token);
  if (tree === undefined || word === undefined) return;
  for (const child of tree.children(token, 'compound', 'nmod:poss', 'nmod')) {
    const owner = registry.at(sentence, child);
    const link = tree.preposition(child);
    const belongs =
      tree.token(child)?.deprel !== 'nmod' || /^(?:of|for|at|from|with)$/.test(link ?? '');
    if (!belongs || (owner?.type !== 'Organization' && owner?.type !== 'Country') || !owner.named)
      continue;
    owner.acts = true;
    registry.relate({
      type: 'AFFILIATED_WITH',
      from: node.key,
      to: owner.key,
      role: word.text,
      start: word.start,
      end: word.end,
      inferred: false,
    });
    return;
  }
}

/** Further mentions of bodies and groups that take part: "the army", "the rebels", wherever they stand. */
export function completeNominals(registry: Registry): void {
  for (const { index, kind, tokens } of registry.analysis.sentences) {
    if (kind === 'heading') continue;
    tokens.forEach((token, at) => {
      if (token.upos !== 'NOUN' || !registry.free(index, at, at) || token.deprel === 'compound')
        return;
      const noun = token.text.toLowerCase();
      const before = tokens[at - 1]?.text.toLowerCase();
      const group = GROUP_NOUNS.has(noun) ? registry.nodes.get(`group:${noun}`) : undefined;
      if (group?.acts !== true && isParticipant(registry, index, at)) {
        const node = resolveNominal(registry, index, at, false);
        if (node !== undefined) node.acts = true;
      } else if (group?.acts === true)
        registry.place(index, nominalStart(registry, index, at), at, group.key, 'nominal');
      else if (
        before === 'the' &&
        /^(?:army|military|government|police|ministry|court|parliament)$/.test(noun)
      )
        resolveNominal(registry, index, at, false);
    });
  }
}

/** Several people of a definite kind who do something, or to whom something is done. */
function isParticipant(registry: Registry, sentence: number, token: number): boolean {
  const tree = registry.trees[sentence];
  const word = tree?.token(token);
  if (tree === undefined || word === undefined) return false;
  const noun = word.text.toLowerCase();
  if (!GROUP_NOUNS.has(noun) || VAGUE.test(noun)) return false;
  if (!/^(?:nsubj|nsubj:pass|obj|obl:agent)$/.test(word.deprel)) return false;
  const verb = tree.token(word.head);
  return (
    verb?.upos === 'VERB' && !/^(?:have|include|become|seem|remain|need|want)$/.test(verb.lemma)
  );
}

const VAGUE =
  /^(?:people|countries|nations|members|powers|states|staff|crowds?|population|community|public|families|men|women|children|allies|authorities|opposition|nationals|employees|personnel|workers|officials|critics|experts|leaders|supporters|teachers|students)$/;

function modifierState(registry: Registry, sentence: number, token: number): string | null {
  const tree = registry.trees[sentence];
  for (const child of tree?.children(token, 'amod', 'compound', 'nmod:poss', 'nmod') ?? []) {
    const deprel = tree?.token(child)?.deprel;
    const node = registry.at(sentence, child);
    if (node?.iso3 != null && (deprel !== 'nmod' || tree?.preposition(child) === 'of'))
      return node.iso3;
  }
  return null;
}

function nominalStart(registry: Registry, sentence: number, token: number): number {
  let first = token;
  while (first > 0 && registry.free(sentence, first - 1, first - 1)) {
    const before = registry.trees[sentence]?.token(first - 1);
    if (before === undefined || before.head !== token || !/^(?:amod|compound)$/.test(before.deprel))
      break;
    first--;
  }
  return first;
}

function nominalText(registry: Registry, sentence: number, token: number): string {
  let first = nominalStart(registry, sentence, token);
  if (first > 0 && registry.at(sentence, first - 1)?.type === 'Country')
    first = registry.placedAt(sentence, first - 1)?.first ?? first;
  return registry.slice(sentence, first, complementEnd(registry, sentence, token));
}

/** Last token of "members of the public", "secretary of state": of whom or what they are belongs to the name. */
function complementEnd(registry: Registry, sentence: number, token: number): number {
  const tree = registry.trees[sentence];
  if (tree === undefined || !COLLECTIVE.test(tree.lemma(token))) return token;
  const [owner] = tree.oblique(token, 'of');
  if (owner === undefined || owner < token || owner > token + 5) return token;
  return owner;
}

const COLLECTIVE =
  /^(?:secretary|minister|member|family|critic|supporter|opponent|government|leader|relative|victim|survivor|representative|resident|citizen|owner|friend|parent|inhabitant|employee|lawyer|attorney)$/;
