import { metrics, taken, type Page } from '@/platform/api/clients';
import {
  MOST,
  whole,
  type Hierarchy,
  type Lamp,
  type Observation,
  type Progress,
  type Source,
  type Target,
} from '../api';
import { monthsPassed, parse, periodsOf } from '@/platform/formats/periods';

/** Indicators that one question may name; more are asked side by side. */
const AT_ONCE = 25;
/** So many cells get a small line; each of them costs a question for every month before. */
export const LINED_CELLS = 400;
/** Months that a small line shows. */
export const LINED_MONTHS = 6;

/** How a unit stands with an indicator, as small as it can be: there may be thirty thousand. */
export interface Figure {
  source: Source | null;
  rank: number | null;
  lastPeriod: string | null;
  actual: number | null;
  target: number | null;
  completion: number | null;
  expected: number | null;
  deviation: number | null;
  lamp: Lamp;
  change: Progress['yearOnYear'];
  reported: number;
  due: number;
}

/** A unit directly below another, with its figures; none where an indicator is not for it. */
export interface Below {
  unit: string;
  name: string;
  figures: Map<string, Figure>;
}

export interface Asked {
  unit: string;
  period: string;
  hierarchy: Hierarchy;
  indicators: readonly string[];
}

interface Row {
  unit: string;
  unitName: string;
  cells: { source?: Source | null; rank?: number | null; progress?: Progress | null }[];
}
interface Answer {
  indicators: string[];
  rows: Page<Row>;
}

/** All units directly below one with their figures, in the order of their codes. */
export async function below(asked: Asked): Promise<Below[]> {
  const parts = Array.from({ length: Math.ceil(asked.indicators.length / AT_ONCE) }, (_, i) =>
    asked.indicators.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
  const answers = await Promise.all(parts.map((indicators) => rows({ ...asked, indicators })));
  const units = new Map<string, Below>();
  answers.flat().forEach(({ unit, unitName, cells }) => {
    const known = units.get(unit) ?? { unit, name: unitName, figures: new Map() };
    units.set(unit, known);
    cells.forEach(({ source, rank, progress }) => {
      if (progress) known.figures.set(progress.indicator, figureOf(progress, source, rank));
    });
  });
  return [...units.values()];
}

function rows({ unit, period, hierarchy, indicators }: Asked): Promise<Row[]> {
  return whole(async (after) => {
    const query = { unit, period, hierarchy, indicator: [...indicators], after, limit: String(MOST) };
    return (await taken<Answer>(metrics.GET('/api/metrics/progress/dashboard', { params: { query } }))).rows;
  });
}

export function figureOf(progress: Progress, source?: Source | null, rank?: number | null): Figure {
  return {
    source: source ?? null,
    rank: rank ?? null,
    lastPeriod: progress.lastPeriod ?? null,
    actual: progress.actual ?? null,
    target: progress.target ?? null,
    completion: progress.completion ?? null,
    expected: progress.expected ?? null,
    deviation: progress.deviation ?? null,
    lamp: progress.lamp,
    change: progress.yearOnYear ?? undefined,
    reported: progress.reportedPeriods,
    due: progress.expectedPeriods,
  };
}

/** Indicators of which a unit has a target for the year, or values for the months before. */
export async function indicatorsOf(unit: string, period: string): Promise<Set<string>> {
  const asked = parse(period);
  if (!asked) return new Set();
  const month = monthsPassed(asked);
  const periods = [
    ...periodsOf(asked.year, 'MONTH', month).slice(-3),
    ...(['QUARTER', 'HALF_YEAR', 'YEAR'] as const).flatMap((frequency) =>
      periodsOf(asked.year, frequency, month).slice(-1),
    ),
  ];
  const [targets, ...values] = await Promise.all([
    whole<Target>((after) =>
      taken(
        metrics.GET('/api/metrics/targets', {
          params: { query: { unit, year: String(asked.year), after, limit: String(MOST) } },
        }),
      ),
    ),
    ...periods.map((one) =>
      whole<Observation>((after) =>
        taken(
          metrics.GET('/api/metrics/observations', {
            params: { query: { unit, period: one, after, limit: String(MOST) } },
          }),
        ),
      ),
    ),
  ]);
  return new Set([...(targets ?? []), ...values.flat()].map((one) => one.indicator));
}

/** How many of the units that should have a figure of an indicator have one. */
export function coverage(units: readonly Below[], indicator: string): { reported: number; expected: number } {
  const figures = units.flatMap((unit) => unit.figures.get(indicator) ?? []);
  return { reported: figures.filter((one) => one.source !== null).length, expected: figures.length };
}

/** Whether there is anything to be seen of an indicator. */
export function tells(units: readonly Below[], indicator: string): boolean {
  return units.some((unit) => {
    const figure = unit.figures.get(indicator);
    return figure !== undefined && (figure.actual !== null || figure.target !== null);
  });
}
