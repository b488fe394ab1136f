import { expect, test } from 'vitest';
import { marksIn, matching, type Thing } from '@/search/things';

const thing = (name: string, code?: string): Thing => ({ key: name, name, code, to: '/' });
const things = [thing('危桥改造', 'JT-2'), thing('农村公路里程', 'JT-1'), thing('公路养护', 'JT-3')];
const found = (words: string) => matching(words, things).map((one) => one.name);

test('things are found by all the words in their name, those first that begin so', () => {
  expect(found('公路')).toEqual(['公路养护', '农村公路里程']);
  expect(found('公路  里程')).toEqual(['农村公路里程']);
  expect(found('公路 危桥')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('a code finds what bears it, in small letters, too', () => {
  expect(found('jt-2')).toEqual(['危桥改造']);
});

test('words are marked where they stand', () => {
  expect(marksIn('公路 里程', '农村公路里程')).toEqual([
    { start: 2, end: 4 },
    { start: 4, end: 6 },
  ]);
});
