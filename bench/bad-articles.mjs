// Bad articles by the thousand: fuzzed bytes, single long lines, emoji, right-to-left text, no punctuation, capitals,
// other languages, HTML left in. No crash, no offset that does not slice the body, time linear in length.
// Usage: npm run build && node bench/bad-articles.mjs [count, default 5000] [seed, default 1]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAnalyzer } from '../dist/analyze/analyzer.js';
import { createOfflineExtractor } from '../dist/extract/offline.js';
import { makeArticle } from '../dist/read/article.js';

const [, , count = '5000', seed = '1'] = process.argv;
const seeds = fileURLToPath(new URL('../seeds/', import.meta.url));
const texts = readdirSync(seeds).map((file) =>
  readFileSync(`${seeds}${file}`, 'utf8').split('\n').slice(3).join('\n'),
);
let state = Number(seed) >>> 0;
/** Mulberry32: the same articles for the same seed. */
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const some = (text) => {
  const start = Math.floor(random() * text.length * 0.7);
  return text.slice(start, start + 100 + Math.floor(random() * 900));
};
const FOREIGN = [
  'قصفت الطائرات الحربية مدينة حلب يوم الجمعة وقتل ثلاثون مدنيا.',
  'Российские самолёты разбомбили город в пятницу, сообщили источники.',
  '警方星期一在内罗毕逮捕了十二名抗议者。',
  'Die Polizei nahm am Montag zwölf Demonstranten fest, sagte ein Sprecher.',
  'המשטרה עצרה שנים עשר מפגינים ביום שני.',
];
const WEIRD = [
  '\u0000',
  '\ufffd',
  '\ud83d\ude80',
  '👩‍👩‍👧‍👦',
  '\u202e',
  '\u200b',
  'ﷺ',
  '\t\t',
  '"',
  '“',
  '((',
  '—',
  '\r',
  'é́́',
];
const KINDS = {
  fuzzed: (text) =>
    Array.from(text, (letter) =>
      random() < 0.05 ? pick(WEIRD) : random() < 0.02 ? '' : letter,
    ).join(''),
  'one line': (text) => text.replace(/\s+/g, ' ').repeat(1 + Math.floor(random() * 3)),
  'no punctuation': (text) => text.replace(/[^\p{L}\p{N}\s]/gu, ''),
  capitals: (text) => text.toUpperCase(),
  emoji: (text) => text.replace(/ /g, () => (random() < 0.2 ? ' 😀🏳️‍🌈 ' : ' ')),
  foreign: () => `${pick(FOREIGN)} ${pick(FOREIGN)}`,
  mixed: (text) => `${pick(FOREIGN)}\n\n${text}\n\n${pick(FOREIGN)}`,
  html: (text) =>
    `<div class="x"><p>${text.replace(/\n\n/g, '</p>\n<p>')}</p><!-- ${pick(WEIRD)} --></div>`,
  numbers: (text) => text.replace(/\b\w{4}\b/g, () => String(Math.floor(random() * 1e9))),
};

const extractor = createOfflineExtractor(await createAnalyzer());
const failures = [];
const times = [];
function unsound(value, body, path = '') {
  if (value === null || typeof value !== 'object') return [];
  const { start, end, text } = value;
  const bad =
    typeof start === 'number' &&
    typeof end === 'number' &&
    (start < 0 ||
      end < start ||
      end > body.length ||
      (typeof text === 'string' && body.slice(start, end) !== text));
  return [
    ...(bad ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => unsound(inner, body, `${path}/${key}`)),
  ];
}
for (let at = 0; at < Number(count); at++) {
  const [kind, make] = pick(Object.entries(KINDS));
  const body = make(some(pick(texts)));
  if (body.trim() === '') continue;
  const article = makeArticle(
    {
      url: null,
      title: null,
      publishedAt: null,
      body,
      gdeltEventCode: null,
      gdeltRootCode: null,
      encoding: null,
    },
    null,
  );
  try {
    const before = performance.now();
    const extraction = await extractor.extract(article);
    times.push([body.length, performance.now() - before]);
    const wrong = unsound({ ...extraction, article: null }, body);
    if (wrong.length > 0)
      failures.push(`${kind}: unsound offsets at ${wrong.slice(0, 3).join(', ')}`);
  } catch (error) {
    failures.push(`${kind}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
console.log(`${String(times.length)} bad articles, ${String(failures.length)} failures`);
for (const failure of failures.slice(0, 10)) console.log(failure);
// A line of a megabyte, and half of it: twice the text should take about twice the time.
const words = texts.join(' ').replace(/\s+/g, ' ');
const long = words.repeat(Math.ceil(1_000_000 / words.length)).slice(0, 1_000_000);
const took = [];
for (const length of [250_000, 500_000, 1_000_000]) {
  const article = makeArticle(
    {
      url: null,
      title: null,
      publishedAt: null,
      body: long.slice(0, length),
      gdeltEventCode: null,
      gdeltRootCode: null,
      encoding: null,
    },
    null,
  );
  const before = performance.now();
  await extractor.extract(article);
  took.push(performance.now() - before);
}
console.log(
  `one line of 0.25, 0.5 and 1 MB: ${took.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')}; factors ${(took[1] / took[0]).toFixed(2)}, ${(took[2] / took[1]).toFixed(2)}`,
);
await extractor.close();
if (failures.length > 0) process.exitCode = 1;
