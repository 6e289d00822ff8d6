import { bodyByName } from '../knowledge/bodies.js';
import { normalize } from '../normalize.js';
import { DICTIONARY } from './dictionary.js';
import type { EntityNode } from './node.js';
import type { Registry } from './registry.js';

/**
 * One node for what an article calls by a long and a short name: "Air Force" and "United States Air Force", "Federal
 * Security Service (FSB)", "Burisma" and "Burisma Holdings", "Republican" and "Republican Party". A short name that
 * fits two long ones stays by itself: "Apple" beside "Apple Corps" and "Apple Computer".
 */
export function joinShortNames(registry: Registry): void {
  for (const [short, long] of inBrackets(registry)) registry.join(short, long);
  const words = new Map(named(registry).map((node) => [node, wordsOf(node.name)]));
  for (const [short, few] of words) {
    const hosts = [...words].flatMap(([long, many]) =>
      long !== short &&
      isBody(long) &&
      registry.nodes.has(long.key) &&
      isShortFor(short, few, long, many)
        ? [long]
        : [],
    );
    const [host] = hosts;
    if (host !== undefined && hosts.length === 1) registry.join(short, host);
  }
  joinTwins(registry);
}

/** One name is one node, whatever the model took it for in each sentence: what it was taken for most often. */
function joinTwins(registry: Registry): void {
  const seen = new Map<string, EntityNode>();
  for (const node of named(registry).sort((a, b) => b.mentions.length - a.mentions.length)) {
    const name = normalize(node.name);
    const twin = seen.get(name);
    if (twin === undefined) seen.set(name, node);
    else registry.join(node, twin);
  }
}

const isBody = ({ type }: EntityNode): boolean => type === 'Organization' || type === 'Group';

/** Bodies, groups and people with a name. */
function named(registry: Registry): EntityNode[] {
  return [...registry.nodes.values()].filter(
    (node) => node.named && (isBody(node) || node.type === 'Person'),
  );
}

/** "Long Name (LN)" and "LN (Long Name)": [what stands in brackets, what stands before them], the table's own kept. */
function inBrackets(registry: Registry): [EntityNode, EntityNode][] {
  const bodies = new Set(named(registry).filter(isBody));
  const out: [EntityNode, EntityNode][] = [];
  for (const { index, tokens, kind } of registry.analysis.sentences) {
    if (kind === 'heading') continue;
    tokens.forEach(({ text }, at) => {
      if (text !== '(') return;
      const placed = registry.placedAt(index, at + 1);
      const [before, inside] = [registry.at(index, at - 1), registry.at(index, at + 1)];
      if (before === undefined || inside === undefined || placed === undefined) return;
      if (before === inside || !bodies.has(before) || !bodies.has(inside)) return;
      if (!/^[),;]$/.test(tokens[placed.last + 1]?.text ?? '')) return;
      const isShort = ({ aliases }: EntityNode): boolean =>
        [...aliases].some((alias) => /^\p{Lu}[\p{L}\p{N}.-]{1,9}$/u.test(alias));
      if (isShort(inside) === isShort(before)) return;
      const known = bodyByName(inside.name) !== undefined;
      out.push(known ? [before, inside] : [inside, before]);
    });
  }
  return out;
}

/** Words after which a name is the same body's: of firms, and of parties, outlets and movements. */
const LEGAL =
  /^(?:inc|ltd|limited|plc|corp|corporation|co|company|companies|holdings|group|nv|ag|gmbh|sa|llc|com|news|agency|network|party|movement|forces|foundation|international|org)$/;

function wordsOf(name: string): string[] {
  return normalize(name.replace(/\.(?=\p{L})/gu, ' '))
    .split(' ')
    .filter((word) => !/^(?:the|s|of|and|for|in|on|de)?$/.test(word));
}

function isShortFor(
  short: EntityNode,
  few: readonly string[],
  long: EntityNode,
  many: readonly string[],
): boolean {
  if (isAcronym(short, many)) return true;
  if (few.length === 0 || few.length >= many.length) return false;
  if (few[0] !== many[0] && few.at(-1) !== many.at(-1)) return false;
  if (short.iso3 !== null && long.iso3 !== null && short.iso3 !== long.iso3) return false;
  if (DICTIONARY.has(normalize(short.name))) return false;
  const begins = few.every((word, at) => word === many[at]);
  if (begins) return many.slice(few.length).every((word) => LEGAL.test(word));
  if (short.type === 'Person') return false;
  if (bodyByName(short.name) !== undefined && few.length === 1) return false;
  return few.at(-1) === many.at(-1) && isSubsequence(few, many);
}

function isAcronym(short: EntityNode, long: readonly string[]): boolean {
  const text = short.name.replaceAll('.', '');
  if (!/^\p{Lu}{2,8}$/u.test(text)) return false;
  let core = [...long];
  while (core.length > 2 && LEGAL.test(core.at(-1) ?? '')) {
    if (initials(core) === text) return true;
    core = core.slice(0, -1);
  }
  return initials(core) === text;
}

const initials = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toUpperCase()).join('');

function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of many) if (word === few[at]) at++;
  return at === few.length;
}
