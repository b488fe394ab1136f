import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';
import type { Indicator } from '../api';

type Schema = MetricsSchema;

export type Frequency = Schema['Frequency'];
export type Direction = Schema['Direction'];
export type Accumulation = Schema['Accumulation'];
export type Aggregation = Schema['Aggregation'];
export type Applicability = Schema['Applicability'];
export const FREQUENCIES: readonly Frequency[] = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];
export const DIRECTIONS: readonly Direction[] = ['HIGHER', 'LOWER', 'RANGE'];
export const ACCUMULATIONS: readonly Accumulation[] = ['FLOW', 'STOCK', 'CUMULATIVE'];
export const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'RATIO', 'LAST', 'MAX', 'MIN', 'NONE'];
export const APPLICABILITIES: readonly Applicability[] = ['BOTH', 'BLOCK', 'LINE'];

/** An indicator of the catalogue, with what its owner says anew when it changes. */
export type Entry = Indicator & Known<Schema['IndicatorView'], 'applies' | 'definitionVersion' | 'version'>;
export type Definition = Known<Schema['DefinitionView'], 'number' | 'definition' | 'changedBy' | 'changedAt'>;

export const list = (after?: string): Promise<Page<Entry>> =>
  taken(metrics.GET('/api/metrics/indicators', { params: { query: { after } } }));

export const add = (body: Schema['NewIndicator']) => taken(metrics.POST('/api/metrics/indicators', { body }));

export const change = ({ code, version }: Entry, body: Schema['IndicatorChange']) =>
  taken(
    metrics.PUT('/api/metrics/indicators/{code}', {
      params: { path: { code }, header: { 'If-Match': `"v${version}"` } },
      body,
    }),
  );

export const definitions = (code: string, after?: string): Promise<Page<Definition>> =>
  taken(metrics.GET('/api/metrics/indicators/{code}/definitions', { params: { path: { code }, query: { after } } }));
