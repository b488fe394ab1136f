import type { MetricsSchema } from '@/platform/api/clients';
import { today } from './dates';
import { t } from '@/platform/texts';

export type Frequency = MetricsSchema['Frequency'];

/** Months of one period. */
const LENGTH: Record<Frequency, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };
const FORM = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2]))?$/;

/** The time that a value is about, as the services write it: 2026, 2026H1, 2026Q3 or 2026-09. */
export interface Period {
  year: number;
  frequency: Frequency;
  /** Which one of the year, from 1. */
  ordinal: number;
}

export function parse(text: string): Period | undefined {
  const found = FORM.exec(text.trim());
  if (!found) return undefined;
  const year = Number(found[1]);
  if (found[2]) return { year, frequency: 'HALF_YEAR', ordinal: Number(found[2]) };
  if (found[3]) return { year, frequency: 'QUARTER', ordinal: Number(found[3]) };
  if (found[4]) return { year, frequency: 'MONTH', ordinal: Number(found[4]) };
  return { year, frequency: 'YEAR', ordinal: 1 };
}

export function write({ year, frequency, ordinal }: Period): string {
  switch (frequency) {
    case 'YEAR':
      return String(year);
    case 'HALF_YEAR':
      return `${year}H${ordinal}`;
    case 'QUARTER':
      return `${year}Q${ordinal}`;
    case 'MONTH':
      return `${year}-${String(ordinal).padStart(2, '0')}`;
  }
}

/** Months of the year that have passed at its end. */
export const monthsPassed = (period: Period): number => period.ordinal * LENGTH[period.frequency];

/** Those of a year that end by a month. */
export function periodsOf(year: number, frequency: Frequency, untilMonth = 12): string[] {
  const count = Math.floor(untilMonth / LENGTH[frequency]);
  return Array.from({ length: count }, (_, i) => write({ year, frequency, ordinal: i + 1 }));
}

/** 2026年9月, 2026年第三季度; what is no period stays as it is. */
export function periodText(text: string | null | undefined): string {
  const period = text ? parse(text) : undefined;
  return period ? t(`platform.period.${period.frequency}`, named(period)) : (text ?? '');
}

/** The same without the year, where the year stands above it. */
export function shortPeriod(text: string): string {
  const period = parse(text);
  return period ? t(`platform.period.short.${period.frequency}`, named(period)) : text;
}

function named({ year, frequency, ordinal }: Period): Record<string, unknown> {
  return {
    year,
    ordinal:
      frequency === 'QUARTER' || frequency === 'HALF_YEAR' ? t(`platform.period.of.${frequency}${ordinal}`) : ordinal,
  };
}

/** The last month that is over: figures of the present one are not expected yet. */
export function lastMonth(day = today()): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return month === 1
    ? write({ year: year - 1, frequency: 'MONTH', ordinal: 12 })
    : write({ year, frequency: 'MONTH', ordinal: month - 1 });
}

/** The months up to one, itself last; not before its year. */
export function monthsUpTo(text: string, most: number): string[] {
  const period = parse(text);
  if (!period) return [];
  return periodsOf(period.year, 'MONTH', monthsPassed(period)).slice(-most);
}
