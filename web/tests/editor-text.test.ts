import { expect, test } from 'vitest';
import { branch, neighbour, numberingAt } from '@/reports/editor/outline/arrange';
import { chinese, numbers, writtenHeading } from '@/reports/editor/outline/numbering';
import type { Entry } from '@/reports/editor/text/sections';
import { occurrences } from '@/reports/editor/text/find';
import { cleaned, picturesIn } from '@/reports/editor/text/paste';

const entries = [1, 2, 3, 2, 1, 2].map((level, at) => ({ level, id: String(at) }) as Entry);

test('numbers go on below one parent and begin anew below the next', () => {
  const headings = [
    { level: 1, numbering: 'COMMA' },
    { level: 2, numbering: 'BRACKET' },
    { level: 2, numbering: 'BRACKET' },
    { level: 1 },
    { level: 1, numbering: 'COMMA' },
    { level: 2, numbering: 'BRACKET' },
    { level: 3, numbering: 'ITEM', start: 3 },
    { level: 3, numbering: 'ITEM' },
    { level: 4, numbering: 'CIRCLE' },
  ] as const;
  expect(numbers(headings)).toEqual(['一、', '（一）', '（二）', '', '二、', '（一）', '三是', '四是', '①']);
});

test('numerals are written as offices do', () => {
  expect([1, 10, 11, 20, 105, 110, 2024].map(chinese)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '一百零五',
    '一百一十',
    '二千零二十四',
  ]);
});

test('a short line with a number is a heading, a sentence is none', () => {
  expect(writtenHeading('　　（二）农村公路建设')).toEqual({ numbering: 'BRACKET', level: 2, words: '农村公路建设' });
  expect(writtenHeading('3．安全生产')).toEqual({ numbering: 'DOT', level: 3, words: '安全生产' });
  expect(writtenHeading('3.5万亩')).toBeUndefined();
  expect(writtenHeading('一、完成投资12亿元，增长8%。')).toBeUndefined();
  expect(writtenHeading('全年新改建农村公路46.5公里')).toBeUndefined();
});

test('a section moves among its own, with all below it', () => {
  expect(branch(entries, 0)).toEqual({ from: 0, to: 4 });
  expect(neighbour(entries, 0, 1)).toBe(6);
  expect(neighbour(entries, 4, -1)).toBe(0);
  expect(neighbour(entries, 1, -1)).toBeUndefined();
  expect(neighbour(entries, 1, 1)).toBe(4);
  expect(neighbour(entries, 3, -1)).toBe(1);
  expect(neighbour(entries, 5, -1)).toBeUndefined();
});

test('a heading that was numbered as usual is so at its new level', () => {
  expect(numberingAt(2, { level: 1, numbering: 'COMMA' })).toBe('BRACKET');
  expect(numberingAt(2, { level: 1, numbering: 'PART' })).toBe('PART');
  expect(numberingAt(2, { level: 1, numbering: null })).toBeNull();
});

test('words are found whatever their capitals, one after the other', () => {
  expect(occurrences('GDP增长，gdp总量', 'Gdp')).toEqual([0, 6]);
  expect(occurrences('啊啊啊', '啊啊')).toEqual([0]);
});

test('of what Word copies, the words and tables are left', () => {
  const word = `<html><head><style>p{margin:0}</style><meta charset=utf-8><!--[if gte mso 9]><xml>旧</xml><![endif]--></head>
    <body><p class=MsoNormal><b><span lang=EN-US><o:p>&nbsp;</o:p></span>一、工作</b></p><table><tr><td>甲<br>乙</td></tr></table></body></html>`;
  const text = cleaned(word);
  expect(text).not.toMatch(/style|<!--|旧|o:p|meta/);
  expect(text).toContain('一、工作');
  expect(text).toContain('<table>');
});

test('every line that Word ended within a paragraph or a cell is a paragraph of its own', () => {
  expect(cleaned('<p class=a>甲<br>乙<br clear=all>丙</p>')).toBe(
    '<p class=a>甲</p><p class=a>乙</p><p class=a>丙</p>',
  );
  expect(cleaned('<td>甲<br/>乙</td>')).toBe('<td>甲<div></div>乙</td>');
});

test('pictures are taken from the RTF beside a text, in their order, each once', async () => {
  const rtf = String.raw`{\rtf1 {\*\shppict{\pict{\*\picprop{\sp{\sn shapeType}{\sv 75}}}\picw10\pngblip\bliptag-12{\*\blipuid 0a1b2c3d0a1b2c3d}
89504e470d0a1a0a
0001}}{\nonshppict{\pict\wmetafile8\bliptag-12 0100090000030f0100000000}} 文字 {\pict\jpegblip ffd8ffe000104a464946}}`;
  const [png, jpeg, ...others] = picturesIn(rtf);
  expect([png!.type, jpeg!.type, others.length]).toEqual(['image/png', 'image/jpeg', 0]);
  expect([...new Uint8Array(await png!.arrayBuffer())].slice(-4)).toEqual([0x1a, 0x0a, 0x00, 0x01]);
});
