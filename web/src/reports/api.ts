import {
  reports,
  reviews,
  tagged,
  taken,
  type Known,
  type Page,
  type ReportSchema,
  type ReviewSchema,
} from '@/platform/api/clients';
import type { ReportDocument } from '@/platform/document/model';
import type { Remark } from '@/platform/document/places';
import { remarksIn } from '@/platform/document/remarks';

type Schema = ReportSchema;

export type Kind = Schema['Kind3'];
export type State = Schema['Name1'];
export const KINDS: readonly Kind[] = ['ANNUAL', 'QUARTERLY', 'RULE_OF_LAW', 'SPECIAL'];
export const STATES: readonly State[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'ISSUED'];

export type Report = Omit<
  Known<
    Schema['ReportView'],
    'id' | 'unit' | 'kind' | 'year' | 'title' | 'state' | 'version' | 'revision' | 'digest' | 'submission'
  >,
  'document'
> & { document?: ReportDocument };

export type Check = Known<Schema['CheckView'], 'severity' | 'kind' | 'id' | 'message'>;
export interface Checks {
  revision: number;
  digest: string;
  submittable: boolean;
  checks: Check[];
}

export interface Narrowing {
  kind?: Kind;
  state?: State;
  year?: number;
  unit?: string;
}

const path = (id: string) => ({ path: { id } });
const ifMatch = (etag: string) => ({ header: { 'If-Match': etag } });

export const list = (narrowed: Narrowing, after?: string, limit?: number): Promise<Page<Report>> =>
  taken(reports.GET('/api/reports', { params: { query: { ...narrowed, after, limit } } }));

export const get = (id: string): Promise<{ value: Report; etag: string }> =>
  tagged(reports.GET('/api/reports/{id}', { params: path(id) }));

/** Begins a report of the own unit. */
export const begin = (body: Schema['NewReport']): Promise<Report> => taken(reports.POST('/api/reports', { body }));

export const checks = (id: string, addressee?: string, copies: string[] = []): Promise<Checks> =>
  taken(reports.GET('/api/reports/{id}/checks', { params: { ...path(id), query: { addressee, copies } } }));

export const overrule = (id: string, ids: string[], reason: string) =>
  taken(reports.POST('/api/reports/{id}/overrules', { params: path(id), body: { checks: ids, reason } }));

export const submit = (id: string, etag: string, addressee: string, copies: string[]) =>
  taken(
    reports.POST('/api/reports/{id}/submission', {
      params: { ...path(id), ...ifMatch(etag) },
      body: { addressee, copies },
    }),
  );

export const withdraw = (id: string, etag: string) =>
  taken(reports.DELETE('/api/reports/{id}/submission', { params: { ...path(id), ...ifMatch(etag) } }));

export const issue = (id: string, mark: string) =>
  taken(reports.POST('/api/reports/{id}/issuance', { params: path(id), body: { mark } }));

export const FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
export type Format = (typeof FORMATS)[number];

/** The report as a file. */
export const file = (id: string, format: Format): Promise<Blob> =>
  taken(reports.GET('/api/reports/{id}/export', { params: { ...path(id), query: { format } }, parseAs: 'blob' }));

export type ReviewCase = Known<ReviewSchema['CaseView'], 'id' | 'submission' | 'state' | 'submittedAt'>;

/** How the submissions of a report fared, the latest first. */
export const cases = async (id: string): Promise<ReviewCase[]> => {
  const page = await taken<Page<ReviewCase>>(
    reviews.GET('/api/reviews/cases', { params: { query: { reportId: id } } }),
  );
  return page.items;
};

/** What reviewers have said about places of the text that was submitted last. */
export const remarks = async (id: string): Promise<Remark[]> => {
  const [latest] = await cases(id);
  if (!latest) return [];
  const { decisions } = await taken<{ decisions: Parameters<typeof remarksIn>[0] }>(
    reviews.GET('/api/reviews/cases/{id}', { params: path(latest.id) }),
  );
  return remarksIn(decisions);
};
