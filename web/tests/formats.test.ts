import { expect, test } from 'vitest';
import { split } from '@/platform/api/stream';
import { day, daysUntil, time, today } from '@/platform/formats/dates';
import { figure, percent } from '@/platform/formats/numbers';

const evening = new Date('2026-03-31T20:00:00Z');

test('a day is written as official documents write it', () => {
  expect(day('2026-04-03')).toBe('2026年4月3日');
});

test('the day of a moment is that of the wall in China', () => {
  expect(day('2026-04-02T20:00:00Z')).toBe('2026年4月3日');
  expect(today(evening)).toBe('2026-04-01');
});

test('a time has its year only where that is another', () => {
  expect(time('2026-04-03T06:05:00Z', evening)).toBe('4月3日 14:05');
  expect(time('2025-04-03T06:05:00Z', evening)).toBe('2025年4月3日 14:05');
});

test('days until a deadline are days of the calendar', () => {
  expect(daysUntil('2026-04-01', evening)).toBe(0);
  expect(daysUntil('2026-03-31T15:59:00Z', evening)).toBe(-1);
  expect(daysUntil(undefined)).toBeUndefined();
});

test('figures keep their decimals, and what is missing is not zero', () => {
  expect(figure(1234.5, 2)).toBe('1,234.50');
  expect(figure(undefined)).toBe('—');
  expect(percent(87.25)).toBe('87.3%');
});

test('events are heard whole, however they arrive', () => {
  expect(split('data:{"a":1}\n\nid:2\ndata:{"a"')).toEqual({ events: ['{"a":1}'], left: 'id:2\ndata:{"a"' });
  expect(split(': still there\n\n')).toEqual({ events: [], left: '' });
});
