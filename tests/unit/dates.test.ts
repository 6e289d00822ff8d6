import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/extract/time/find-dates.js';
import { edtfRange } from '../../src/support/edtf.js';

/** 2016-09-24 was a Saturday. */
const dated = (text: string): (string | null)[] =>
  findDates(text, { offset: 0, publishedAt: '2016-09-24' }).map(({ edtf }) => edtf);
const undated = (text: string): (string | null)[] =>
  findDates(text, { offset: 0, publishedAt: null }).map(({ edtf }) => edtf);

describe('dates', () => {
  it.each([
    ['yesterday', '2016-09-23'],
    ['on Thursday', '2016-09-22'],
    ['on Saturday', '2016-09-24'],
    ['on September 9', '2016-09-09'],
    ['on December 30', '2015-12-30'],
    ['in March 2011', '2011-03'],
    ['since mid-2012', '2012~/..'],
    ['two weeks ago', '2016-09-10'],
    ['last month', '2016-08'],
    ['between 2011 and 2013', '2011/2013'],
    ['in the 1990s', '199X'],
    ['Friday, October 4, 2019', '2019-10-04'],
    ['In April, the court', '2016-04'],
    ['from May 15-24', '2016-05-15/2016-05-24'],
    ['from May 30 to June 2, 2014', '2014-05-30/2014-06-02'],
    ['between 3 and 5 June', '2016-06-03/2016-06-05'],
    ['since 23 August', '2016-08-23/..'],
    ['last autumn', '2015-23'],
    ['this spring', '2016-21'],
    ['since the spring', '2016-21/..'],
    ['in the summer of 2012', '2012-22'],
    ['last fall', '2015-23'],
  ])('"%s" counted from a publication date is %s', (text, edtf) => {
    expect(dated(text)).toEqual([edtf]);
  });

  it.each([
    ['yesterday', null],
    ['on Thursday', null],
    ['on September 9', 'XXXX-09-09'],
    ['in March 2011', '2011-03'],
  ])('"%s" without one is %s: never a guess', (text, edtf) => {
    expect(undated(text)).toEqual([edtf]);
  });

  it('are not seen in verbs and modals', () => {
    expect(dated('They may march to the sun, and prices fall and spring back.')).toEqual([]);
  });

  it('slice the text, and their values can be read', () => {
    const part = fc.constantFrom(
      'on Monday',
      'yesterday',
      'March 3, 2014',
      'since 2012',
      'x',
      '.',
      'in 1999',
      'last week',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join(' ');
        for (const date of findDates(text, { offset: 0, publishedAt: '2020-02-29' })) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(edtfRange(date.edtf ?? '')).not.toBeNull();
        }
      }),
    );
  });
});

describe('the days that an EDTF date covers', () => {
  it.each([
    ['2016-09-23', '2016-09-23', '2016-09-23'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2012~/..', '2012-01-01', '9999-12-31'],
    ['199X', '1990-01-01', '1999-12-31'],
    ['2011/2013', '2011-01-01', '2013-12-31'],
    ['2014-24', '2014-12-01', '2015-02-28'],
  ])('%s', (edtf, min, max) => {
    expect(edtfRange(edtf)).toEqual({ min, max });
  });

  it.each(['XXXX-09-09', 'soon', '2016-13-01', '2016-02-30'])('%s has none', (edtf) => {
    expect(edtfRange(edtf)).toBeNull();
  });
});
