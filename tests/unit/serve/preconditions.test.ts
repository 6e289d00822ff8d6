import { describe, expect, it } from 'vitest';
import { wantedBy } from '../../../src/serve/http/preconditions.js';

const TAG = '"now"';
const rest = { first: 10, last: Infinity };

describe('what a request wants of a file', () => {
  it.each([
    ['nothing is said', {}, 'whole'],
    ['it has this state', { 'if-none-match': '"old", "now"' }, 'unchanged'],
    ['it has this state, compressed', { 'if-none-match': 'W/"now"' }, 'unchanged'],
    ['it has another', { 'if-none-match': '"old"' }, 'whole'],
    ['it wants this state', { 'if-match': '"now"' }, 'whole'],
    ['it wants another', { 'if-match': '"old"', range: 'bytes=10-' }, 'changed'],
    ['it wants any', { 'if-match': '*' }, 'whole'],
    ['it has bytes of this state', { 'if-range': '"now"', range: 'bytes=10-' }, rest],
    ['it wants the rest of this state', { 'if-match': '"now"', range: 'bytes=10-' }, rest],
    ['it has bytes of another', { 'if-range': '"old"', range: 'bytes=10-' }, 'whole'],
    ['it has bytes of who knows what', { range: 'bytes=10-' }, 'whole'],
    ['any state is as good', { 'if-match': '*', range: 'bytes=10-' }, 'whole'],
    ['both are said', { 'if-match': '"now"', 'if-range': '"old"', range: 'bytes=10-' }, 'whole'],
    ['a weak tag is no proof', { 'if-range': 'W/"now"', range: 'bytes=10-' }, 'whole'],
    ['both ends are given', { 'if-range': '"now"', range: 'bytes=0-9' }, { first: 0, last: 9 }],
    ['the ends are swapped', { 'if-range': '"now"', range: 'bytes=9-0' }, 'whole'],
    ['only an end is given', { 'if-range': '"now"', range: 'bytes=-9' }, 'whole'],
    ['several ranges are asked', { 'if-range': '"now"', range: 'bytes=0-1,5-9' }, 'whole'],
    ['it asks for something else', { 'if-range': '"now"', range: 'lines=0-' }, 'whole'],
  ])('where %s', (_, headers, wanted) => {
    expect(wantedBy(headers, TAG)).toEqual(wanted);
  });
});
