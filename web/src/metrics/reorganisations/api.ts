import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type Transfer = Known<Schema['Transfer'], 'from' | 'to'>;
/** Units that are merged, split or cut anew on a day. */
export type Reorganisation = Omit<
  Known<Schema['ReorganisationView'], 'id' | 'kind' | 'owner' | 'day' | 'reason' | 'recordedBy'>,
  'parts'
> & { parts: Transfer[] };

/** Those that the own unit has recorded. */
export const list = (after?: string): Promise<Page<Reorganisation>> =>
  taken(metrics.GET('/api/metrics/reorganisations', { params: { query: { after } } }));

export const record = (body: Schema['NewReorganisation']) =>
  taken(metrics.POST('/api/metrics/reorganisations', { body }));

export const revoke = ({ id }: Reorganisation, reason: string) =>
  taken(metrics.POST('/api/metrics/reorganisations/{id}/revocation', { params: { path: { id } }, body: { reason } }));
