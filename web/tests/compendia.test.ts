import { expect, test } from 'vitest';
import type { Masking } from '@/reports/compendia/api';
import { chosenAfter, moved } from '@/reports/compendia/order';
import { aroundOf, cut } from '@/reports/compendia/pieces';

test('a chapter is moved as far as there are places', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('what is chosen stays chosen while the list shows others', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }];
  expect(chosenAfter([c], [a, b], ['c', 'b', 'a'])).toEqual([c, a, b]);
  expect(chosenAfter([c, a], [a, b], [])).toEqual([c]);
});

const masking = (start: number, end: number) => ({ start, end }) as Masking;

test('a text is cut where it is masked, whatever the order', () => {
  const pieces = cut('柳林镇投入300万元。', [masking(5, 10), masking(0, 3)]);
  expect(pieces.map((piece) => [piece.text, Boolean(piece.masking)])).toEqual([
    ['柳林镇', true],
    ['投入', false],
    ['300万元', true],
    ['。', false],
  ]);
});

test('the words around a masking are those beside its brackets', () => {
  expect(aroundOf({ context: '向【某】【张三】发放', original: '张三' })).toEqual(['向【某】', '发放']);
});
