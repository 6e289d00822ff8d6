import { afterAll, describe, expect, it } from 'vitest';
import { closeAnalyzer, nodesOf, placesOf } from './describe-entities.js';

afterAll(closeAnalyzer);

describe('places', () => {
  it('are two where a comma stands between', async () => {
    const found = await placesOf('The fire began in Palmyra, Syria, on Sunday.');
    expect(found).toEqual(['Palmyra SYR in Syria']);
  });

  it('are not put inside a state that belongs to the next noun', async () => {
    expect(await placesOf('In Geneva, US officials met the envoy.')).toEqual([
      'Geneva CHE in Switzerland',
    ]);
  });

  it('keep a town apart from the word for its kind', async () => {
    expect(await placesOf('Troops left the port city of Tartus, Syria.')).toEqual([
      'Tartus SYR in Syria',
    ]);
  });

  it('of the first level are known, and towns lie in them', async () => {
    expect(await placesOf('The trial opened in Columbus, Ohio, in the United States.')).toEqual(
      expect.arrayContaining(['Columbus USA in Ohio', 'Ohio USA in United States']),
    );
  });

  it('take "Georgia" for the state that the article speaks of', async () => {
    expect(await placesOf('Senators from Florida and Georgia met in Washington.')).toContain(
      'Georgia USA in United States',
    );
    const states = await nodesOf('Georgia said its ambassador had left Tbilisi.');
    expect(states.find(({ name }) => name === 'Georgia')?.type).toBe('Country');
  });

  it('look for a capital in its own state only', async () => {
    const found = await nodesOf('Hundreds marched in Tripoli and in Georgetown, Guyana.');
    expect(found.find(({ name }) => name === 'Tripoli')?.iso3).toBe('LBY');
    expect(found.find(({ name }) => name === 'Georgetown')?.iso3).toBe('GUY');
  });

  it('give no coordinates to the White House', async () => {
    const found = await nodesOf('They walked to the White House in the rain.');
    for (const node of found)
      expect([node.name, node.lat, node.geonamesId]).toEqual([node.name, null, null]);
  });
});
