import type { FillerSign, Sentence } from '../domain/analysis.js';
import { eventType } from '../domain/cameo.js';
import type { Reading } from './reading.js';

/** One sentence as text: words with their tree, then names, triggers, events and claims with their reasons. */
export function explainSentence(reading: Reading, sentence: Sentence): string {
  const { article, entities } = reading;
  const { tokens, signs, index } = sentence;
  const word = (at: number): string => `${tokens[at]?.text ?? '?'}/${String(at)}`;
  const percent = (probability: number): string => probability.toFixed(2);
  const fillers = (name: string, list: readonly FillerSign[]): string[] =>
    list.length === 0
      ? []
      : [
          `      ${name.padEnd(9)} ${list
            .slice(0, 4)
            .map(({ token, probability }) => {
              const node = entities.at(index, token);
              return `${word(token)} ${percent(probability)}${node === undefined ? '' : ` = ${node.name}`}`;
            })
            .join(', ')}`,
        ];
  const lines = [
    `S${String(index + 1)} ${article.body.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
    '',
    ...tokens.map((token, at) => {
      const node = entities.placedAt(index, at);
      const named =
        node === undefined ? '' : `${entities.nodes.get(node.key)?.name ?? ''} (${node.kind})`;
      const head = token.head < 0 ? 'ROOT' : word(token.head);
      return `  ${String(at).padStart(3)} ${token.text.padEnd(18)} ${token.lemma.padEnd(16)} ${token.upos.padEnd(6)} ${token.deprel.padEnd(12)} ${head.padEnd(18)} ${named}`.trimEnd();
    }),
    '',
    '  mentions the model sees:',
    ...signs.mentions.map(
      ({ first, last, type, kind }) =>
        `    ${entities.slice(index, first, last)}: ${type}, ${kind}`,
    ),
    '  possible triggers:',
  ];
  for (const { sentence: where, sign, lexicon, reason, event } of reading.triggers) {
    if (where !== index) continue;
    const outcome = event === null ? 'no event' : `event ${event.code}`;
    lines.push(
      `    ${word(sign.token)}: ${outcome} (${reason})`,
      `      codes     ${sign.codes.map(({ code, probability }) => `${code} ${percent(probability)}`).join(', ')}${lexicon === null ? '' : `; lexicon ${lexicon}`}`,
      ...fillers('actor', sign.actors),
      ...fillers('recipient', sign.recipients),
      ...fillers('place', sign.places),
    );
    if (event !== null)
      lines.push(
        `      read as   ${[
          event.actors.map(({ node }) => node.name).join(', ') || '?',
          eventType(event.code)?.label ?? event.code,
          event.recipients.map(({ node }) => node.name).join(', ') || '–',
          event.places.length === 0 ? '' : `at ${event.places.map(({ name }) => name).join(', ')}`,
          event.status,
          event.polarity,
        ]
          .filter((part) => part !== '')
          .join(' · ')}`,
      );
  }
  lines.push('  possible cues:');
  for (const sign of signs.cues) {
    const claim = reading.claims.find(
      (one) => one.sentence === index && one.cueToken === sign.token,
    );
    lines.push(
      `    ${word(sign.token)}: ${claim === undefined ? 'no claim' : `${claim.type} by ${claim.source.name}`} (model ${percent(sign.probability)})`,
      ...fillers('speaker', sign.speakers),
    );
  }
  return `${lines.join('\n')}\n`;
}
