import { metrics, tagged, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

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

export type CardDefinition = Schema['CardDefinition'];
/** A card of the own unit, published or not. */
export type Card = Known<Schema['CardView'], 'id' | 'unit' | 'definition' | 'version'>;

/** Cards of the own unit, latest first. */
export const cards = (after?: string): Promise<Page<Card>> =>
  taken(metrics.GET('/api/metrics/scorecards', { params: { query: { after } } }));

export const card = (id: string): Promise<{ value: Card; etag: string }> =>
  tagged(metrics.GET('/api/metrics/scorecards/{id}', { params: { path: { id } } }));

export const write = (body: CardDefinition): Promise<{ value: Card; etag: string }> =>
  tagged(metrics.POST('/api/metrics/scorecards', { body }));

export const change = (id: string, etag: string, body: CardDefinition): Promise<{ value: Card; etag: string }> =>
  tagged(metrics.PUT('/api/metrics/scorecards/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));

/** Every unit's points: of what is confirmed now, or as they were published. */
export const calculation = (id: string): Promise<Line[]> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/calculation', { params: { path: { id } } }));

export const publish = (id: string, etag: string): Promise<Published> =>
  taken(
    metrics.POST('/api/metrics/scorecards/{id}/publication', {
      params: { path: { id }, header: { 'If-Match': etag } },
    }),
  );

export const publications = (after?: string): Promise<Page<Published>> =>
  taken(metrics.GET('/api/metrics/scorecards/publications', { params: { query: { after } } }));

export const published = (id: string): Promise<Published> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/publication', { params: { path: { id } } }));

/** How the points of one unit come about: for the unit itself, and for whose card it is. */
export const line = (id: string, unit: string): Promise<Line> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/lines/{unit}', { params: { path: { id, unit } } }));

export const ranking = (id: string): Promise<Blob> =>
  taken(metrics.GET('/api/metrics/scorecards/{id}/ranking.csv', { params: { path: { id } }, parseAs: 'blob' }));
