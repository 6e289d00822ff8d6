import { describe, expect, it } from 'vitest';
import { findCity } from '../../../src/extract/knowledge/gazetteer.js';

const anywhere = { weight: () => 0, iso3: null, admin1: null };

describe('the gazetteer', () => {
  it('knows large towns by their own and by other names', () => {
    expect(findCity('Aleppo', anywhere)?.iso3).toBe('SYR');
    expect(findCity('Cologne', anywhere)?.name).toBe('Köln');
    expect(findCity('São Paulo', anywhere)?.geonamesId).toBe(
      findCity('Sao Paulo', anywhere)?.geonamesId,
    );
  });

  it('takes a small town only where the article speaks of its state', () => {
    expect(findCity('Saraqib', anywhere)).toBeUndefined();
    expect(
      findCity('Saraqib', { ...anywhere, weight: (iso3) => (iso3 === 'SYR' ? 2 : 0) })?.iso3,
    ).toBe('SYR');
  });

  it('stays inside the state and the division that the text gives', () => {
    expect(findCity('Paris', { ...anywhere, iso3: 'USA', admin1: 'TX' })).toMatchObject({
      iso3: 'USA',
      admin1: 'TX',
    });
    expect(findCity('Aleppo', { ...anywhere, iso3: 'NOR' })).toBeUndefined();
  });

  it('has nothing for what is no town', () => {
    expect(findCity('Xyzzyville', anywhere)).toBeUndefined();
    expect(findCity('', anywhere)).toBeUndefined();
  });
});
