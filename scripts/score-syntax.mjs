// Parts of speech and dependencies on UD English EWT dev, which trains nothing here. Part of `npm run score`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encoder } from '../dist/analyze/encoder.js';

/** Markdown with figures from the treebank's own words, and from raw sentences (F1 over words that cover the same characters). */
export async function scoreSyntax(analyzer, modelDir, shared) {
  const file = join(shared, 'data', 'dev', 'ud-ewt-dev.conllu');
  const encoder = await Encoder.load(modelDir);
  const sentences = readFileSync(file, 'utf8')
    .trim()
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const words = lines
        .filter((line) => /^\d+\t/.test(line))
        .map((line) => line.split('\t'))
        .map(([, form, , upos, , , head, deprel]) => ({
          form,
          upos,
          head: Number(head) - 1,
          deprel,
        }));
      return { text: /^# text = (.*)$/m.exec(block)?.[1] ?? '', words };
    });
  const main = (deprel) => deprel.split(':')[0];
  const gold = { words: 0, upos: 0, uas: 0, las: 0 };
  const raw = { gold: 0, found: 0, words: 0, upos: 0, uas: 0, las: 0 };
  for (const { text, words } of sentences) {
    const forms = words.map(({ form }) => form);
    if (encoder.pieceCount(forms) <= 250) {
      const tagged = await encoder.tag(forms);
      words.forEach((word, at) => {
        const head = tagged.heads[at] === word.head;
        gold.words++;
        gold.upos += tagged.upos[at] === word.upos;
        gold.uas += head;
        gold.las += head && main(tagged.deprels[at]) === main(word.deprel);
      });
    }
    // Words by the characters they cover, white space left out.
    let at = 0;
    const spans = words.map(({ form }) => {
      const start = at;
      at += form.replace(/\s/g, '').length;
      return `${start}-${at}`;
    });
    const position = new Map(spans.map((span, index) => [span, index]));
    const before = [];
    let letters = 0;
    for (const [offset, letter] of Array.from({ length: text.length }, (_, index) => [
      index,
      text[index],
    ])) {
      before[offset] = letters;
      if (!/\s/.test(letter)) letters++;
    }
    before[text.length] = letters;
    const analysis = await analyzer.analyze(text);
    raw.gold += words.length;
    for (const { tokens } of analysis.sentences) {
      const spanOf = (token) =>
        token === undefined ? 'root' : `${before[token.start]}-${before[token.end]}`;
      for (const token of tokens) {
        raw.found++;
        const word = words[position.get(spanOf(token)) ?? -1];
        if (word === undefined) continue;
        raw.words++;
        raw.upos += token.upos === word.upos;
        const wanted = word.head < 0 ? 'root' : spans[word.head];
        const head = spanOf(tokens[token.head]) === wanted;
        raw.uas += head;
        raw.las += head && main(token.deprel) === main(word.deprel);
      }
    }
  }
  const share = (value) => ((100 * value) / gold.words).toFixed(1);
  const f1 = (value) => ((200 * value) / (raw.gold + raw.found)).toFixed(1);
  await encoder.close();
  return `## Syntax on UD English EWT dev (${sentences.length} sentences)

| | words | UPOS | UAS | LAS |
| --- | --- | --- | --- | --- |
| from its own words | – | ${share(gold.upos)} | ${share(gold.uas)} | ${share(gold.las)} |
| from raw sentences, F1 | ${f1(raw.words)} | ${f1(raw.upos)} | ${f1(raw.uas)} | ${f1(raw.las)} |
`;
}
