import { metrics, tagged, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type State = Schema['State2'];
export const STATES: readonly State[] = ['PROPOSED', 'OPEN', 'SUBMITTED', 'CLOSED', 'DISMISSED', 'LAPSED'];
export type Rectification = Known<
  Schema['RectificationView'],
  'id' | 'unit' | 'raiser' | 'problem' | 'state' | 'overdue' | 'reopened' | 'version'
>;
export type Entry = Known<Schema['EntryView'], 'id' | 'unit' | 'what' | 'saidBy' | 'saidAt'>;
export interface Narrowing {
  state?: State;
  overdue?: true;
}

const act = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } });

export const list = (narrowed: Narrowing, after?: string): Promise<Page<Rectification>> =>
  taken(metrics.GET('/api/metrics/rectifications', { params: { query: { ...narrowed, after } } }));

export const ledger = (narrowed: Narrowing): Promise<Blob> =>
  taken(metrics.GET('/api/metrics/rectifications/ledger.csv', { params: { query: narrowed }, parseAs: 'blob' }));

export const get = (id: string): Promise<{ value: Rectification; etag: string }> =>
  tagged(metrics.GET('/api/metrics/rectifications/{id}', { params: { path: { id } } }));

export const course = (id: string, after?: string): Promise<Page<Entry>> =>
  taken(metrics.GET('/api/metrics/rectifications/{id}/course', { params: { path: { id }, query: { after } } }));

export const raise = (body: Schema['NewRectification']): Promise<Rectification> =>
  taken(metrics.POST('/api/metrics/rectifications', { body }));

export const adopt = (id: string, etag: string, body: Schema['Plan']) =>
  taken(metrics.POST('/api/metrics/rectifications/{id}/adoption', { params: act(id, etag), body }));

export const dismiss = (id: string, etag: string, reason: string) =>
  taken(metrics.POST('/api/metrics/rectifications/{id}/dismissal', { params: act(id, etag), body: { reason } }));

export const submit = (id: string, etag: string, body: Schema['Submission']) =>
  taken(metrics.POST('/api/metrics/rectifications/{id}/submission', { params: act(id, etag), body }));

export const giveBack = (id: string, etag: string, reason: string) =>
  taken(metrics.POST('/api/metrics/rectifications/{id}/return', { params: act(id, etag), body: { reason } }));

export const close = (id: string, etag: string, reason: string) =>
  taken(metrics.POST('/api/metrics/rectifications/{id}/closing', { params: act(id, etag), body: { reason } }));

export const reopen = (id: string, etag: string, body: Schema['Reopening']) =>
  taken(metrics.POST('/api/metrics/rectifications/{id}/reopening', { params: act(id, etag), body }));
