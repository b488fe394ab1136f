import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type Item = Known<Schema['CardItem'], 'name' | 'weight'>;
export type Place = Known<Schema['Place'], 'unit' | 'name' | 'vetoed'>;
export type Published = Omit<
  Known<Schema['PublishedView'], 'id' | 'unit' | 'title' | 'year' | 'publishedBy' | 'publishedAt'>,
  'items' | 'ranking'
> & { items: Item[]; ranking: Place[] };
export type Line = Omit<Known<Schema['Calculation'], 'unit' | 'name' | 'vetoed'>, 'items' | 'adjustments'> & {
  items: Known<Schema['ItemCalculation'], 'name' | 'weight'>[];
  adjustments: Known<Schema['CardAdjustment'], 'kind' | 'reason'>[];
};

export const publications = (after?: string): Promise<Page<Published>> =>
  taken(metrics.GET('/api/metrics/scorecards/publications', { params: { query: { after } } }));

export const published = (id: string): Promise<Published> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/publication', { params: { path: { id } } }));

/** How the points of one unit come about: for the unit itself, and for whose card it is. */
export const line = (id: string, unit: string): Promise<Line> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/lines/{unit}', { params: { path: { id, unit } } }));

export const ranking = (id: string): Promise<Blob> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/ranking.csv', { params: { path: { id } }, parseAs: 'blob' }));
