import type { Sentence } from '../../domain/analysis.js';
import { rootOf } from '../../domain/cameo.js';
import type { EventStatus, Polarity } from '../../domain/extraction.js';
import type { EntityNode } from '../entities/node.js';
import type { Entities } from '../entities/entities.js';
import type { Tree } from '../syntax.js';
import { AIR, LABOUR, nounEntry } from './nouns.js';
import { type Filler, Roles } from './roles.js';
import { LIGHT_VERBS, OBJECT_CONTROL, STATUS_VERBS, type VerbEntry, verbEntries } from './verbs.js';

/** An event as one sentence tells it. */
export interface FoundEvent {
  readonly sentence: number;
  readonly token: number;
  code: string;
  status: EventStatus;
  readonly polarity: Polarity;
  actors: Filler[];
  recipients: Filler[];
  places: EntityNode[];
  readonly mutual: boolean;
  readonly confidence: number;
}

/** Events of one sentence: one for each trigger that its surroundings bear out. */
export function findEvents(sentence: Sentence, entities: Entities): FoundEvent[] {
  const tree = entities.trees[sentence.index];
  if (tree === undefined || sentence.kind === 'heading') return [];
  const roles = new Roles(entities, tree, sentence.index);
  const out: FoundEvent[] = [];
  sentence.tokens.forEach((token, index) => {
    const found =
      token.upos === 'VERB' || (token.upos === 'ADJ' && token.deprel === 'root')
        ? verbEvent(tree, roles, index)
        : token.upos === 'NOUN' ||
            (token.upos === 'PROPN' && entities.at(sentence.index, index) === undefined)
          ? nounEvent(tree, roles, index)
          : undefined;
    if (found === undefined) return;
    out.push({
      sentence: sentence.index,
      token: index,
      ...found,
      ...modality(tree, index),
      places: roles.places(index),
    });
  });
  return out.map(refine);

  function refine(event: FoundEvent): FoundEvent {
    const civilian = event.actors.some(
      ({ node }) =>
        node.cameoActor?.endsWith('MIL') === true ||
        /army|forces|troops|warplane|aircraft|military|government|police/i.test(node.name),
    );
    if (event.code === '190' && tree !== undefined && AIR.has(tree.lemma(event.token)))
      event.code = '195';
    if (
      event.code === '190' &&
      event.actors.length > 0 &&
      !civilian &&
      event.actors.every(
        ({ node }) =>
          node.type === 'Person' || /gunm|attacker|assailant|bomber|suspect/i.test(node.name),
      )
    )
      event.code = '180';
    return event;
  }
}

type Core = Pick<FoundEvent, 'code' | 'actors' | 'recipients' | 'mutual' | 'confidence'>;

/** "The talks broke down": who talked has stopped talking. */
function brokenTalks(tree: Tree, roles: Roles, verb: number): Core | undefined {
  if (!/^(?:break|collapse|fail|stall|founder)$/.test(tree.lemma(verb))) return undefined;
  const subject = tree.child(verb, 'nsubj');
  if (subject === undefined || !/^(?:talks|negotiation)$/.test(tree.lemma(subject)))
    return undefined;
  const actors = unique([...roles.nounActors(subject), ...roles.nounRecipients(subject)]);
  return actors.length === 0
    ? undefined
    : { code: '164', actors, recipients: [], mutual: actors.length > 1, confidence: 0.6 };
}

function particleOf(tree: Tree, verb: number): string | null {
  const particle = tree.child(verb, 'compound:prt');
  if (particle !== undefined) return tree.token(particle)?.text.toLowerCase() ?? null;
  const next = tree.token(verb + 1);
  return next !== undefined && /^(?:ADP|ADJ|ADV)$/.test(next.upos) ? next.text.toLowerCase() : null;
}

function verbEvent(tree: Tree, roles: Roles, verb: number): Core | undefined {
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
): Core {
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
    confidence: entry.confidence,
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

function nounEvent(tree: Tree, roles: Roles, noun: number): Core | undefined {
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
  const both = [...actors, ...recipients];
  if (entry.mutual) recipients = [];
  const acting = entry.mutual ? both : actors;
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
    confidence: entry.confidence * (both.length > 0 ? 1 : 0.7),
  };
}

function unique(fillers: readonly Filler[]): Filler[] {
  return [
    ...new Map(
      fillers
        .filter(({ node }) => node.type !== 'Place')
        .map((filler) => [filler.node.key, filler]),
    ).values(),
  ];
}

/** Whether it happened, by negation, modals, tense and the verbs above it. */
function modality(tree: Tree, trigger: number): { status: EventStatus; polarity: Polarity } {
  let status: EventStatus = 'occurred';
  let polarity: Polarity = 'affirmed';
  let node = trigger;
  for (let steps = 0; node >= 0 && steps < 4; steps++) {
    const token = tree.token(node);
    if (token === undefined) break;
    if (token.upos === 'VERB' || token.upos === 'AUX' || node === trigger) {
      const auxiliaries = tree.children(node, 'aux', 'aux:pass').map((child) => tree.lemma(child));
      const texts = tree
        .children(node, 'aux')
        .map((child) => tree.token(child)?.text.toLowerCase() ?? '');
      const negated = tree
        .children(node, 'advmod', 'det', 'cc')
        .some((child) => /^(?:not|never|no|n't|neither|nor)$/.test(tree.lemma(child)));
      if (negated) polarity = 'negated';
      if (texts.some((word) => /^(?:will|'ll|’ll|shall)$/.test(word))) status = 'planned';
      else if (texts.some((word) => /^(?:would|could|may|might|should|must|can)$/.test(word)))
        status = 'hypothetical';
      else if (
        status === 'occurred' &&
        auxiliaries.includes('be') &&
        /ing$/.test(token.text) &&
        node === trigger &&
        !auxiliaries.includes('have') &&
        texts.some((word) => /^(?:is|are|am|'re|'s)$/.test(word))
      )
        status = 'ongoing';
    }
    const { deprel, head } = token;
    if (
      tree
        .children(node, 'mark')
        .some((child) => /^(?:if|unless|whether)$/i.test(tree.token(child)?.text ?? ''))
    )
      status = 'hypothetical';
    if (head >= 0 && /^(?:xcomp|ccomp|advcl|obj|acl|csubj)$/.test(deprel)) {
      const toInfinitive = tree
        .children(node, 'mark')
        .some((child) => /^to$/i.test(tree.token(child)?.text ?? ''));
      const above = STATUS_VERBS[tree.lemma(head)];
      if (
        above !== undefined &&
        (toInfinitive ||
          (deprel === 'obj' &&
            /^(?:plan|consider|threaten|weigh|prepare|promise|demand|schedule)$/.test(
              tree.lemma(head),
            )) ||
          (deprel === 'xcomp' && steps === 0))
      )
        status = above;
      else if (toInfinitive && /^(?:advcl|acl)$/.test(deprel) && status === 'occurred')
        status = 'planned';
      else if (
        deprel === 'acl' &&
        /^(?:demand|request|call|proposal|threat|plan|appeal)$/.test(tree.lemma(head))
      )
        status = 'hypothetical';
    }
    if (node !== trigger && token.upos === 'VERB' && deprel !== 'xcomp') break;
    if (
      node === trigger &&
      (token.upos === 'VERB'
        ? !/^(?:xcomp|ccomp|advcl|acl)$/.test(deprel)
        : !/^(?:obj|nsubj:pass|nsubj|obl|xcomp)$/.test(deprel))
    )
      break;
    if (/^(?:ccomp|advcl|acl)$/.test(deprel)) break;
    node = head;
  }
  return { status, polarity };
}

/** Roots that may tell of one act in different words. */
export function sameFamily(a: string, b: string): boolean {
  const [left, right] = [rootOf(a), rootOf(b)];
  if (left === right) return true;
  const force = new Set(['18', '19', '20']);
  return (force.has(left) && force.has(right)) || (left === '04' && right === '04');
}
