import { describe, expect, it } from 'vitest';
import { OFFICE_HOLDERS } from '../../../src/domain/office-holders.js';
import { stateByIso3 } from '../../../src/domain/states.js';
import { holderMeant } from '../../../src/resolve/offices.js';
import { groupBy } from '../../../src/support/group-by.js';
import { actor } from './make.js';

function meant(
  name: string,
  own: { country?: string | null; role?: string | null; named?: boolean } = {},
  day: string | null = '2016-09-10',
): string | null {
  const made = actor('a', { type: 'Person', name, ...own })('0123456789');
  return holderMeant(made, day)?.holder.name ?? null;
}

describe('whom an article means by an office', () => {
  it.each([
    ['Russian foreign minister', 'RUS', '2016-09-10', 'Sergey Lavrov'],
    ['Turkish prime minister', 'TUR', '2010-01-01', 'Recep Tayyip Erdoğan'],
    ['Turkish prime minister', 'TUR', '2015-01-01', 'Ahmet Davutoğlu'],
    ['US secretary of state', 'USA', '2016-09-10', 'John Kerry'],
    ['U.S. Defense Secretary', 'USA', '2016-09-10', 'Ashton Carter'],
    ['U.S. president', 'USA', '2017-01-19', 'Barack Obama'],
    ['French president', 'FRA', '2012-05-14', 'Nicolas Sarkozy'],
    ['president of France', 'FRA', '2012-05-14', null],
    ['Russian deputy foreign minister', 'RUS', '2016-09-10', null],
    ['former Russian foreign minister', 'RUS', '2016-09-10', null],
    ['Russian foreign minister', 'RUS', '1960-01-01', null],
    ['Russian foreign minister', 'RUS', '2031-01-01', null],
    ['Russian foreign minister', 'RUS', null, null],
  ])('%s of %s on %s: %s', (name, country, day, expected) => {
    expect(meant(name, { named: false, country }, day)).toBe(expected);
  });

  it.each([
    ['a whole name in any spelling', 'Sergei Lavrov', {}, 'Sergey Lavrov'],
    ['a whole name of somebody in another state', 'John Kerry', { country: 'IRL' }, null],
    ['a family name that means nobody else', 'Putin', {}, 'Vladimir Putin'],
    ['one of two that had it, by the day', 'Assad', {}, 'Bashar al-Assad'],
    ['… with its article', 'al-Assad', { country: 'SYR' }, 'Bashar al-Assad'],
    ['a common family name with the office', 'May', { role: 'Prime Minister' }, 'Theresa May'],
    ['a common family name with the state', 'Johnson', { country: 'GBR' }, 'Boris Johnson'],
    ['a common family name alone', 'Johnson', {}, null],
    ['a common family name with another office', 'Johnson', { role: 'mayor' }, null],
    ['a middle name between', 'Robert Gabriel Mugabe', {}, 'Robert Mugabe'],
    ['another first name', 'Lyudmila Putin', {}, null],
  ])('by name: %s', (_, name, own, expected) => {
    expect(meant(name, own)).toBe(expected);
  });

  it('is no body, group or unnamed source', () => {
    const body = actor('a', { type: 'Organization', name: 'Putin' })('0123456789');
    expect(holderMeant(body, '2016-09-10')).toBeNull();
  });
});

describe('the table of office-holders', () => {
  it('names states, days that exist, and at most one holder of an office at a time', () => {
    const isDay = (day: string): boolean =>
      new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
    for (const { iso3, name, first, last } of OFFICE_HOLDERS)
      expect([name, stateByIso3(iso3)?.iso3, isDay(first), isDay(last), first < last]).toEqual([
        name,
        iso3,
        true,
        true,
        true,
      ]);
    for (const holders of groupBy(OFFICE_HOLDERS, (one) => `${one.iso3} ${one.office}`).values())
      holders.slice(1).forEach(({ first, name }, index) => {
        expect([name, first >= (holders[index]?.last ?? '')]).toEqual([name, true]);
      });
  });
});
