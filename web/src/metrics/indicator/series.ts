import { metrics, taken, type Page } from '@/platform/api/clients';
import { today } from '@/platform/formats/dates';
import {
  MOST,
  compare,
  progress,
  whole,
  type Hierarchy,
  type Indicator,
  type Observation,
  type Source,
  type Target,
} from '../api';
import { monthsPassed, parse, periodsOf } from '@/platform/formats/periods';

/** A unit at the end of a period: of what adds up, the year so far. */
export interface Point {
  period: string;
  /** Null where nothing is confirmed for the period itself. */
  actual: number | null;
  planned: number | null;
}

/** A unit's way through a year. */
export interface Trend {
  /** Where its figures are from; null for none. */
  source: Source | null;
  target: Target | null;
  points: Point[];
}

/** The target of a unit for a year. */
async function targetOf(unit: string, indicator: string, year: number): Promise<Target | null> {
  const page = await taken<Page<Target>>(
    metrics.GET('/api/metrics/targets', { params: { query: { unit, indicator, year: String(year), limit: '1' } } }),
  );
  return page.items[0] ?? null;
}

/** By what the unit has reported itself; where that is nothing, by what those below make together. */
export async function trend(unit: string, indicator: Indicator, year: number, hierarchy: Hierarchy): Promise<Trend> {
  const periods = periodsOf(year, indicator.frequency);
  const [target, own] = await Promise.all([
    targetOf(unit, indicator.code, year),
    indicator.computed ? computed(unit, indicator, periods) : reported(unit, indicator, periods),
  ]);
  const reports = own.some((actual) => actual !== null);
  const actual = reports ? own : await together(unit, indicator, periods, hierarchy);
  const points = periods.map((period, i) => ({
    period,
    actual: actual[i] ?? null,
    planned: target ? planned(target, indicator, monthsPassed(parse(period)!)) : null,
  }));
  const found = points.some((point) => point.actual !== null);
  return { source: found ? (reports ? 'OWN' : 'BELOW') : null, target, points };
}

async function reported(unit: string, indicator: Indicator, periods: readonly string[]): Promise<(number | null)[]> {
  const values = await whole<Observation>((after) =>
    taken(
      metrics.GET('/api/metrics/observations', {
        params: { query: { unit, indicator: indicator.code, after, limit: String(MOST) } },
      }),
    ),
  );
  return soFar(values, indicator, periods);
}

/** Confirmed values by period; of what adds up, the year so far, where a value is. */
export function soFar(
  values: readonly Pick<Observation, 'period' | 'value' | 'status'>[],
  indicator: Pick<Indicator, 'accumulation'>,
  periods: readonly string[],
): (number | null)[] {
  const known = new Map(values.filter((one) => one.status === 'CONFIRMED').map((one) => [one.period, one.value]));
  let sum = 0;
  return periods.map((period) => {
    const value = known.get(period);
    if (value === undefined) return null;
    sum += value;
    // Sums of decimal fractions, without the dust that binary ones leave.
    return indicator.accumulation === 'FLOW' ? Number(sum.toFixed(6)) : value;
  });
}

/** A rate is divided where its parts are; each period is a question of its own. */
function computed(unit: string, { code }: Indicator, periods: readonly string[]): Promise<(number | null)[]> {
  return Promise.all(
    periods.map(async (period) => {
      const { lastPeriod, actual } = await progress(unit, code, period);
      return lastPeriod === period ? (actual ?? null) : null;
    }),
  );
}

function together(
  unit: string,
  { code }: Indicator,
  periods: readonly string[],
  hierarchy: Hierarchy,
): Promise<(number | null)[]> {
  const now = today().slice(0, 7);
  return Promise.all(
    periods.map(async (period) => {
      // Nobody has values of what is to come.
      if (monthsPassed(parse(period)!) > Number(now.slice(5)) && period.slice(0, 4) >= now.slice(0, 4)) return null;
      const found = await compare({ unit, indicator: code, period, hierarchy }, 1).catch(() => undefined);
      return found?.lastPeriod === period ? (found.together ?? null) : null;
    }),
  );
}

/** What a target expects by the end of a month: as its plan says, else on a straight line, as the service judges it. */
export function planned(
  target: Pick<Target, 'value' | 'baseline' | 'plan'>,
  indicator: Pick<Indicator, 'accumulation' | 'direction'>,
  month: number,
): number {
  if (target.plan?.length === 12) return target.plan[month - 1]!;
  if (indicator.accumulation !== 'STOCK') return (target.value * month) / 12;
  const { baseline } = target;
  if (baseline == null) return target.value;
  const worksUp =
    indicator.direction === 'HIGHER'
      ? baseline < target.value
      : indicator.direction === 'LOWER' && baseline > target.value;
  return worksUp ? baseline + ((target.value - baseline) * month) / 12 : target.value;
}

/** Ranked ones first, then those without a rank in the order of the list. */
export function byRank<T extends { rank?: number | null }>(children: readonly T[]): T[] {
  return [...children].sort((one, other) => (one.rank ?? Number.MAX_VALUE) - (other.rank ?? Number.MAX_VALUE));
}
