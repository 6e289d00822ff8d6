import { afterAll, describe, expect, it } from 'vitest';
import { closeAnalyzer, relationsOf } from './describe-entities.js';

afterAll(closeAnalyzer);

describe('offices', () => {
  it('are read before a name, with the state or body they belong to', async () => {
    expect(await relationsOf('Kenyan Foreign Minister Amina Otieno spoke in Geneva.')).toContain(
      'Amina Otieno AFFILIATED_WITH Kenya (Foreign Minister)',
    );
    expect(await relationsOf('World Bank economist Peter Larsen warned of a shortage.')).toContain(
      'Peter Larsen AFFILIATED_WITH World Bank (economist)',
    );
  });

  it('are read across a comma, before and after the name', async () => {
    expect(
      await relationsOf("Norway's prime minister, Ingrid Solberg, arrived on Monday."),
    ).toContain('Ingrid Solberg AFFILIATED_WITH Norway (prime minister)');
    expect(
      await relationsOf('Samuel Okello, a spokesman for the Ugandan army, denied it.'),
    ).toContain('Samuel Okello AFFILIATED_WITH Ugandan army (spokesman)');
  });

  it('are read from what somebody is or becomes, by name and by pronoun', async () => {
    expect(
      await relationsOf('Maria Keller was a columnist for The Guardian until last year.'),
    ).toContain('Maria Keller AFFILIATED_WITH The Guardian (columnist)');
    expect(
      await relationsOf(
        'Maria Keller left in June. She became head of the World Health Organization.',
      ),
    ).toContain('Maria Keller AFFILIATED_WITH World Health Organization (head)');
  });

  it('are read from verbs that lead or found', async () => {
    expect(await relationsOf('Anton Weber heads the Labour Party.')).toContain(
      'Anton Weber AFFILIATED_WITH Labour Party (head)',
    );
  });

  it('belong to a town where they are offices of towns', async () => {
    expect(await relationsOf('The mayor of Hamburg, Jutta Brandt, thanked the crews.')).toContain(
      'Jutta Brandt AFFILIATED_WITH Hamburg (mayor)',
    );
  });

  it('are not given to the state that an ambassador is sent to', async () => {
    const found = await relationsOf('Chilean Ambassador to Japan Pablo Rojas resigned.');
    expect(found).toContain('Pablo Rojas AFFILIATED_WITH Chile (Ambassador)');
    expect(found.join()).not.toContain('AFFILIATED_WITH Japan');
  });

  it('of a state go to the state that an article is about, marked as inferred', async () => {
    expect(
      await relationsOf(
        'Peru closed its border with Chile. Peruvian police stopped buses in Lima. Prime Minister Luis Quispe said Peru would reopen it.',
      ),
    ).toContain('Luis Quispe AFFILIATED_WITH Peru (Prime Minister)?');
  });

  it('are not made of family ties', async () => {
    const found = await relationsOf("Daniel Roth's wife Clara Roth spoke to reporters.");
    expect(found).toEqual([]);
  });
});

describe('seats', () => {
  it('are read from "based" and from "lives in"', async () => {
    expect(
      await relationsOf('The Geneva-based World Health Organization sent a team to Kampala.'),
    ).toContain('World Health Organization BASED_IN Geneva (-)');
    expect(await relationsOf('Oxfam is based in Nairobi.')).toContain('Oxfam BASED_IN Nairobi (-)');
    expect(await relationsOf('Elena Popescu lives in Vienna.')).toContain(
      'Elena Popescu BASED_IN Vienna (-)',
    );
  });
});
