import type { Analysis, NameSpan, Sentence } from '../../domain/analysis.js';

/**
 * The analysis with last names of people read as people: after "Ben Affleck" the model's "Affleck" is no body, and
 * no town either.
 */
export function withSameNames(analysis: Analysis): Analysis {
  const lastNames = new Set<string>();
  const wholes = new Set<string>();
  for (const { names, tokens } of analysis.sentences)
    for (const { first, last, label } of names) {
      const words = tokens.slice(first, last + 1).map(({ text }) => text);
      if (label === 'PER')
        for (let from = 1; from < words.length; from++) lastNames.add(words.slice(from).join(' '));
      else if (words.length > 1) wholes.add(words[0] ?? '');
    }
  if (lastNames.size === 0) return analysis;
  const relabelled = ({ tokens }: Sentence, name: NameSpan): NameSpan => {
    const text = tokens
      .slice(name.first, name.last + 1)
      .map((token) => token.text)
      .join(' ');
    return name.label === 'ORG' && lastNames.has(text) && !wholes.has(text)
      ? { ...name, label: 'PER' }
      : name;
  };
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence) => ({
      ...sentence,
      names: sentence.names.map((name) => relabelled(sentence, name)),
    })),
  };
}
