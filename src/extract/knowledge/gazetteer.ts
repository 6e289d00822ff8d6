import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { stateByIso2 } from '../../domain/states.js';
import { normalize } from '../normalize.js';

export interface City {
  readonly geonamesId: number;
  readonly name: string;
  readonly iso3: string;
  /** GeoNames' code of the first-level division, unique inside the state. */
  readonly admin1: string;
  readonly lat: number;
  readonly lon: number;
  readonly featureCode: string;
  readonly population: number;
}

/** What the article says of where the town may lie. */
export interface CityContext {
  /** How often the article speaks of the state; 0 for one that it does not speak of. */
  weight(iso3: string): number;
  /** State that the text puts the town in. */
  readonly iso3: string | null;
  /** First-level division that the text puts the town in. */
  readonly admin1: string | null;
}

const FILE = fileURLToPath(new URL('../../../data/gazetteer/places.tsv.gz', import.meta.url));
/** People beyond which a town may be meant where nothing else in the article points to its state. */
const KNOWN_EVERYWHERE = 100_000;
/** The same for a town by another name than its own: Cologne, Kiev. */
const EXONYM_SURE = 150_000;

interface Gazetteer {
  readonly places: readonly string[];
  /** `name`, a tab, numbers of places in base 36, `~` before those that have it as another name; sorted. */
  readonly names: readonly string[];
}

let loaded: Gazetteer | undefined;

/** Both halves of the file as lines; rows are parsed when asked for. GeoNames, CC BY 4.0: data/gazetteer/README.md. */
function load(): Gazetteer {
  const text = gunzipSync(readFileSync(FILE)).toString('utf8');
  const middle = text.indexOf('\n\n');
  return { places: text.slice(0, middle).split('\n'), names: text.slice(middle + 2).split('\n') };
}

function numbersOf({ names }: Gazetteer, key: string): readonly string[] {
  let [low, high] = [0, names.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = names[middle] ?? '';
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    if (name === key) return line.slice(tab + 1).split(' ');
    if (name < key) low = middle + 1;
    else high = middle - 1;
  }
  return [];
}

function parse(row: string): City | undefined {
  const [id, name = '', lat, lon, featureCode = 'PPL', iso2 = '', admin1 = '', population] =
    row.split('\t');
  const state = stateByIso2(iso2);
  if (state === undefined) return undefined;
  return {
    geonamesId: Number(id),
    name,
    iso3: state.iso3,
    admin1,
    lat: Number(lat),
    lon: Number(lon),
    featureCode,
    population: Number(population),
  };
}

/**
 * The populated place of that name: in the state and division that the text gives, else by how often the article
 * speaks of its state, by whether the name is its own and not another, and by population. Undefined where the name is
 * no town, or a small one far from everything that the article speaks of.
 */
export function findCity(name: string, context: CityContext): City | undefined {
  loaded ??= load();
  let best: City | undefined;
  let bestScore = -1;
  for (const number of numbersOf(loaded, normalize(name))) {
    const isOwn = !number.startsWith('~');
    const city = parse(loaded.places[parseInt(isOwn ? number : number.slice(1), 36)] ?? '');
    if (city === undefined) continue;
    const inside = context.iso3 === city.iso3;
    if (context.iso3 !== null && !inside) continue;
    const weight = context.weight(city.iso3);
    const sure = isOwn ? KNOWN_EVERYWHERE : EXONYM_SURE;
    if (!inside && weight === 0 && city.population < sure) continue;
    const score =
      1.3 * Math.log10(city.population + 10) +
      (isOwn ? 1.5 : city.population > EXONYM_SURE ? 1 : 0) +
      (/^PPL[AC]$/.test(city.featureCode) ? 1 : 0) +
      Math.min(weight, 3) * 0.5 +
      (context.admin1 !== null && context.admin1 === city.admin1 ? 20 : 0);
    if (score > bestScore) [best, bestScore] = [city, score];
  }
  return best;
}
