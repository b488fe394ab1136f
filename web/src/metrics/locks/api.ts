import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

/** A period whose values stay as they are. */
export type Lock = Known<Schema['LockView'], 'id' | 'owner' | 'period' | 'lockedFrom' | 'reason' | 'createdBy'>;
/** Leave for one unit to change what is locked, from day to day. */
export type Leave = Known<Schema['Leave'], 'id' | 'unit' | 'firstDay' | 'lastDay' | 'reason'>;

/** Those that bind the own unit, or one below. */
export const list = (unit: string | undefined, after?: string): Promise<Page<Lock>> =>
  taken(metrics.GET('/api/metrics/locks', { params: { query: { unit, after } } }));

export const add = (body: Schema['NewLock']) => taken(metrics.POST('/api/metrics/locks', { body }));

export const lift = ({ id }: Lock, reason: string) =>
  taken(metrics.POST('/api/metrics/locks/{id}/lifting', { params: { path: { id } }, body: { reason } }));

export const leaves = (id: string, after?: string): Promise<Page<Leave>> =>
  taken(metrics.GET('/api/metrics/locks/{id}/exceptions', { params: { path: { id }, query: { after } } }));

export const allow = ({ id }: Lock, body: Schema['NewException']) =>
  taken(metrics.POST('/api/metrics/locks/{id}/exceptions', { params: { path: { id } }, body }));
