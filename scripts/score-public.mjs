// What the event heads make of public development sets, which train nothing here. Part of `npm run score`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventType } from '../dist/domain/cameo.js';

/** Probability of every code in a sentence: its triggers, weighed by how well the given actors fill their roles. */
async function codesGiven(analyzer, text, source, target) {
  const { sentences } = await analyzer.analyze(text);
  const weights = new Map();
  for (const sentence of sentences) {
    const fit = (signs, span) => {
      const start = span ? text.indexOf(span) : -1;
      const inside = ({ token }) => {
        const word = sentence.tokens[token];
        return start >= 0 && word.start >= start && word.end <= start + span.length;
      };
      return Math.max(0, ...signs.filter(inside).map(({ probability }) => probability));
    };
    for (const { probability, codes, actors, recipients, places } of sentence.signs.triggers) {
      const other = Math.max(fit(recipients, target), fit(actors, target), fit(places, target));
      const weight = probability * (0.05 + fit(actors, source)) * (0.2 + other);
      for (const one of codes)
        weights.set(one.code, (weights.get(one.code) ?? 0) + weight * one.probability);
    }
  }
  return weights;
}

/** The heaviest group of codes; null where no trigger was seen. */
function heaviest(weights, groupOf) {
  const groups = new Map();
  for (const [code, weight] of weights) {
    const group = groupOf(code);
    if (group !== null) groups.set(group, (groups.get(group) ?? 0) + weight);
  }
  return [...groups].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** PLV has YIELD for both of PLOVER's 08; appeals (02) stand with REQUEST there. */
function plvType(code) {
  if (code.startsWith('02')) return 'REQUEST';
  const type = eventType(code)?.ploverType ?? null;
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

/** Markdown with accuracies on PLV (given actors, which PLOVER type?) and on the CAMEO manual's examples. */
export async function scorePublic(analyzer, shared) {
  const rows = (file) =>
    readFileSync(join(shared, 'data', 'dev', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const types = new Map();
  const plv = rows('plover-plv-train.jsonl');
  for (const { text, expected } of plv) {
    const { source, target, plover_root: wanted } = expected[0];
    const found = heaviest(await codesGiven(analyzer, text, source, target), plvType);
    const row = types.get(wanted) ?? { rows: 0, right: 0, none: 0 };
    row.rows++;
    row.right += found === wanted ? 1 : 0;
    row.none += found === null ? 1 : 0;
    types.set(wanted, row);
  }
  const manual = rows('cameo-manual-examples.jsonl');
  let [roots, codes] = [0, 0];
  for (const { text, code, expected } of manual) {
    const { source, target } = expected[0] ?? {};
    const weights = await codesGiven(analyzer, text, source, target);
    codes += heaviest(weights, (one) => one) === code ? 1 : 0;
    roots += heaviest(weights, (one) => one.slice(0, 2)) === code.slice(0, 2) ? 1 : 0;
  }
  const all = [...types.values()];
  const right = all.reduce((sum, row) => sum + row.right, 0);
  const none = all.reduce((sum, row) => sum + row.none, 0);
  const share = (part, whole) => (part / whole).toFixed(3);
  return `## Public development sets

Neither trains or tunes anything here. Given the sentence and its two actors, the heaviest code wins; a sentence in which no trigger is seen counts as wrong.

| set | rows | right | published on other rows |
| --- | --- | --- | --- |
| PLV, PLOVER type | ${plv.length} | **${share(right, plv.length)}** (no trigger seen in ${none}) | 0.839 |
| CAMEO manual, root | ${manual.length} | ${share(roots, manual.length)} | |
| CAMEO manual, exact code | ${manual.length} | ${share(codes, manual.length)} | |

PLV by type: ${[...types]
    .sort((a, b) => b[1].rows - a[1].rows)
    .map(([type, row]) => `${type} ${row.right} of ${row.rows}`)
    .join(', ')}.
`;
}
