import { expect, test } from 'vitest';
import { folded, type LineChange } from '@/platform/document/difference';
import { partsOf, titleOf, type Block } from '@/platform/document/model';
import { spanOf } from '@/platform/document/places';

const heading = (level: number, id: string): Block => ({
  type: 'heading',
  attrs: { id, level, number: '一、' },
  content: [{ type: 'text', text: id }],
});
const paragraph: Block = { type: 'paragraph', content: [{ type: 'text', text: '一段。' }] };

test('a text is cut at its headings, and what stands before the first is a part of its own', () => {
  const parts = partsOf({
    type: 'doc',
    content: [paragraph, heading(1, 'a'), paragraph, paragraph, heading(2, 'b')],
  });
  expect(parts.map((part) => [part.heading?.attrs.id, part.blocks.length])).toEqual([
    [undefined, 1],
    ['a', 2],
    ['b', 0],
  ]);
});

test('depths have no gaps, however a text skips levels', () => {
  const parts = partsOf({ type: 'doc', content: [heading(1, 'a'), heading(4, 'b'), heading(1, 'c')] });
  expect(parts.map((part) => part.depth)).toEqual([1, 2, 1]);
});

test('a heading is printed with its number', () => {
  const [part] = partsOf({ type: 'doc', content: [heading(1, '主要工作')] });
  expect(titleOf(part!.heading!)).toBe('一、主要工作');
});

const line = (kind: LineChange['kind']): LineChange => ({ kind, form: 'PARAGRAPH', pieces: [], cells: [] });

test('kept lines far from a change are folded into a count', () => {
  const kinds = ['KEPT', 'KEPT', 'KEPT', 'CHANGED', 'KEPT', 'KEPT'] as const;
  expect(folded(kinds.map(line)).map((one) => (one.type === 'kept' ? one.count : one.line.kind))).toEqual([
    2,
    'KEPT',
    'CHANGED',
    'KEPT',
    1,
  ]);
});

test('words are found over the borders of marks, beginning in the text where their first letter is', () => {
  const texts = ['新改建', '46.5公里', '，整治隐患'];
  expect(spanOf(texts, '46.5公里')).toEqual({ from: [1, 0], to: [1, 6] });
  expect(spanOf(texts, '建46.5公里，')).toEqual({ from: [0, 2], to: [2, 1] });
  expect(spanOf(texts, '桥梁')).toBeUndefined();
  expect(spanOf(texts, '')).toBeUndefined();
});
