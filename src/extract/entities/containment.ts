import type { Sentence } from '../../domain/analysis.js';
import { STATES } from '../../domain/states.js';
import { findCity } from '../knowledge/gazetteer.js';
import { PLACE_NOUNS } from '../knowledge/nouns.js';
import { normalize } from '../normalize.js';
import { DICTIONARY } from './dictionary.js';
import type { Registry } from './registry.js';

/** "in the", "in northern", "in the northwest province of". */
function isBetween(word: string): boolean {
  return (
    /^(?:the|of|(?:north|south)?-?(?:north|south|east|west)(?:ern)?|central|nearby|neighbou?ring|coastal|mountainous|remote)$/i.test(
      word,
    ) || PLACE_NOUNS.has(word)
  );
}

/** "X, Syria", "the town of X in Y province", a part of town within its town; gazetteer facts with that context. */
export function findContainment(registry: Registry, body: readonly Sentence[]): void {
  for (const sentence of body) {
    const { tokens, index } = sentence;
    tokens.forEach((_, at) => {
      const placed = registry.placedAt(index, at);
      if (placed === undefined || placed.first !== at) return;
      const node = registry.nodes.get(placed.key);
      if (node?.type !== 'Place') return;
      const joint = tokens[placed.last + 1]?.text.toLowerCase();
      let next = joint === ',' || joint === 'in' ? placed.last + 2 : -1;
      if (joint === 'in')
        while (isBetween(tokens[next]?.text ?? '') && registry.placedAt(index, next) === undefined)
          next++;
      const around = next < 0 ? undefined : registry.at(index, next);
      if (
        around !== undefined &&
        around.key !== node.key &&
        (around.type === 'Place' || around.type === 'Country') &&
        node.partOf === null &&
        around.partOf !== node.key
      ) {
        node.partOf = around.key;
        around.located = true;
      }
    });
  }
  const places = [...registry.nodes.values()].filter(({ type }) => type === 'Place');
  const states = new Map<string, number>();
  for (const node of registry.nodes.values())
    if (node.iso3 !== null)
      states.set(node.iso3, (states.get(node.iso3) ?? 0) + node.mentions.length);
  for (const node of places) {
    const name = normalize(node.name);
    const inner =
      /^(?:east|eastern|west|western|north|northern|south|southern|central|northwest|northeast|northwestern|northeastern|southeast|southwest|southern|old) (.+)$/.exec(
        name,
      )?.[1] ?? /^(.+) (?:province|district|region|governorate|city|airport)$/.exec(name)?.[1];
    const state = inner === undefined ? undefined : DICTIONARY.get(inner);
    const whole =
      state?.kind === 'name'
        ? registry.state(state.state)
        : inner === undefined
          ? undefined
          : places.find((other) => normalize(other.name) === inner);
    if (
      whole !== undefined &&
      node.partOf === null &&
      whole.partOf !== node.key &&
      !/ (?:province|governorate|region)$/.test(name)
    )
      node.partOf = whole.key;
    const around = node.partOf === null ? undefined : registry.nodes.get(node.partOf);
    const context = around?.iso3 ?? null;
    const city = findCity(
      node.name,
      (iso3) => (iso3 === context ? 1000 : 0) + Math.min(50, states.get(iso3) ?? 0),
    );
    if (city !== undefined) {
      node.iso3 = city.iso3;
      node.geonamesId = city.geonamesId;
      [node.lat, node.lon] = [city.lat, city.lon];
      node.featureClass = 'P';
      node.featureCode = city.featureCode;
    } else {
      const capital = DICTIONARY.get(node.name.toLowerCase());
      node.iso3 ??= capital?.kind === 'capital' ? capital.state.iso3 : context;
    }
  }
  for (const node of [...places, ...places]) {
    const around = node.partOf === null ? undefined : registry.nodes.get(node.partOf);
    node.iso3 ??= around?.iso3 ?? null;
  }
  for (const node of places) {
    if (node.partOf === null && node.iso3 !== null) {
      const state = STATES.find(({ iso3 }) => iso3 === node.iso3);
      if (state !== undefined) node.partOf = registry.state(state).key;
    }
  }
}
