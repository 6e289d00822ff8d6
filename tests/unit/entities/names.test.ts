import { afterAll, describe, expect, it } from 'vitest';
import { closeAnalyzer, nodesOf } from './describe-entities.js';

afterAll(closeAnalyzer);

const find = async (body: string, name: string): Promise<string[]> =>
  (await nodesOf(body))
    .filter((node) => node.name === name)
    .flatMap(({ type, mentions }) => [type, ...mentions.map(({ text }) => text)]);

describe('names', () => {
  it('of one person are one node, in full and by surname', async () => {
    expect(
      await find('Maria Keller met the press. Keller said that talks had failed.', 'Maria Keller'),
    ).toEqual(['Person', 'Maria Keller', 'Keller']);
  });

  it('in brackets are the name of the body before', async () => {
    expect(
      await find(
        'The Sahel Relief Council (SRC) sent lorries. The SRC asked for fuel.',
        'Sahel Relief Council',
      ),
    ).toEqual(['Organization', 'Sahel Relief Council', 'SRC', 'SRC']);
  });

  it('of one body are one node, long and short', async () => {
    expect(
      await find(
        'The Western Harbour Authority closed the port. The Harbour Authority said that crews had left.',
        'Western Harbour Authority',
      ),
    ).toEqual(['Organization', 'Western Harbour Authority', 'Harbour Authority']);
    expect(
      await find(
        'Velmont Holdings sued the city. Velmont had lost a contract.',
        'Velmont Holdings',
      ),
    ).toEqual(['Organization', 'Velmont Holdings', 'Velmont']);
  });

  it('that fit two bodies stay by themselves', async () => {
    expect(
      await find(
        'The Western Harbour Authority and the Eastern Harbour Authority met. The Harbour Authority said that crews had left.',
        'Harbour Authority',
      ),
    ).toEqual(['Organization', 'Harbour Authority']);
  });

  it('of a government are one node, whichever way it is put', async () => {
    const bodies = (
      await nodesOf('The Government of Chad agreed. The Chadian government said so.')
    ).filter(({ type }) => type === 'Organization');
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.mentions).toHaveLength(2);
  });

  it('of armed groups are known in several spellings', async () => {
    const [group] = (
      await nodesOf('Ahrar ash-Sham left the town. Fighters of Ahrar al-Sham returned.')
    ).filter(({ name }) => name === 'Ahrar al-Sham');
    expect(group).toMatchObject({ type: 'Organization', iso3: 'SYR', cameoActor: 'SYRREB' });
    expect(group?.mentions).toHaveLength(2);
  });

  it('slice the body exactly', async () => {
    const body = 'The “Iraqi army” left Mosul 🚚, Gen. Ali Hassan’s men said; U.S. forces stayed.';
    for (const { mentions } of await nodesOf(body))
      for (const { start, end, text } of mentions) expect(body.slice(start, end)).toBe(text);
  });
});
