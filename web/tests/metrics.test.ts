import { beforeAll, expect, test } from 'vitest';
import { speak } from '@/platform/texts';
import type { Indicator, Observation } from '@/metrics/api';
import type { AnsweredCell } from '@/metrics/entry/api';
import { read } from '@/metrics/entry/number';
import { entries, fillable, noteOf, pasted } from '@/metrics/entry/sheet';
import { byRank, planned, soFar } from '@/metrics/indicator/series';
import { moved } from '@/metrics/moves';
import { coverage, tells, type Below, type Figure } from '@/metrics/overview/board';
import { lines } from '@/metrics/overview/tree';
import { cells, tableText } from '@/platform/parts/tables';
import { lastMonth, monthsUpTo, parse, periodText, periodsOf, write } from '@/platform/formats/periods';
import { milestones, months, reportable, spread } from '@/metrics/projects/plan';
import { acts as actsOfEntry } from '@/metrics/rectification/states';
import { sparkline } from '@/metrics/sparkline';
import { difference, empty, shares, wanted } from '@/metrics/targets/wanted';
import type { Task } from '@/metrics/tasks/api';
import { acts } from '@/metrics/tasks/states';
import { scrollTo, shown, touches } from '@/platform/parts/windows';

beforeAll(async () => {
  const memory = new Map<string, string>();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => memory.set(key, value),
    },
    document: { documentElement: {} },
  });
  await speak('zh-CN');
});

test('periods are read and written as the services write them', () => {
  for (const text of ['2026', '2026H2', '2026Q3', '2026-09']) expect(write(parse(text)!)).toBe(text);
  for (const text of ['2026-9', '2026-13', '2026Q5', '26', '']) expect(parse(text)).toBeUndefined();
});

test('periods of a year are those that have ended', () => {
  expect(periodsOf(2026, 'QUARTER', 7)).toEqual(['2026Q1', '2026Q2']);
  expect(periodsOf(2026, 'YEAR', 11)).toEqual([]);
  expect(monthsUpTo('2026Q1', 2)).toEqual(['2026-02', '2026-03']);
});

test('the last month that is over is in the year before in January', () => {
  expect(lastMonth('2026-01-31')).toBe('2025-12');
  expect(lastMonth('2026-11-01')).toBe('2026-10');
});

test('periods are told in Chinese conventions', () => {
  expect(['2026', '2026H1', '2026Q3', '2026-09'].map(periodText)).toEqual([
    '2026年',
    '2026年上半年',
    '2026年三季度',
    '2026年9月',
  ]);
});

test('keys lead through a table and not out of it', () => {
  const extent = { rows: 5, columns: 3, page: 2 };
  expect(moved({ row: 4, column: 2 }, 'ArrowDown', false, extent)).toEqual({ row: 4, column: 2 });
  expect(moved({ row: 1, column: 1 }, 'ArrowUp', true, extent)).toEqual({ row: 0, column: 1 });
  expect(moved({ row: 1, column: 1 }, 'End', true, extent)).toEqual({ row: 4, column: 2 });
  expect(moved({ row: 1, column: 1 }, 'PageDown', false, extent)).toEqual({ row: 3, column: 1 });
  expect(moved({ row: 1, column: 1 }, 'x', false, extent)).toBeUndefined();
});

test('only what is seen of a long table is drawn, and its room is kept', () => {
  expect(shown(460, 230, 46, 300, 2)).toEqual({ first: 8, end: 17, count: 300, before: 368, after: 283 * 46 });
  expect(shown(0, 5000, 46, 3, 2)).toEqual({ first: 0, end: 3, count: 3, before: 0, after: 0 });
  expect(shown(9999, 100, 46, 0, 2)).toEqual({ first: 0, end: 0, count: 0, before: 0, after: 0 });
});

test('a long table has leapt when nothing of what is seen is drawn yet, or when it is another', () => {
  const drawn = shown(460, 230, 46, 300, 2);
  expect(touches(drawn, shown(600, 230, 46, 300, 0))).toBe(true);
  expect(touches(drawn, shown(4600, 230, 46, 300, 0))).toBe(false);
  expect(touches(drawn, shown(460, 230, 46, 301, 0))).toBe(false);
  expect(touches(undefined, drawn)).toBe(false);
});

test('a table is scrolled just so far that the place is seen', () => {
  expect(scrollTo(3, 0, 100, 20)).toBeUndefined();
  expect(scrollTo(9, 0, 100, 20)).toBe(100);
  expect(scrollTo(2, 90, 100, 20)).toBe(40);
});

test('a small line has gaps where values are missing, and is none for a single value', () => {
  expect(sparkline([1, null, 3, 5], 56, 16)?.path).toMatch(/^M[\d.]+ [\d.]+M[\d.]+ [\d.]+L/);
  expect(sparkline([null, 4], 56, 16)).toBeUndefined();
  expect(sparkline([4, 4], 56, 16)?.end.y).toBe(8);
});

const figure = (actual: number | null, target: number | null = null) =>
  ({ source: actual === null ? null : 'OWN', actual, target }) as Figure;
const unit = (code: string, figures: [string, Figure][]): Below => ({
  unit: code,
  name: code,
  figures: new Map(figures),
});

test('coverage counts the units that an indicator is for', () => {
  const units = [unit('a', [['X', figure(1)]]), unit('b', [['X', figure(null)]]), unit('c', [])];
  expect(coverage(units, 'X')).toEqual({ reported: 1, expected: 2 });
  expect(tells(units, 'X')).toBe(true);
  expect(tells([unit('b', [['X', figure(null)]])], 'X')).toBe(false);
});

test('a tree shows what is opened, and says what is missing below', () => {
  const branches = new Map([
    ['root', { units: [unit('a', []), unit('b', [])] }],
    ['a', { units: [] }],
  ]);
  const told = lines('root', branches, new Set(['a', 'b'])).map((line) =>
    line.type === 'unit' ? line.unit : line.note,
  );
  expect(told).toEqual(['a', 'none', 'b', 'loading']);
});

test('a plan is a straight line unless it is told month by month', () => {
  const flow = { accumulation: 'FLOW', direction: 'HIGHER' } as const;
  const stock = { accumulation: 'STOCK', direction: 'HIGHER' } as const;
  expect(planned({ value: 120, plan: undefined }, flow, 3)).toBe(30);
  expect(planned({ value: 120, plan: Array.from({ length: 12 }, (_, i) => i) }, flow, 3)).toBe(2);
  expect(planned({ value: 90, baseline: 60, plan: undefined }, stock, 6)).toBe(75);
  expect(planned({ value: 90, baseline: 95, plan: undefined }, stock, 6)).toBe(90);
});

test('a sum goes on over a missing month, which is not zero', () => {
  const values = [0.1, 0.2].map((value, i) => ({ period: `2026-0${i * 2 + 1}`, value, status: 'CONFIRMED' as const }));
  const months = periodsOf(2026, 'MONTH', 4);
  expect(soFar(values, { accumulation: 'FLOW' }, months)).toEqual([0.1, null, 0.3, null]);
  expect(soFar(values, { accumulation: 'STOCK' }, months)).toEqual([0.1, null, 0.2, null]);
});

test('who has no rank comes last', () => {
  expect(byRank([{ rank: null }, { rank: 2 }, { rank: 1 }]).map((one) => one.rank)).toEqual([1, 2, null]);
});

test('cells of a spreadsheet come out of the clipboard as they stand', () => {
  expect(cells('1\t2\r\n3\t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
  expect(cells('"a\tb"\t"say ""x"""\n5')).toEqual([['a\tb', 'say "x"'], ['5']]);
  expect(cells('7')).toEqual([['7']]);
  expect(cells('1\n\n2\n')).toEqual([['1'], [''], ['2']]);
});

test('numbers are read as the import reads them', () => {
  expect(read('85,000')).toEqual({ value: 85000 });
  expect(read('超过８５０００')).toEqual({ value: 85000, qualifier: 'MORE_THAN' });
  expect(read('不超过 30')).toEqual({ value: 30, qualifier: 'AT_MOST' });
  expect(read('≥30')).toEqual({ value: 30, qualifier: 'AT_LEAST' });
  expect(read('12.5左右')).toEqual({ value: 12.5, qualifier: 'ABOUT' });
  expect(['N/A', '－', '8.5万', '1,23'].map(read)).toEqual(['none', 'none', 'none', 'none']);
  expect(read('1234567890.1234567')).toBe('long');
  expect(read(' ')).toBeUndefined();
});

const there = new Map([['A 2026-01', { indicator: 'A', period: '2026-01', value: 5, version: 3 } as Observation]]);

test('pasting fills from a place on and says what lies outside', () => {
  const result = pasted(new Map(), { row: 0, column: 1 }, [['1', '2'], ['3']], [{ code: 'A' }], ['2026-01', '2026-02']);
  expect([...result.drafts]).toEqual([['A 2026-02', '1']]);
  expect([result.taken, result.left]).toEqual([1, 2]);
});

test('only what differs is sent, a correction with its version and reason', () => {
  const drafts = new Map([
    ['A 2026-01', '6'],
    ['A 2026-02', '约7'],
    ['A 2026-03', 'x'],
  ]);
  const { ready, mistakes } = entries(drafts, there, '核对');
  expect(ready.map((one) => one.entry)).toEqual([
    { indicator: 'A', period: '2026-01', value: 6, version: 3, reason: '核对' },
    { indicator: 'A', period: '2026-02', value: 7, qualifier: 'ABOUT' },
  ]);
  expect([...mistakes]).toEqual([['A 2026-03', 'none']]);
  expect(entries(new Map([['A 2026-01', '5.0']]), there, '').ready).toEqual([]);
});

test('a fault weighs more than a finding', () => {
  const cell = { outcome: 'REFUSED', faults: [{ field: 'period', message: '锁定' }], findings: [] } as AnsweredCell;
  expect(noteOf(cell)).toEqual({ tone: 'bad', texts: ['锁定'] });
  expect(noteOf({ ...cell, faults: [] })).toBeUndefined();
});

test('a sheet to be filled in holds no formula', () => {
  const indicator = { code: 'A', name: '=HYPERLINK("x")', measureUnit: '项' } as Indicator;
  expect(tableText(fillable(['指标代码'], [indicator], '2026-01', there))).toBe(
    '\uFEFF指标代码\r\nA,"\'=HYPERLINK(""x"")",项,2026-01,5,,,3\r\n',
  );
});

test('a form says which of its fields hold no exact number', () => {
  expect(wanted({ ...empty(), value: '约5', baseline: 'x' }).wrong).toEqual(['value', 'baseline']);
  expect(wanted({ ...empty(), value: '1,200' }).wanted).toEqual({
    value: 1200,
    nature: 'EXPECTED',
    valueTo: undefined,
    baseline: undefined,
    plan: undefined,
  });
  expect(
    wanted({ ...empty(), value: '12', byMonth: true, plan: Array<string>(11).fill('1') }).wanted?.plan,
  ).toHaveLength(12);
  expect(wanted({ ...empty(), value: '12', byMonth: true }).wrong).toEqual(['plan']);
});

test('the difference of parts to the whole is told while they are typed', () => {
  expect(difference(100, [60, null], [0.1, 0.2])).toEqual({ sum: 60.3, difference: -39.7 });
  expect(difference(100, [null], [])).toBeNull();
});

test('shares add up to the whole to the last decimal', () => {
  expect(shares(100, 3, 0)).toEqual([34, 33, 33]);
  expect(shares(1, 3, 2)).toEqual([0.34, 0.33, 0.33]);
});

const task = { state: 'ASSIGNED', unit: 'A', partners: ['B'], assigner: 'C', deadline: '2026-06-30' } as Task;

test('a task offers what its state and the part of the unit allow', () => {
  expect(acts(task, 'A', false, '2026-06-30')).toEqual(['report', 'askForTime']);
  expect(acts(task, 'A', false, '2026-07-01')).toEqual(['report']);
  expect(acts(task, 'B', false, '2026-06-01')).toEqual(['report']);
  expect(acts({ ...task, state: 'REPORTED' }, 'C', true, '2026-06-01')).toEqual(['complete', 'giveBack']);
  expect(acts({ ...task, wishedUntil: '2026-08-01' }, 'C', true, '2026-06-01')).toEqual([
    'grant',
    'decline',
    'urge',
    'complete',
  ]);
  expect(acts(task, 'C', false, '2026-06-01')).toEqual([]);
  expect(acts({ ...task, state: 'COMPLETED' }, 'A', false, '2026-06-01')).toEqual([]);
});

test('an investment is spread over its months to the last cent', () => {
  expect(months('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(months('2026-03', '2026-02')).toEqual([]);
  expect(spread('2026-01', '2026-03', 100).map((one) => one.planned)).toEqual([33.34, 33.33, 33.33]);
});

test('milestones are lines with a day and a name', () => {
  expect(milestones('2026-06-30 主体完工\n\n2026-10-01  竣工 验收')).toEqual([
    { planned: '2026-06-30', name: '主体完工' },
    { planned: '2026-10-01', name: '竣工 验收' },
  ]);
  expect(milestones('六月底完工')).toBeUndefined();
});

test('the first month that nobody has reported is offered first, none that has not begun', () => {
  const all = ['2026-01', '2026-02', '2026-03', '2026-04'].map((month, i) => ({
    month,
    planned: 1,
    done: i < 1 ? 1 : undefined,
  }));
  expect(reportable(all, '2026-03').map((one) => one.month)).toEqual(['2026-02', '2026-03', '2026-01']);
});

const entry = { state: 'SUBMITTED', unit: 'A', raiser: 'A', owner: 'li', submittedBy: 'wang' } as const;

test('nobody closes his own work', () => {
  expect(actsOfEntry(entry, 'A', true, 'zhao')).toEqual(['close', 'giveBack']);
  expect(actsOfEntry(entry, 'A', true, 'li')).toEqual(['giveBack']);
  expect(actsOfEntry(entry, 'A', true, 'wang')).toEqual(['giveBack']);
  expect(actsOfEntry(entry, 'A', false, 'zhao')).toEqual([]);
  expect(actsOfEntry({ ...entry, state: 'OPEN' }, 'A', false, 'li')).toEqual(['submit']);
});
