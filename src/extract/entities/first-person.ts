import { stateByIso2 } from '../../domain/states.js';
import { bodyByName } from '../knowledge/bodies.js';
import { normalize } from '../normalize.js';
import { type EntityNode, newNode } from './node.js';
import type { Registry } from './registry.js';

/** Sentences back in which a quoted speaker may have been named. */
const SENTENCES_MAX = 2;

/** "I" and "we": who is quoted in the sentence or shortly before, else who publishes a release. */
export function firstPerson(registry: Registry, sentence: number): EntityNode | undefined {
  for (let back = 0; back <= SENTENCES_MAX; back++) {
    const voice = registry.voices.get(sentence - back);
    if (voice !== undefined) return voice;
  }
  return publisherOf(registry);
}

/** The state or union whose government runs the article's site; none for outlets. */
function publisherOf(registry: Registry): EntityNode | undefined {
  const { host } = registry;
  if (host === null) return undefined;
  if (/(?:^|\.)europa\.eu$/.test(host)) {
    const union = bodyByName('European Union');
    return union === undefined
      ? undefined
      : registry.add(newNode(`body:${normalize(union.name)}`, 'Organization', union.name));
  }
  const iso2 = /\.(?:gov|mil)$/.test(host)
    ? 'US'
    : /\.(?:gov|gob|gouv|mil)\.([a-z]{2})$/.exec(host)?.[1]?.toUpperCase();
  const state = iso2 === undefined ? undefined : stateByIso2(iso2 === 'UK' ? 'GB' : iso2);
  return state === undefined ? undefined : registry.state(state);
}
