import type { Sentence } from '../../domain/analysis.js';
import { PERSON_NOUNS, TITLES } from '../knowledge/nouns.js';
import type { Registry } from './registry.js';

/** "US Secretary of State John Kerry", "Jane Doe, the Russian foreign minister": office, body and state of a person. */
export function findOffices(registry: Registry, sentence: Sentence): void {
  const { tokens, index } = sentence;
  const seen = new Set<string>();
  tokens.forEach((_, at) => {
    const placed = registry.placedAt(index, at);
    if (placed === undefined || placed.first !== at || seen.has(placed.key)) return;
    const person = registry.nodes.get(placed.key);
    if (person?.type !== 'Person') return;
    seen.add(placed.key);
    const before = titleBefore(registry, index, placed.first);
    const after = before.role === null ? titleAfter(registry, index, placed.last) : before;
    const office = before.role === null ? after : before;
    if (office.role === null) return;
    person.role ??= office.role;
    if (office.owner === undefined) return;
    const owner = registry.nodes.get(office.owner);
    if (owner === undefined) return;
    if (owner.iso3 !== null && owner.type === 'Country') person.iso3 ??= owner.iso3;
    owner.acts ||= owner.type !== 'Place';
    const [start, end] = [tokens[office.first]?.start ?? 0, tokens[office.last]?.end ?? 0];
    if (
      !registry.relations.some(
        (relation) => relation.from === person.key && relation.to === owner.key,
      )
    )
      registry.relations.push({
        type: 'AFFILIATED_WITH',
        from: person.key,
        to: owner.key,
        role: office.role,
        start,
        end,
      });
  });
}

function titleBefore(
  registry: Registry,
  sentence: number,
  first: number,
): { role: string | null; owner: string | undefined; first: number; last: number } {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  let from = first;
  let owner: string | undefined;
  while (from > 0 && first - from < 9) {
    const token = tokens[from - 1];
    const word = token?.text.toLowerCase().replace(/\.$/, '') ?? '';
    const placed = registry.placedAt(sentence, from - 1);
    if (placed !== undefined) {
      const type = registry.nodes.get(placed.key)?.type;
      if (type !== 'Country' && type !== 'Organization') break;
      owner ??= placed.key;
      from = placed.first;
      continue;
    }
    if (!TITLES.has(word) && !/^(?:of|for|and|['’]s?|-)$/.test(word) && token?.upos !== 'ADJ')
      break;
    from--;
  }
  const role = roleText(registry, sentence, from, first - 1);
  return { role, owner: role === null ? undefined : owner, first: from, last: first - 1 };
}

function titleAfter(
  registry: Registry,
  sentence: number,
  last: number,
): { role: string | null; owner: string | undefined; first: number; last: number } {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  const none = { role: null, owner: undefined, first: last, last };
  if (tokens[last + 1]?.text !== ',') return none;
  let end = last + 2;
  let owner: string | undefined;
  let sawTitle = false;
  for (; end < tokens.length && end - last < 12; end++) {
    const token = tokens[end];
    const word = token?.text.toLowerCase() ?? '';
    const placed = registry.placedAt(sentence, end);
    if (placed !== undefined) {
      const type = registry.nodes.get(placed.key)?.type;
      if (type === 'Person') return none;
      owner ??= placed.key;
      end = placed.last;
      continue;
    }
    if (TITLES.has(word) || PERSON_NOUNS.has(word)) sawTitle = true;
    else if (
      !/^(?:the|a|an|of|for|and|at|in|['’]s?|-)$/.test(word) &&
      !/^(?:ADJ|NOUN|PROPN)$/.test(token?.upos ?? '')
    )
      break;
  }
  if (!sawTitle) return none;
  const role = roleText(registry, sentence, last + 2, end - 1);
  return { role, owner: role === null ? undefined : owner, first: last + 2, last: end - 1 };
}

/** The words of an office without names, articles and "former". */
function roleText(
  registry: Registry,
  sentence: number,
  first: number,
  last: number,
): string | null {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  const kept: string[] = [];
  for (let at = first; at <= last; at++) {
    const word = tokens[at]?.text ?? '';
    if (
      registry.placedAt(sentence, at) !== undefined ||
      /^(?:the|a|an|['’]s?|mr|mrs|ms|dr)\.?$/i.test(word)
    )
      continue;
    kept.push(word);
  }
  while (kept.length > 0 && /^(?:of|for|and|in|at|-)$/i.test(kept[0] ?? '')) kept.shift();
  while (kept.length > 0 && /^(?:of|for|and|in|at|-)$/i.test(kept.at(-1) ?? '')) kept.pop();
  const hasTitle = kept.some(
    (word) => PERSON_NOUNS.has(word.toLowerCase()) || /^(?:gen|lt|col|sgt|sen|rep)\.?$/i.test(word),
  );
  return kept.length > 0 && kept.length < 8 && hasTitle ? kept.join(' ') : null;
}
