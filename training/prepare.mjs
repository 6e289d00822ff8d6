// Splits texts as the product does, so that the models are trained on the very words that they will meet.
// Usage: npm run build && node training/prepare.mjs IN.jsonl OUT.jsonl
// In: one JSON object a line with `id` and `text`. Out: the same with `sentences`, each with the offsets of
// its words in UTF-16 code units: {start, end, kind, words: [[start, end], …]}.
import { readFileSync, writeFileSync } from 'node:fs';
import { splitSentences } from '../dist/analyze/sentences.js';

const [, , source, target] = process.argv;
if (source === undefined || target === undefined) {
  console.error('Usage: node training/prepare.mjs IN.jsonl OUT.jsonl');
  process.exit(2);
}
const lines = readFileSync(source, 'utf8').split('\n').filter(Boolean);
const out = lines.map((line) => {
  const { id, text } = JSON.parse(line);
  const sentences = splitSentences(text).map(({ start, end, kind, words }) => ({
    start,
    end,
    kind,
    words: words.map((word) => [word.start, word.end]),
  }));
  return JSON.stringify({ id, text, sentences });
});
writeFileSync(target, `${out.join('\n')}\n`);
