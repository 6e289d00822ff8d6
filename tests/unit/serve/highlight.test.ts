import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight } from '../../../src/serve/highlight.js';
import { actor, claim, event } from '../../contract/fixtures.js';

const shown = (...args: Parameters<typeof highlight>): string =>
  highlight(...args)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

it('marks the words that were looked for, whatever their accents, and near ones', () => {
  const doctors = actor('a', { name: 'MSF', aliases: ['Médecins Sans Frontières'] });
  expect(shown(doctors, 'medecins fron')).toBe('[Médecins] Sans [Frontières]');
  expect(shown(doctors, 'Frontires')).toBe('Médecins Sans [Frontières]');
  expect(shown(event('e', { title: 'Raid on the market' }), 'nothing')).toBe('');
});

it('shows of a long quote what is around the first word', () => {
  const long = `${'before '.repeat(60)}the raid happened ${'after '.repeat(60)}`;
  const text = shown(claim('c', { quote: long }), 'raid');
  expect(text).toContain('the [raid] happened');
  expect(text.length).toBeLessThan(230);
  expect(text).toMatch(/^\s?before /);
});

it('is a piece of the text, cut nowhere else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, search) => {
      const parts = highlight(event('e', { title }), search);
      expect(title).toContain(parts.map(({ text }) => text).join(''));
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    }),
  );
});
