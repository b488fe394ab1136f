import { getSchema } from '@tiptap/core';
import { Slice, type Node as ProseNode } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { expect, test, vi } from 'vitest';
import type { ReportDocument } from '@/platform/document/model';
import { sectionsOf, type Section } from '@/reports/editor/saving/sections';
import { linesIn, placeOf, rangeOf } from '@/reports/editor/text/lines';
import { recognized } from '@/reports/editor/text/paste';
import { schema as extensions } from '@/reports/editor/text/schema';
import { sectionsIn, shown } from '@/reports/editor/text/sections';

vi.mock('@/platform/sign-in/session', () => ({ session: {} }));

const schema = getSchema(extensions);
const words = (text: string) => [{ type: 'text' as const, text }];
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: words(text) });
const cell = (text: string) => ({ type: 'tableCell' as const, content: [paragraph(text)] });
const heading = (id: string, text: string, facts = {}) => ({
  type: 'heading' as const,
  attrs: { id, level: 1, numbering: 'COMMA', ...facts },
  content: words(text),
});

const report: ReportDocument = {
  type: 'doc',
  attrs: { title: '总结', preface: 'p' },
  content: [
    paragraph('引言。'),
    heading('a', '工作'),
    {
      type: 'paragraph',
      content: [...words('完成投资'), { type: 'figure', attrs: { id: 'f', text: '12亿元' } }, ...words('。')],
    },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('甲'), cell('35个')] }] },
    { type: 'image', attrs: { digest: 'd' } },
    heading('b', '安全。', { level: 2, numbering: 'ITEM', runIn: true }),
    paragraph('整治隐患12处。'),
    heading('c', '计划'),
  ],
};
/** The same as Content.text() of report-service tells it. */
const TEXT = '总结\n引言。\n一、工作\n完成投资12亿元。\n甲\t35个\n一是安全。整治隐患12处。\n二、计划\n';

const docOf = (document: ReportDocument): ProseNode => schema.nodeFromJSON({ type: 'doc', content: document.content });

test('offsets of the services lead to the words in the editor', () => {
  const doc = docOf(report);
  const lines = linesIn(doc, '总结', 'p', true);
  for (const part of ['引言', '工作', '投资', '35个', '安全', '隐患12处', '计划']) {
    const start = TEXT.indexOf(part);
    const range = rangeOf(lines, start, start + part.length)!;
    expect(doc.textBetween(range.from, range.to)).toBe(part);
  }
  const figure = rangeOf(lines, TEXT.indexOf('2亿'), TEXT.indexOf('2亿') + 2)!;
  expect(doc.slice(figure.from, figure.to).content.firstChild!.attrs.id).toBe('f');
});

test('chosen words are told by their line and offset', () => {
  const doc = docOf(report);
  const lines = linesIn(doc, '总结', 'p', true);
  const range = rangeOf(lines, TEXT.indexOf('隐患'), TEXT.indexOf('隐患') + 2)!;
  expect(placeOf(lines, range.from, range.to)).toMatchObject({ line: { section: 'b', line: 0 }, start: 2, end: 4 });
});

test('a text in the editor has the sections that the service told', () => {
  expect(sectionsIn(docOf(report), 'p', true)).toEqual(sectionsOf(report));
});

test.each([
  ['other order', (all: Section[]) => [all[0]!, all[3]!, all[1]!, all[2]!]],
  ['other words', (all: Section[]) => all.map((one) => (one.id === 'a' ? { ...all[2]!, id: 'a' } : one))],
  ['fewer sections', (all: Section[]) => [all[2]!]],
  ['no sections', () => []],
  ['more sections', (all: Section[]) => [...all, { ...all[1]!, id: 'x' }, all[0]!].slice(0, 5)],
])('whatever the service tells is shown: %s', (_, other) => {
  const state = EditorState.create({ schema, doc: docOf(report) });
  const now = sectionsIn(state.doc, 'p', true);
  const wanted = other(now);
  const tr = state.tr;
  shown(tr, schema, 'p', wanted, now);
  tr.doc.check();
  expect(sectionsIn(tr.doc, 'p', false)).toEqual(wanted);
});

test('typed numbers of a pasted text become headings, indents go', () => {
  const pasted = [paragraph('　　（一）道路建设'), paragraph('　　新建46.5公里。'), paragraph('　')];
  const slice = recognized(new Slice(docOf({ type: 'doc', content: pasted }).content, 0, 0), schema);
  expect(slice.content.content.map((block) => [block.type.name, block.textContent])).toEqual([
    ['heading', '道路建设'],
    ['paragraph', '新建46.5公里。'],
  ]);
  expect(slice.content.firstChild!.attrs).toMatchObject({ level: 2, numbering: 'BRACKET' });
});
