import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { stateByIso2 } from '../../domain/states.js';

export interface City {
  readonly geonamesId: number;
  readonly name: string;
  readonly iso3: string;
  readonly lat: number;
  readonly lon: number;
  readonly featureCode: string;
  readonly population: number;
}

const FILE = fileURLToPath(new URL('../../../data/gazetteer/places.tsv.gz', import.meta.url));
/** People beyond which a town may be meant where nothing else in the article points to its state. */
const KNOWN_EVERYWHERE = 100_000;

let index: Map<string, string[]> | undefined;

/** Rows by lower-case name; parsed only when asked for. GeoNames, CC BY 4.0: data/gazetteer/README.md. */
function load(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const row of gunzipSync(readFileSync(FILE)).toString('utf8').split('\n')) {
    const [, name = '', ascii = '', alternates = ''] = row.split('\t', 4);
    const names = new Set([name, ascii, ...alternates.split(',')].map((one) => one.toLowerCase()));
    for (const one of names) {
      if (one === '') continue;
      const rows = out.get(one);
      if (rows === undefined) out.set(one, [row]);
      else rows.push(row);
    }
  }
  return out;
}

/**
 * The populated place of that name: by the weight that the article gives its state, then by whether the name is its
 * own and not an alternate, then by population. Undefined where the name is no town, or a small one far from
 * everything that the article speaks of.
 */
export function findCity(name: string, stateWeight: (iso3: string) => number): City | undefined {
  index ??= load();
  const key = name.toLowerCase();
  let best: City | undefined;
  let bestScore = -1;
  for (const row of index.get(key) ?? []) {
    const [
      id,
      own = '',
      ascii = '',
      ,
      lat,
      lon,
      featureCode = 'PPL',
      iso2 = '',
      ,
      population = '0',
    ] = row.split('\t');
    const state = stateByIso2(iso2);
    if (state === undefined) continue;
    const people = Number(population);
    const weight = stateWeight(state.iso3);
    const isOwn = own.toLowerCase() === key || ascii.toLowerCase() === key;
    if (weight === 0 && (people < KNOWN_EVERYWHERE || (!isOwn && people < KNOWN_EVERYWHERE)))
      continue;
    const score =
      1.3 * Math.log10(people + 10) +
      (isOwn || people > KNOWN_EVERYWHERE ? 1.5 : 0) +
      (/^PPL[AC]/.test(featureCode) ? 1 : 0) +
      Math.min(weight, 3) * 0.5 +
      (weight >= 1000 ? 20 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = {
        geonamesId: Number(id),
        name: own,
        iso3: state.iso3,
        lat: Number(lat),
        lon: Number(lon),
        featureCode,
        population: people,
      };
    }
  }
  return best;
}
