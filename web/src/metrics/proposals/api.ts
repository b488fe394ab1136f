import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';
import type { Target } from '../api';
import type { Wanted } from '../targets/api';

type Schema = MetricsSchema;

/** What a plan promised, and may become a target. */
export type Promised = Known<Schema['ProposalView'], 'id' | 'reportId' | 'year' | 'text' | 'measurable' | 'state'>;
/** A figure of an approved report that may become a value. */
export type Stated = Known<
  Schema['ValueProposalView'],
  | 'id'
  | 'reportId'
  | 'reportTitle'
  | 'indicator'
  | 'indicatorName'
  | 'measureUnit'
  | 'period'
  | 'value'
  | 'sentence'
  | 'state'
>;

const path = (id: string) => ({ path: { id } });

export const promised = (open: boolean, after?: string): Promise<Page<Promised>> =>
  taken(metrics.GET('/api/metrics/proposals', { params: { query: { state: open ? 'OPEN' : undefined, after } } }));

export const accept = (id: string, indicator: string, wanted: Wanted): Promise<Target> =>
  taken(metrics.POST('/api/metrics/proposals/{id}/acceptance', { params: path(id), body: { indicator, ...wanted } }));

export const refuse = (id: string, reason: string) =>
  taken(metrics.POST('/api/metrics/proposals/{id}/refusal', { params: path(id), body: { reason } }));

export const stated = (open: boolean, after?: string): Promise<Page<Stated>> =>
  taken(
    metrics.GET('/api/metrics/observations/proposals', {
      params: { query: { state: open ? 'OPEN' : undefined, after } },
    }),
  );

/** Takes what the report says, or another value in its place. */
export const acceptValue = (id: string, edited: Schema['ValueAcceptance']) =>
  taken(metrics.POST('/api/metrics/observations/proposals/{id}/acceptance', { params: path(id), body: edited }));

export const refuseValue = (id: string, reason: string) =>
  taken(metrics.POST('/api/metrics/observations/proposals/{id}/refusal', { params: path(id), body: { reason } }));
