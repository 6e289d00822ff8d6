import type { EntityNode } from '../entities/node.js';
import type { Tree } from '../syntax.js';
import { AIR, LABOUR, nounEntry } from './nouns.js';
import { type Filler, Roles, unique } from './roles.js';
import { LIGHT_VERBS, OBJECT_CONTROL, type VerbEntry, verbEntries } from './verbs.js';

/** What the lexicon reads at a trigger: a code and who takes part by the tree. */
export interface LexiconEvent {
  readonly code: string;
  readonly actors: Filler[];
  readonly recipients: Filler[];
  readonly mutual: boolean;
}

/** The event that the lexicon of verbs and nouns sees at a token, if its surroundings bear it out. */
export function lexiconEvent(tree: Tree, roles: Roles, token: number): LexiconEvent | undefined {
  const word = tree.token(token);
  if (word === undefined) return undefined;
  const found =
    word.upos === 'VERB' || (word.upos === 'ADJ' && word.deprel === 'root')
      ? verbEvent(tree, roles, token)
      : word.upos === 'NOUN' || (word.upos === 'PROPN' && !roles.isNamed(token))
        ? nounEvent(tree, roles, token)
        : undefined;
  return found === undefined ? undefined : { ...found, code: byWhoActs(found, tree.lemma(token)) };
}

/** Fighting from the air is an air strike; what lone people do is an assault, not a battle. */
function byWhoActs({ code, actors }: LexiconEvent, lemma: string): string {
  if (code !== '190') return code;
  if (AIR.has(lemma)) return '195';
  const forces = actors.some(
    ({ node }) =>
      node.cameoActor?.endsWith('MIL') === true ||
      /army|forces|troops|warplane|aircraft|military|government|police/i.test(node.name),
  );
  const alone = actors.every(
    ({ node }) =>
      node.type === 'Person' || /gunm|attacker|assailant|bomber|suspect/i.test(node.name),
  );
  return actors.length > 0 && !forces && alone ? '180' : code;
}

/** "The talks broke down": who talked has stopped talking. */
function brokenTalks(tree: Tree, roles: Roles, verb: number): LexiconEvent | undefined {
  if (!/^(?:break|collapse|fail|stall|founder)$/.test(tree.lemma(verb))) return undefined;
  const subject = tree.child(verb, 'nsubj');
  if (subject === undefined || !/^(?:talks|negotiation)$/.test(tree.lemma(subject)))
    return undefined;
  const actors = unique([...roles.nounActors(subject), ...roles.nounRecipients(subject)]);
  return actors.length === 0
    ? undefined
    : { code: '164', actors, recipients: [], mutual: actors.length > 1 };
}

function particleOf(tree: Tree, verb: number): string | null {
  const particle = tree.child(verb, 'compound:prt');
  if (particle !== undefined) return tree.token(particle)?.text.toLowerCase() ?? null;
  const next = tree.token(verb + 1);
  return next !== undefined && /^(?:ADP|ADJ|ADV)$/.test(next.upos) ? next.text.toLowerCase() : null;
}

function verbEvent(tree: Tree, roles: Roles, verb: number): LexiconEvent | undefined {
  const token = tree.token(verb);
  if (token === undefined || (token.deprel === 'amod' && tree.children(verb).length === 0))
    return undefined;
  const talks = brokenTalks(tree, roles, verb);
  if (talks !== undefined) return talks;
  const object = roles.object(verb);
  const objectLemma = object === undefined ? '' : tree.lemma(object);
  const clause = tree.child(verb, 'xcomp', 'ccomp');
  for (const entry of verbEntries(token.lemma, particleOf(tree, verb))) {
    if (
      entry.objects.length > 0 &&
      !objectWords(tree, object).some((word) => entry.objects.includes(word))
    )
      continue;
    if (entry.need === 'clause' && clause === undefined) continue;
    if (
      entry.need === 'clause' &&
      OBJECT_CONTROL.has(token.lemma) &&
      (tree.child(verb, 'xcomp') === undefined || token.deprel === 'advcl')
    )
      continue;
    if ((entry.need === 'object' || entry.need === 'entity') && object === undefined) continue;
    if (
      entry.need === 'none' &&
      entry.recipientBy.length > 0 &&
      object !== undefined &&
      !entry.thing &&
      tree.oblique(verb, ...entry.recipientBy).length === 0
    )
      continue;
    const core = verbRoles(tree, roles, verb, entry, object);
    if (
      entry.need === 'entity' &&
      !entry.thing &&
      core.recipients.length === 0 &&
      !roles.places(verb).some((place) => isObject(tree, roles, verb, place))
    )
      continue;
    if (core.actors.length === 0 && core.recipients.length === 0 && roles.places(verb).length === 0)
      continue;
    if (core.actors.length === 0 && !roles.isPassive(verb) && token.deprel !== 'amod') continue;
    if (token.deprel === 'acl' && isInfinitive(tree, verb)) continue;
    if (
      token.lemma === 'kill' &&
      /^(?:crash|accident|quake|earthquake|flood|storm|fire|hurricane|blast)$/.test(objectLemma)
    )
      continue;
    return core;
  }
  return undefined;
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return tree.children(verb, 'mark').some((child) => /^to$/i.test(tree.token(child)?.text ?? ''));
}

function isObject(tree: Tree, roles: Roles, verb: number, place: EntityNode): boolean {
  const object = roles.object(verb);
  return (
    object !== undefined && roles.places(verb).includes(place) && tree.token(object) !== undefined
  );
}

function objectWords(tree: Tree, object: number | undefined): string[] {
  if (object === undefined) return [];
  const words = [tree.lemma(object)];
  for (const child of [...tree.children(object, 'compound', 'amod', 'nmod', 'conj')])
    words.push(tree.lemma(child));
  return words;
}

function verbRoles(
  tree: Tree,
  roles: Roles,
  verb: number,
  entry: VerbEntry,
  object: number | undefined,
): LexiconEvent {
  let actors = roles.actors(verb);
  const outer = entry.recipientBy.flatMap((preposition) => tree.oblique(verb, preposition));
  const inner =
    object === undefined
      ? []
      : entry.recipientBy.flatMap((preposition) => tree.oblique(object, preposition));
  let recipients = [...outer, ...inner].flatMap((token) => roles.fillers(token));
  if (recipients.length === 0 && !entry.thing) recipients = roles.fillers(object);
  if (recipients.length === 0 && entry.thing) {
    const person = tree.child(verb, 'iobj');
    recipients = roles.fillers(person);
    if (recipients.length === 0 && object !== undefined) recipients = ownersOf(tree, roles, object);
  }
  if (recipients.length === 0 && object !== undefined) recipients = ownersOf(tree, roles, object);
  if (entry.need === 'clause') {
    const person = tree.child(verb, 'obj', 'iobj');
    recipients = recipients.length > 0 ? recipients : roles.fillers(person);
  }
  if (roles.isPassive(verb) && entry.need === 'none')
    recipients = recipients.length > 0 ? recipients : roles.fillers(object);
  if (entry.mutual) {
    actors = [...actors, ...recipients];
    recipients = [];
  }
  const acting = new Set(actors.map(({ node }) => node.key));
  return {
    code: codeFor(tree, verb, entry),
    actors: unique(actors),
    recipients: unique(
      recipients.filter(({ node }) => node.type !== 'Place' && !acting.has(node.key)),
    ),
    mutual: entry.mutual && acting.size > 1,
  };
}

/** "condemned Russia's raids", "rejected US demands": whose thing it is. */
function ownersOf(tree: Tree, roles: Roles, object: number): Filler[] {
  for (const child of tree.children(object, 'nmod:poss', 'amod', 'compound')) {
    const found = roles.fillers(child).filter(({ node }) => node.type !== 'Place');
    if (found.length > 0) return found;
  }
  return [];
}

function codeFor(tree: Tree, verb: number, entry: VerbEntry): string {
  const around = tree.subtree(verb).map((index) => tree.lemma(index));
  if (entry.code === '180' && tree.lemma(verb) === 'kill') {
    const near = tree
      .children(verb, 'obl', 'nsubj', 'obl:agent')
      .flatMap((child) => [
        tree.lemma(child),
        ...tree.children(child).map((one) => tree.lemma(one)),
      ]);
    if (near.some((word) => AIR.has(word) || /^(?:raid|airstrike|bombing)$/.test(word)))
      return '195';
    if (near.some((word) => /^(?:shelling|rocket|mortar|artillery|shell)$/.test(word)))
      return '194';
    if (near.some((word) => /^(?:bomb|explosion|blast)$/.test(word))) return '183';
    if (
      near.some((word) =>
        /^(?:soldier|troops|army|forces|fighting|clash|battle|offensive|operation)$/.test(word),
      )
    )
      return '190';
    if (near.some((word) => /^(?:gunman|shooting|gun|shot)$/.test(word))) return '193';
  }
  if (
    entry.code === '130' &&
    around.some((word) => /^(?:attack|strike|war|force|retaliate|military)$/.test(word))
  )
    return '138';
  if (
    entry.code === '190' &&
    /^(?:hit|strike|target)$/.test(tree.lemma(verb)) &&
    around.some((word) => AIR.has(word))
  )
    return '195';
  if (
    entry.code === '020' &&
    around.some((word) => /^(?:ceasefire|restraint|withdraw|truce)$/.test(word))
  )
    return '0256';
  return entry.code;
}

function nounEvent(tree: Tree, roles: Roles, noun: number): LexiconEvent | undefined {
  const token = tree.token(noun);
  if (token === undefined || /^(?:compound|amod)$/.test(token.deprel)) return undefined;
  const modifiers = tree.children(noun, 'compound', 'amod').map((child) => tree.lemma(child));
  const near = tree.child(noun, 'compound') ?? tree.child(noun, 'amod');
  const entry = nounEntry(token.lemma, near === undefined ? null : tree.lemma(near));
  if (entry === undefined) return undefined;
  const light =
    token.head >= 0 &&
    /^(?:obj|nsubj:pass)$/.test(token.deprel) &&
    LIGHT_VERBS.has(tree.lemma(token.head));
  if (entry.use === 'light' && !light) return undefined;
  if (
    light &&
    verbEntries(tree.lemma(token.head), null).some((verb) => verb.objects.includes(token.lemma))
  )
    return undefined;
  const actors = roles.nounActors(noun);
  let recipients = roles.nounRecipients(noun);
  let { code } = entry;
  if (
    token.lemma === 'strike' &&
    (modifiers.some((word) => LABOUR.has(word)) ||
      actors.some(({ node }) => /worker|teacher|union|driver|nurse|doctor/i.test(node.name)))
  )
    code = '143';
  else if (
    /^(?:raid|attack|assault|bombardment|strike)$/.test(token.lemma) &&
    (modifiers.some((word) => AIR.has(word)) ||
      actors.some(({ node }) => /warplane|aircraft|jet|helicopter|air force/i.test(node.name)) ||
      token.lemma === 'strike')
  )
    code = '195';
  else if (
    token.lemma === 'attack' &&
    modifiers.some((word) => /^(?:terrorist|terror|knife|acid)$/.test(word))
  )
    code = '180';
  const acting = entry.mutual ? [...actors, ...recipients] : actors;
  if (entry.mutual) recipients = [];
  if (
    acting.length === 0 &&
    recipients.length === 0 &&
    roles.places(noun).length === 0 &&
    entry.confidence < 0.8
  )
    return undefined;
  const keys = new Set(acting.map(({ node }) => node.key));
  return {
    code,
    actors: unique(acting),
    recipients: unique(
      recipients.filter(({ node }) => node.type !== 'Place' && !keys.has(node.key)),
    ),
    mutual: entry.mutual && keys.size > 1,
  };
}
