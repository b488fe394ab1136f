import {
  administration,
  metrics,
  reports,
  reviews,
  taken,
  type AdministrationSchema as Schema,
  type Known,
  type Page,
  type ReportSchema,
} from '@/platform/api/clients';

export type Change = Schema['Change'];
export type SignIn = Schema['SignIn'];

/** The audit can only be read on: whoever seeks in it reads large pages. */
const MOST = 200;

export const changes = (until: string | undefined, after?: string): Promise<Page<Change>> =>
  taken(administration.GET('/audit/changes', { params: { query: { until, after, limit: MOST } } }));

export const signIns = (until: string | undefined, after?: string): Promise<Page<SignIn>> =>
  taken(administration.GET('/audit/sign-ins', { params: { query: { until, after, limit: MOST } } }));

/** The services, each with an audit of its own. */
export const SERVICES = ['reports', 'metrics', 'reviews'] as const;
export type Service = (typeof SERVICES)[number];

export type Entry = Known<
  ReportSchema['AuditEntryView'],
  'id' | 'at' | 'unit' | 'user' | 'roles' | 'outcome' | 'action' | 'kind' | 'object' | 'hash'
>;

/** What is sought in the audit of a service; user names and things as a whole. */
export interface Sought {
  user?: string;
  object?: string;
  outcome?: 'DENIED';
  from?: string;
  to?: string;
}

export function entries(service: Service, sought: Sought, after?: string): Promise<Page<Entry>> {
  const params = { query: { ...sought, after } };
  switch (service) {
    case 'reports':
      return taken(reports.GET('/api/reports/audit', { params }));
    case 'metrics':
      return taken(metrics.GET('/api/metrics/audit', { params }));
    case 'reviews':
      return taken(reviews.GET('/api/reviews/audit', { params }));
  }
}

/** All that is sought, as a table. */
export function table(service: Service, sought: Sought): Promise<Blob> {
  const request = { params: { query: sought }, parseAs: 'blob' } as const;
  switch (service) {
    case 'reports':
      return taken(reports.GET('/api/reports/audit/export', request));
    case 'metrics':
      return taken(metrics.GET('/api/metrics/audit/export', request));
    case 'reviews':
      return taken(reviews.GET('/api/reviews/audit/export', request));
  }
}
