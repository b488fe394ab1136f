import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type Level = Schema['Level'];
export const LEVELS: readonly Level[] = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY', 'OTHER'];
export type Honour = Known<
  Schema['HonourView'],
  'id' | 'unit' | 'title' | 'level' | 'grantedBy' | 'grantedOn' | 'state' | 'registeredBy' | 'version'
>;

const act = ({ id, version }: Honour) => ({ path: { id }, header: { 'If-Match': `"v${version}"` } });

export const list = (level: Level | undefined, after?: string): Promise<Page<Honour>> =>
  taken(metrics.GET('/api/metrics/honours', { params: { query: { level, after } } }));

export const ledger = (level: Level | undefined): Promise<Blob> =>
  taken(metrics.GET('/api/metrics/honours/ledger.csv', { params: { query: { level } }, parseAs: 'blob' }));

export const register = (body: Schema['NewHonour']) => taken(metrics.POST('/api/metrics/honours', { body }));

export const confirm = (honour: Honour) =>
  taken(metrics.POST('/api/metrics/honours/{id}/confirmation', { params: act(honour) }));

export const withdraw = (honour: Honour, reason: string) =>
  taken(metrics.POST('/api/metrics/honours/{id}/withdrawal', { params: act(honour), body: { reason } }));
