import { expect, test } from 'vitest';
import { byMonth, isUsual, withDay } from '@/reviews/calendar/days';

const day = (on: string, worked = false, name = '国庆节') => ({ day: on, worked, name });

test('days stand in their order, each once, by month', () => {
  const days = withDay([day('2026-10-01'), day('2026-10-03')], day('2026-01-01', false, '元旦'));
  expect(days.map((one) => one.day)).toEqual(['2026-01-01', '2026-10-01', '2026-10-03']);
  expect(withDay(days, day('2026-10-03', true))).toHaveLength(3);
  expect(byMonth(days).map((one) => [one.month, one.days.length])).toEqual([
    [1, 1],
    [10, 2],
  ]);
});

test('a day that is as its day of the week would have it needs no entry', () => {
  expect(isUsual(day('2026-10-10'))).toBe(true);
  expect(isUsual(day('2026-10-10', true))).toBe(false);
  expect(isUsual(day('2026-10-01'))).toBe(false);
  expect(isUsual(day('2026-10-01', true))).toBe(true);
});
