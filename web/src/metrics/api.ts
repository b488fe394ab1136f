import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

/** As many as one page of a list may have. */
export const MOST = 200;

export type Hierarchy = Schema['Hierarchy'];
export type Lamp = Schema['Lamp'];
export type Qualifier = Schema['Qualifier'];
export type Indicator = Known<
  Schema['IndicatorView'],
  | 'code'
  | 'owner'
  | 'name'
  | 'definition'
  | 'measureUnit'
  | 'frequency'
  | 'accumulation'
  | 'aggregation'
  | 'direction'
  | 'decimals'
  | 'computed'
>;
export type Progress = Known<
  Schema['Progress'],
  'indicator' | 'unit' | 'period' | 'lamp' | 'reportedPeriods' | 'expectedPeriods'
>;
export type Source = Schema['Source'];
export interface Child {
  unitName: string;
  source?: Source | null;
  rank?: number | null;
  progress: Progress;
}
export type Comparison = Omit<
  Known<Schema['Comparison'], 'indicator' | 'unit' | 'period' | 'hierarchy' | 'reportedUnits' | 'expectedUnits'>,
  'children'
> & { children: Page<Child> };
export type Input = Known<
  Schema['Input'],
  'observationId' | 'unit' | 'indicator' | 'period' | 'value' | 'stage' | 'source' | 'confirmedBy' | 'confirmedAt'
>;
export type Observation = Known<
  Schema['ObservationView'],
  'id' | 'indicator' | 'unit' | 'period' | 'value' | 'stage' | 'source' | 'status' | 'version'
>;
export type Target = Known<
  Schema['TargetView'],
  | 'id'
  | 'indicator'
  | 'indicatorName'
  | 'measureUnit'
  | 'unit'
  | 'year'
  | 'value'
  | 'nature'
  | 'revision'
  | 'state'
  | 'lamp'
  | 'version'
>;

/** All pages of a list that is needed whole. */
export async function whole<T>(page: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    all.push(...items);
    after = next ?? undefined;
  } while (after);
  return all;
}

/** Every indicator that the post sees, by code. */
export const indicators = (): Promise<Indicator[]> =>
  whole((after) =>
    taken(metrics.GET('/api/metrics/indicators', { params: { query: { after, limit: String(MOST) } } })),
  );

export const indicator = (code: string): Promise<Indicator> =>
  taken(metrics.GET('/api/metrics/indicators/{code}', { params: { path: { code } } }));

/** How a unit stands by its own values. */
export const progress = (unit: string, indicator: string, period: string): Promise<Progress> =>
  taken(metrics.GET('/api/metrics/progress', { params: { query: { unit, indicator, period } } }));

/** 口径: as it was reported then, or by the units of today. */
export type Basis = 'REPORTED' | 'RESTATED';

/** The units directly below, and what they make together; one page of them. */
export const compare = (
  asked: { unit: string; indicator: string; period: string; hierarchy: Hierarchy; basis?: Basis },
  limit: number,
  after?: string,
): Promise<Comparison> =>
  taken(
    metrics.GET('/api/metrics/progress/children', { params: { query: { ...asked, after, limit: String(limit) } } }),
  );

/** Every confirmed value that a figure is made of. */
export const inputs = (
  asked: { unit: string; indicator: string; period: string; hierarchy: Hierarchy },
  after?: string,
): Promise<Page<Input>> =>
  taken(metrics.GET('/api/metrics/progress/inputs', { params: { query: { ...asked, after } } }));
