import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/resolve/name-key.js';

const key = (name: string): string => nameKey('Person', name);

describe('people of several articles', () => {
  it.each([
    ['Muammar Gaddafi', 'Muammar Qaddafi'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Bashar al-Assad', 'Bashar Assad'],
    ['Mohammed Morsi', 'Muhammad Mursi'],
    ['Sergey Lavrov', 'Sergei Lavrov'],
    ['Dmitry Medvedev', 'Dmitri Medvedyev'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['Abdel Fattah el-Sisi', 'Abdel Fattah al-Sissi'],
  ])('are one where %s is %s', (a, b) => {
    expect(key(a)).toBe(key(b));
  });

  it.each([
    ['Kim Jong-il', 'Kim Jong-un'],
    ['John Kerry', 'John Perry'],
    ['Hamid Karzai', 'Hamid Karimov'],
    ['Ali Hassan', 'Ali Hussein'],
    ['Maria Silva', 'Mario Silva'],
    ['Ivan Petrov', 'Ivan Petrova'],
    ['George H. W. Bush', 'George W. Bush'],
  ])('stay two: %s and %s', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  it('are never joined by what is in a name of a body', () => {
    expect(nameKey('Organization', 'Hassan Brigade')).not.toBe(
      nameKey('Organization', 'Hasan Brigade'),
    );
  });
});
