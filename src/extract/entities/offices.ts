import type { Sentence } from '../../domain/analysis.js';
import type { EntityNode, Placed } from './node.js';
import { isOfficeWord, isTitle, type Office, readOffice } from './office-phrase.js';
import { resolvePronoun } from './pronouns.js';
import type { Registry } from './registry.js';

const WORDS_MAX = 14;
const BECOMES = /^(?:be|become|remain|serve|act|work)$/;

/** "US Secretary of State John Kerry", "Jane Doe, the Russian foreign minister": office, body and state of a person. */
export function findOffices(registry: Registry, sentence: Sentence): void {
  const { tokens, index } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const pronoun = heOrShe(registry, index, at);
    if (pronoun !== undefined) {
      const span = {
        sentence: index,
        first: at,
        last: at,
        key: pronoun.key,
        kind: 'pronoun' as const,
      };
      const office = officePredicated(registry, index, span);
      if (office !== undefined) hold(registry, pronoun, office, sentence);
    }
    const placed = registry.placedAt(index, at);
    if (placed?.first !== at) continue;
    const person = registry.nodes.get(placed.key);
    if (person?.type === 'Person' && placed.kind === 'name')
      for (const office of [
        officeBefore(registry, index, placed),
        officeAfter(registry, index, placed),
        officePredicated(registry, index, placed),
        bodyOf(registry, index, placed, person.role),
      ])
        if (office !== undefined) hold(registry, person, office, sentence);
    at = placed.last;
  }
}

/** The person whom a pronoun that is said to be something stands for. */
function heOrShe(registry: Registry, sentence: number, at: number): EntityNode | undefined {
  const token = registry.trees[sentence]?.token(at);
  if (token === undefined || !/^(?:he|she)$/i.test(token.text) || !/^nsubj/.test(token.deprel))
    return undefined;
  const head = registry.trees[sentence]?.token(token.head);
  if (head?.upos !== 'NOUN' && !BECOMES.test(head?.lemma ?? '')) return undefined;
  return resolvePronoun(registry, sentence, at, () => undefined);
}

/** Writes down that the person holds the office. */
function hold(registry: Registry, person: EntityNode, office: Office, sentence: Sentence): void {
  person.role ??= office.role;
  const owner = office.owner === undefined ? undefined : registry.nodes.get(office.owner);
  if (owner === undefined || owner === person) return;
  if (owner.type === 'Country') person.iso3 ??= owner.iso3;
  owner.acts ||= owner.type !== 'Place';
  const { tokens } = sentence;
  registry.relate({
    type: 'AFFILIATED_WITH',
    from: person.key,
    to: owner.key,
    role: office.role,
    start: tokens[office.first]?.start ?? 0,
    end: tokens[office.last]?.end ?? 0,
    inferred: false,
  });
}

/** "Russian Foreign Minister X", "the president of Namibia, X", "Malaysia's Prime Minister, X". */
function officeBefore(registry: Registry, sentence: number, name: Placed): Office | undefined {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  const comma = tokens[name.first - 1]?.text === ',';
  const last = name.first - (comma ? 2 : 1);
  let from = last + 1;
  let sawTitle = false;
  while (from > 0 && last - from < WORDS_MAX) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    const placed = registry.placedAt(sentence, from - 1);
    if (placed !== undefined) {
      const type = registry.nodes.get(placed.key)?.type;
      const possessive = /^['’]s?$/.test(tokens[from]?.text ?? '');
      if (type === 'Group' || (type === 'Person' && !(possessive && sawTitle))) break;
      from = placed.first;
      continue;
    }
    const title = isTitle(token.text.replace(/\.$/, ''));
    if (!title && !isOfficeWord(token)) break;
    // Before the title is reached, only "of the Board" may stand between it and the name.
    if (!sawTitle && !title && !registry.hasLinkBefore(sentence, from - 1)) break;
    if (/^(?:a|an|and|to|from|in)$/i.test(token.text) && sawTitle && !isInner(tokens, from - 1))
      break;
    sawTitle ||= title;
    from--;
  }
  if (!sawTitle) return undefined;
  const office = readOffice(registry, sentence, from, last);
  if (office.role === null) return undefined;
  return !comma || namesOnePerson(registry, sentence, from, last, name) ? office : undefined;
}

/** "to", "in", "and" belong to an office only after a title: "ambassador to the United States". */
function isInner(tokens: Sentence['tokens'], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && isTitle(before.text);
}

/** With a comma between, the tree has to say that title and name are one person. */
function namesOnePerson(
  registry: Registry,
  sentence: number,
  first: number,
  last: number,
  name: Placed,
): boolean {
  const tree = registry.trees[sentence];
  const link = /^(?:appos|flat|nmod:desc|nmod|compound|list)$/;
  for (let at = name.first; at <= name.last; at++) {
    const token = tree?.token(at);
    if (token !== undefined && token.head >= first && token.head <= last)
      return link.test(token.deprel);
  }
  for (let at = first; at <= last; at++) {
    const token = tree?.token(at);
    if (token !== undefined && token.head >= name.first && token.head <= name.last)
      return link.test(token.deprel);
  }
  return false;
}

/** "X, the Russian foreign minister, said". */
function officeAfter(registry: Registry, sentence: number, name: Placed): Office | undefined {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  if (!/^[,(–—-]$/.test(tokens[name.last + 1]?.text ?? '')) return undefined;
  const first = name.last + 2;
  let end = first;
  let sawTitle = false;
  for (; end < tokens.length && end - name.last < WORDS_MAX; end++) {
    const token = tokens[end];
    if (token === undefined) break;
    const placed = registry.placedAt(sentence, end);
    if (placed !== undefined) {
      if (registry.nodes.get(placed.key)?.type === 'Person') {
        if (!/^['’]s?$/.test(tokens[placed.last + 1]?.text ?? '')) return undefined;
      }
      end = placed.last;
      continue;
    }
    if (!isOfficeWord(token)) break;
    sawTitle ||= isTitle(token.text);
  }
  return sawTitle ? known(readOffice(registry, sentence, first, end - 1)) : undefined;
}

/** "X was a columnist for the Post", "X became leader of the party", "X served as ambassador". */
function officePredicated(registry: Registry, sentence: number, name: Placed): Office | undefined {
  const tree = registry.trees[sentence];
  if (tree === undefined) return undefined;
  for (let at = name.first; at <= name.last; at++) {
    const word = tree.token(at);
    if (word === undefined || !/^nsubj/.test(word.deprel) || word.head < name.last) continue;
    const predicate = tree.token(word.head);
    const heads =
      predicate?.upos === 'NOUN' && tree.child(word.head, 'cop') !== undefined
        ? [word.head]
        : BECOMES.test(predicate?.lemma ?? '')
          ? [...tree.children(word.head, 'xcomp', 'obj'), ...tree.oblique(word.head, 'as')]
          : [];
    for (const head of heads) {
      if (
        !isTitle(tree.token(head)?.text ?? '') ||
        tree.child(word.head, 'advmod:neg') !== undefined
      )
        continue;
      const inside = tree
        .subtree(head)
        .filter(
          (one) => one > name.last && (one <= head || belongsTo(registry, sentence, one, head)),
        );
      const [first, last] = [inside[0] ?? head, inside.at(-1) ?? head];
      const office = known(readOffice(registry, sentence, first, last));
      if (office !== undefined) return office;
    }
  }
  return undefined;
}

/** Under a prepositional phrase of the title, not in a clause of its own. */
function belongsTo(registry: Registry, sentence: number, token: number, head: number): boolean {
  const tree = registry.trees[sentence];
  let node = token;
  for (let steps = 0; node !== head && steps < 12; steps++) {
    const current = tree?.token(node);
    if (
      current === undefined ||
      /^(?:acl|advcl|conj|cc|punct|obl|appos|parataxis)/.test(current.deprel)
    )
      return false;
    node = current.head;
  }
  return node === head;
}

const known = (office: Office): Office | undefined => (office.role === null ? undefined : office);

/** "X of the World Bank", "the BBC's X", "President X of Iran": whose, without an office between. */
function bodyOf(
  registry: Registry,
  sentence: number,
  name: Placed,
  role: string | null,
): Office | undefined {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  const owner = (at: number, types: readonly string[]): Placed | undefined => {
    const placed = registry.placedAt(sentence, at);
    const type = placed === undefined ? undefined : registry.nodes.get(placed.key)?.type;
    return type !== undefined && types.includes(type) ? placed : undefined;
  };
  if (/^['’]s?$/.test(tokens[name.first - 1]?.text ?? '')) {
    const body = owner(name.first - 2, ['Organization']);
    if (body !== undefined)
      return { role: null, owner: body.key, first: body.first, last: name.first - 1 };
  }
  const link = tokens[name.last + 1]?.text;
  if (link !== 'of' && link !== 'from') return undefined;
  let at = name.last + 2;
  while (/^(?:the|a|an)$/i.test(tokens[at]?.text ?? '')) at++;
  const titled = link === 'of' && role !== null;
  const body = owner(at, titled ? ['Organization', 'Country', 'Place'] : ['Organization']);
  return body === undefined
    ? undefined
    : { role: titled ? role : null, owner: body.key, first: name.last + 1, last: body.last };
}
