import { metrics, reports, tagged, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';
import type { Hierarchy, Target } from '../api';

type Schema = MetricsSchema;

export type Nature = Schema['Nature'];
export const NATURES: readonly Nature[] = ['EXPECTED', 'BINDING'];
/** What is wanted of a unit: a target without the unit, the indicator and the year. */
export type Wanted = Pick<Schema['NewTarget'], 'baseline' | 'value' | 'valueTo' | 'nature' | 'plan'>;
export type Part = Known<Schema['Part'], 'unit' | 'unitName'>;
export type Decomposition = Omit<
  Known<Schema['Decomposition'], 'targetId' | 'unit' | 'value' | 'setUnits' | 'units'>,
  'parts'
> & { parts: Page<Part> };
export type Version = Known<Schema['VersionView'], 'number' | 'value' | 'changedBy' | 'changedAt'>;
export interface Unit {
  code: string;
  name: string;
}
export interface Narrowing {
  unit?: string;
  year: number;
  indicator?: string;
}

const path = (id: string) => ({ path: { id } });

export const list = ({ year, ...narrowed }: Narrowing, after?: string): Promise<Page<Target>> =>
  taken(metrics.GET('/api/metrics/targets', { params: { query: { ...narrowed, year: String(year), after } } }));

export const get = (id: string): Promise<{ value: Target; etag: string }> =>
  tagged(metrics.GET('/api/metrics/targets/{id}', { params: path(id) }));

export const set = (body: Schema['NewTarget']): Promise<Target> =>
  taken(metrics.POST('/api/metrics/targets', { body }));

export const change = (id: string, etag: string, wanted: Wanted, reason: string): Promise<Target> =>
  taken(
    metrics.PUT('/api/metrics/targets/{id}', {
      params: { ...path(id), header: { 'If-Match': etag } },
      body: { ...wanted, reason },
    }),
  );

export const versions = (id: string, after?: string): Promise<Page<Version>> =>
  taken(metrics.GET('/api/metrics/targets/{id}/versions', { params: { ...path(id), query: { after } } }));

export const parts = (id: string, hierarchy: Hierarchy, after?: string): Promise<Decomposition> =>
  taken(
    metrics.GET('/api/metrics/targets/{id}/parts', {
      params: { ...path(id), query: { hierarchy, after, limit: '200' } },
    }),
  );

export const decompose = (
  id: string,
  values: { unit: string; value: number }[],
  nature?: Nature,
): Promise<Decomposition> =>
  taken(
    metrics.POST('/api/metrics/targets/{id}/parts', {
      params: path(id),
      body: { parts: values.map((one) => ({ ...one, nature })) },
    }),
  );

/** The units directly below, for who sets their targets. */
export const unitsBelow = async (): Promise<Unit[]> => {
  const found = await taken<{ units: Unit[] }>(
    reports.POST('/api/reports/rounds/selections', { body: { children: true } }),
  );
  return found.units;
};
