import type { Sentence } from '../../domain/analysis.js';
import { BODY_NOUNS, WEAPON_NOUNS } from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { newNode, type Placed } from './node.js';
import type { Registry } from './registry.js';

/** "Syrian army", "the Turkish government", "Baghdad police": a state or place before a noun for a body. */
export function findComposites(registry: Registry, sentence: Sentence): void {
  const { tokens, index } = sentence;
  tokens.forEach((token, at) => {
    const noun = token.text.toLowerCase();
    const owner = ownerBefore(registry, index, at);
    if (owner === undefined || !registry.free(index, at, at)) return;
    const isBody =
      BODY_NOUNS.has(noun) &&
      !/^(?:team|group|campaign|movement|state|station|unit|guard|opposition|house|union)$/.test(
        noun,
      );
    const isForce = WEAPON_NOUNS.has(noun) || /^(?:forces|troops)$/.test(noun);
    if ((!isBody && !isForce) || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return;
    if (
      tokens[at + 1]?.deprel === 'compound' &&
      BODY_NOUNS.has(tokens[at + 1]?.text.toLowerCase() ?? '')
    )
      return;
    const first = owner.first;
    const node = registry.nodes.get(owner.key);
    const iso3 = node?.iso3 ?? null;
    const name = registry.slice(index, first, at);
    const core = normalize(registry.slice(index, owner.last + 1, at));
    const composite = registry.add(
      newNode(`body:${iso3 ?? owner.key} ${core}`, 'Organization', name.replace(/['’]s /, ' '), {
        iso3,
        named: isBody,
      }),
    );
    composite.cameoActor ??= iso3 === null ? null : cameoActor(iso3, noun);
    registry.unplace(owner);
    registry.place(index, first, at, composite.key, isBody ? 'name' : 'nominal');
  });
}

/** A demonym, state or possessive state that stands before the noun with nothing but adjectives and nouns between. */
function ownerBefore(registry: Registry, sentence: number, at: number): Placed | undefined {
  const tokens = registry.analysis.sentences[sentence]?.tokens ?? [];
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const placed = registry.placedAt(sentence, before);
    if (placed !== undefined) {
      const type = registry.nodes.get(placed.key)?.type;
      return type === 'Country' ? placed : undefined;
    }
    if (!/^(?:ADJ|NOUN|PROPN|PART)$/.test(tokens[before]?.upos ?? '')) return undefined;
  }
  return undefined;
}

function cameoActor(iso3: string, noun: string): string {
  if (
    /^(?:army|military|navy|forces|troops|air-force|warplanes?|jets?|aircraft|brigade|battalion|command)$/.test(
      noun,
    )
  )
    return `${iso3}MIL`;
  if (/^(?:police|coastguard)$/.test(noun)) return `${iso3}COP`;
  if (/^(?:court|tribunal|judiciary)$/.test(noun)) return `${iso3}JUD`;
  if (/^(?:parliament|congress|senate|assembly|legislature)$/.test(noun)) return `${iso3}LEG`;
  if (/^(?:intelligence)$/.test(noun)) return `${iso3}SPY`;
  if (/^(?:opposition)$/.test(noun)) return `${iso3}OPP`;
  if (
    /^(?:government|ministry|administration|cabinet|regime|embassy|consulate|department|delegation)$/.test(
      noun,
    )
  )
    return `${iso3}GOV`;
  return iso3;
}
