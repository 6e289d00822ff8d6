import { stateByIso3 } from '../../domain/states.js';
import { divisionByName } from '../knowledge/divisions.js';
import { findCity } from '../knowledge/gazetteer.js';
import { normalize } from '../normalize.js';
import { DICTIONARY } from './dictionary.js';
import type { EntityNode } from './node.js';
import type { Registry } from './registry.js';

const PART =
  /^(?:(?:east|west|north|south|central|northwest|northeast|southeast|southwest)(?:ern)?|old|downtown|upper|lower|greater) (.+)$/;
const KIND = /^(.+) (?:province|district|region|governorate|state|county|city|airport)$/;

/** Buildings and quarters of government whose names are towns elsewhere. */
const SEAT =
  /^(?:white house|kremlin|pentagon|downing street|capitol(?: hill)?|whitehall|westminster|elysee|blue house|rose garden|oval office)$/;

/** Facts of the gazetteer and of the tables for every place, with what the article says of where it lies. */
export function locatePlaces(registry: Registry): void {
  const places = [...registry.nodes.values()].filter(({ type }) => type === 'Place');
  const weights = new Map<string, number>();
  for (const node of registry.nodes.values())
    if (node.iso3 !== null)
      weights.set(node.iso3, (weights.get(node.iso3) ?? 0) + node.mentions.length);
  for (const node of places) {
    const division = divisionByName(node.name);
    if (division !== undefined)
      weights.set(division.iso3, (weights.get(division.iso3) ?? 0) + node.mentions.length);
  }
  const weight = (iso3: string): number => weights.get(iso3) ?? 0;
  const done = new Set<EntityNode>();
  const locate = (node: EntityNode): void => {
    if (done.has(node)) return;
    done.add(node);
    node.partOf ??= wholeByName(registry, places, node);
    const around = node.partOf === null ? undefined : registry.nodes.get(node.partOf);
    if (around?.type === 'Place') locate(around);
    addFacts(node, around, weight);
  };
  for (const node of places) locate(node);
  for (const node of places) {
    const state = node.partOf === null && node.iso3 !== null ? stateByIso3(node.iso3) : undefined;
    if (state !== undefined) node.partOf = registry.state(state).key;
  }
}

/** "eastern Ghouta" lies in Ghouta, "northern Syria" in Syria, "Mosul airport" in Mosul. */
function wholeByName(
  registry: Registry,
  places: readonly EntityNode[],
  node: EntityNode,
): string | null {
  const name = normalize(node.name);
  const inner = PART.exec(name)?.[1] ?? KIND.exec(name)?.[1];
  if (inner === undefined) return null;
  const state = DICTIONARY.get(inner);
  const whole =
    state?.kind === 'name'
      ? registry.state(state.state)
      : places.find((other) => normalize(other.name) === inner);
  return whole === undefined ||
    whole.partOf === node.key ||
    / (?:province|governorate|region|state)$/.test(name)
    ? null
    : whole.key;
}

function addFacts(
  node: EntityNode,
  around: EntityNode | undefined,
  weight: (iso3: string) => number,
): void {
  const inside = around?.iso3 ?? null;
  const division = divisionByName(node.name);
  if (division !== undefined && (inside === null || inside === division.iso3)) {
    node.iso3 = division.iso3;
    [node.featureClass, node.featureCode] = ['A', 'ADM1'];
    return;
  }
  const capital = DICTIONARY.get(normalize(node.name));
  const seat = capital?.kind === 'capital' ? capital.state.iso3 : null;
  if (SEAT.test(normalize(node.name))) {
    node.iso3 ??= seat ?? inside;
    return;
  }
  const admin1 = around === undefined ? null : (divisionByName(around.name)?.admin1 ?? null);
  const city = findCity(node.name, { weight, iso3: inside ?? seat, admin1 });
  if (city !== undefined) {
    node.iso3 = city.iso3;
    node.geonamesId = city.geonamesId;
    [node.lat, node.lon] = [city.lat, city.lon];
    [node.featureClass, node.featureCode] = ['P', city.featureCode];
    return;
  }
  node.iso3 ??= seat ?? inside;
}
