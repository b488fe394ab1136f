import { metrics, tagged, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type State = Schema['State4'];
export const STATES: readonly State[] = ['ASSIGNED', 'REPORTED', 'RETURNED', 'COMPLETED'];
export type Side = Schema['Side1'];
export const SIDES: readonly Side[] = ['HELD', 'HELPED', 'GIVEN'];
export type Urgency = Schema['Urgency'];
export const URGENCIES: readonly Urgency[] = ['NORMAL', 'URGENT', 'CRITICAL'];
export type Task = Known<
  Schema['TaskView'],
  | 'id'
  | 'title'
  | 'content'
  | 'urgency'
  | 'unit'
  | 'partners'
  | 'assigner'
  | 'deadline'
  | 'firstDeadline'
  | 'state'
  | 'overdue'
  | 'version'
>;
export type Entry = Known<Schema['EntryView1'], 'id' | 'unit' | 'what' | 'saidBy' | 'saidAt'>;
export type NewTask = Schema['NewTask'];
export interface Narrowing {
  side?: Side;
  state?: State;
  overdue?: true;
}

const path = (id: string) => ({ path: { id } });
const act = (id: string, etag: string) => ({ ...path(id), header: { 'If-Match': etag } });

export const list = (narrowed: Narrowing, after?: string): Promise<Page<Task>> =>
  taken(metrics.GET('/api/metrics/tasks', { params: { query: { ...narrowed, after } } }));

/** The same as a table for spreadsheets. */
export const ledger = (narrowed: Narrowing): Promise<Blob> =>
  taken(metrics.GET('/api/metrics/tasks/ledger.csv', { params: { query: narrowed }, parseAs: 'blob' }));

export const get = (id: string): Promise<{ value: Task; etag: string }> =>
  tagged(metrics.GET('/api/metrics/tasks/{id}', { params: path(id) }));

export const assign = (body: NewTask): Promise<Task> => taken(metrics.POST('/api/metrics/tasks', { body }));

export const course = (id: string, after?: string): Promise<Page<Entry>> =>
  taken(metrics.GET('/api/metrics/tasks/{id}/course', { params: { ...path(id), query: { after } } }));

export const report = (id: string, text: string) =>
  taken(metrics.POST('/api/metrics/tasks/{id}/feedback', { params: path(id), body: { text } }));

export const giveBack = (id: string, etag: string, reason: string) =>
  taken(metrics.POST('/api/metrics/tasks/{id}/return', { params: act(id, etag), body: { reason } }));

export const complete = (id: string, etag: string, result: string) =>
  taken(metrics.POST('/api/metrics/tasks/{id}/completion', { params: act(id, etag), body: { result } }));

export const urge = (id: string, message: string) =>
  taken(metrics.POST('/api/metrics/tasks/{id}/reminders', { params: path(id), body: { message } }));

export const askForTime = (id: string, until: string, reason: string) =>
  taken(metrics.POST('/api/metrics/tasks/{id}/extension', { params: path(id), body: { until, reason } }));

export const answerWish = (id: string, etag: string, granted: boolean, reason: string) =>
  taken(
    metrics.POST('/api/metrics/tasks/{id}/extension/decision', { params: act(id, etag), body: { granted, reason } }),
  );
