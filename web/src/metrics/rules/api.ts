import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type Operator = Schema['Operator'];
export type Severity = Schema['Severity'];
export type Side = Schema['Side'];
export const OPERATORS: readonly Operator[] = ['EQUAL', 'AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN'];
export const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING'];

/** What has to hold among the values that a unit has for one period. */
export type Rule = Known<
  Schema['RuleView'],
  'id' | 'owner' | 'name' | 'left' | 'operator' | 'right' | 'severity' | 'active' | 'version'
>;

export const list = (after?: string): Promise<Page<Rule>> =>
  taken(metrics.GET('/api/metrics/rules', { params: { query: { after } } }));

export const add = (body: Schema['NewRule']) => taken(metrics.POST('/api/metrics/rules', { body }));

export const change = ({ id, version }: Rule, body: Schema['NewRule']) =>
  taken(
    metrics.PUT('/api/metrics/rules/{id}', {
      params: { path: { id }, header: { 'If-Match': `"v${version}"` } },
      body,
    }),
  );
