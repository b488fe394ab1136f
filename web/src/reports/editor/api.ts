// What the editor asks of report-service beside what saving does.
import { reports, tagged, taken, type Known, type Page, type ReportSchema as Schema } from '@/platform/api/clients';
import type { Difference } from '@/platform/document/difference';
import type { ReportDocument } from '@/platform/document/model';
import type { Report } from '../api';

const path = (id: string) => ({ path: { id } });
const version = (etag: string) => ({ 'If-Match': etag });

export type Anchor = Known<Schema['Anchor'], 'section' | 'line' | 'start' | 'end' | 'quote' | 'status'>;
export type Reply = Known<Schema['ReplyView'], 'id' | 'unit' | 'text' | 'createdBy' | 'createdAt'>;
export type Comment = Omit<
  Known<Schema['CommentView'], 'id' | 'unit' | 'text' | 'createdBy' | 'createdAt'>,
  'anchor' | 'replies'
> & { anchor: Anchor; replies: Reply[] };

export const comments = (id: string, after?: string): Promise<Page<Comment>> =>
  taken(reports.GET('/api/reports/{id}/comments', { params: { ...path(id), query: { after, limit: 100 } } }));

export const comment = (id: string, body: Schema['NewComment']) =>
  taken(reports.POST('/api/reports/{id}/comments', { params: path(id), body }));

export const reply = (comment: string, text: string) =>
  taken(reports.POST('/api/reports/comments/{comment}/replies', { params: { path: { comment } }, body: { text } }));

/** Settles a comment, or opens it again. */
export const resolve = (comment: string, settled: boolean) =>
  taken(
    settled
      ? reports.POST('/api/reports/comments/{comment}/resolution', { params: { path: { comment } } })
      : reports.DELETE('/api/reports/comments/{comment}/resolution', { params: { path: { comment } } }),
  );

export type Outcome = Schema['PromiseOutcome'];
export const OUTCOMES: readonly Outcome[] = ['DONE', 'PARTLY', 'NOT_DONE', 'DROPPED'];
export type Evidence = Known<Schema['Evidence'], 'sectionId' | 'sentence'>;
export type Commitment = Omit<Known<Schema['PromiseView'], 'id' | 'text' | 'planYear'>, 'answer' | 'evidence'> & {
  answer?: Known<Schema['AnswerView'], 'outcome' | 'version'> | null;
  evidence?: Evidence | null;
};
export type Candidate = Omit<Known<Schema['CandidateView'], 'reportId' | 'text'>, 'evidence'> & {
  evidence?: Evidence | null;
};
export interface Commitments {
  closure: { all: Known<Schema['Closure'], 'total' | 'done' | 'partly' | 'notDone' | 'dropped' | 'open'> };
  promises: Commitment[];
  candidates: Candidate[];
}

export const commitments = (id: string): Promise<Commitments> =>
  taken(reports.GET('/api/reports/{id}/promises', { params: path(id) }));

export const answer = (id: string, commitment: Commitment, outcome: Outcome, text: string) =>
  taken(
    reports.PUT('/api/reports/{id}/promises/{commitment}/answer', {
      params: { path: { id, commitment: commitment.id }, header: version(`"v${commitment.answer?.version ?? 0}"`) },
      body: { outcome, text: text || undefined },
    }),
  );

export const confirm = (id: string, candidate: Candidate) =>
  taken(
    reports.POST('/api/reports/{id}/promises', {
      params: path(id),
      body: { reportId: candidate.reportId, text: candidate.text },
    }),
  );

/** Last year's headings and promises, for an empty report. */
export const outlineOfLastYear = (id: string, etag: string) =>
  taken(reports.POST('/api/reports/{id}/promises/outline', { params: { ...path(id), header: version(etag) } }));

export type Material = Known<Schema['MaterialView'], 'id' | 'kind' | 'year' | 'text' | 'state' | 'offeredAt'>;

export const material = (year: number, after?: string): Promise<Page<Material>> =>
  taken(reports.GET('/api/reports/material', { params: { query: { state: 'OFFERED', year, after } } }));

export const place = (id: string, etag: string, material: string, sectionId?: string): Promise<Report> =>
  taken(
    reports.POST('/api/reports/material/{id}/placement', {
      params: { path: { id: material }, header: version(etag) },
      body: { reportId: id, sectionId },
    }),
  );

export const dismiss = (material: string) =>
  taken(reports.POST('/api/reports/material/{id}/dismissal', { params: { path: { id: material } } }));

export type Figure = Known<Schema['FigureView'], 'id' | 'text' | 'state' | 'changes'>;
/** A value of the data that a figure of the text seems to tell. */
export interface Suggestion {
  start: number;
  end: number;
  text: string;
  subject?: string;
  indicator: string;
  indicatorName: string;
  measureUnit?: string;
  period: string;
  value: number;
  /** As the text would tell the value. */
  presented: string;
  agrees: boolean;
  reason?: string;
}
export interface Figures {
  revision: number;
  figures: Figure[];
  suggestions: Suggestion[];
}

export const figures = (id: string): Promise<Figures> =>
  taken(reports.GET('/api/reports/{id}/figures', { params: path(id) }));

export const bind = (id: string, etag: string, { indicator, period, start, end, text, agrees }: Suggestion) =>
  taken(
    reports.POST('/api/reports/{id}/figures', {
      params: { ...path(id), header: version(etag) },
      body: { indicator, period, place: { start, end, text }, replace: agrees ? undefined : true },
    }),
  );

export const refresh = (id: string, etag: string, only?: string[]): Promise<{ refreshed: number }> =>
  taken(
    reports.POST('/api/reports/{id}/figures/refreshes', {
      params: { ...path(id), header: version(etag) },
      body: { figures: only },
    }),
  );

export const free = (id: string, etag: string, figure: string) =>
  taken(
    reports.DELETE('/api/reports/{id}/figures/{figure}', {
      params: { path: { id, figure }, header: version(etag) },
    }),
  );

export interface Origin {
  unit: string;
  name: string;
  reported?: {
    value?: number;
    confirmedBy?: string;
    confirmedName?: string;
    confirmedAt?: string;
    source?: string;
  } | null;
  coverage?: { reported?: number; expected?: number } | null;
  sum?: number | null;
  difference?: number | null;
  below?: Origin[];
}

export const provenance = (id: string, figure: string): Promise<{ figure: Figure; origin?: Origin | null }> =>
  taken(reports.GET('/api/reports/{id}/figures/{figure}/provenance', { params: { path: { id, figure } } }));

export type Revision = Known<
  Schema['RevisionView'],
  'number' | 'digest' | 'submitted' | 'autosaved' | 'authors' | 'savedAt'
>;

export const revisions = (id: string, after?: string, limit?: number): Promise<Page<Revision>> =>
  taken(reports.GET('/api/reports/{id}/revisions', { params: { ...path(id), query: { after, limit } } }));

export const revision = (id: string, number: number): Promise<{ title: string; document: ReportDocument }> =>
  taken(reports.GET('/api/reports/{id}/revisions/{number}', { params: { path: { id, number } } }));

/** Keeps the text as it stands for ever. */
export const keep = (id: string, etag: string) =>
  taken(reports.POST('/api/reports/{id}/revisions', { params: { ...path(id), header: version(etag) } }));

export const difference = (id: string, from: number, to: number): Promise<Difference> =>
  taken(reports.GET('/api/reports/{id}/differences', { params: { ...path(id), query: { from, to } } }));

/** Saves a whole text: what sections one by one cannot tell, such as the title. */
export const replace = (id: string, etag: string, title: string, document: ReportDocument) =>
  taken(
    reports.PUT('/api/reports/{id}/content', {
      params: { ...path(id), header: version(etag) },
      body: { title, document },
    }),
  );

/** Stores a picture. */
export const addImage = (id: string, file: Blob): Promise<{ digest: string; width: number }> =>
  taken(
    reports.POST('/api/reports/{id}/images', {
      params: path(id),
      headers: { 'Content-Type': file.type || 'application/octet-stream' },
      body: file as unknown as string,
      bodySerializer: (body: unknown) => body as Blob,
    }),
  );

export const image = (id: string, digest: string): Promise<Blob> =>
  taken(reports.GET('/api/reports/{id}/images/{digest}', { params: { path: { id, digest } }, parseAs: 'blob' }));

/** Reads a file, or what was pasted, into the text; it becomes the whole text. */
export const importText = (id: string, etag: string, content: Blob | string, type: ImportType): Promise<Report> =>
  taken(
    reports.POST('/api/reports/{id}/imports', {
      params: { ...path(id), header: version(etag) },
      headers: { 'Content-Type': type },
      body: content as string,
      bodySerializer: (body: unknown) => body as BodyInit,
    }),
  );

export type ImportType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface Unmerged {
  change: string;
  sectionId: string;
  reason: 'SECTION_CHANGED' | 'SECTION_GONE' | 'SECTION_LOCKED' | 'REPORT_LOCKED';
  writtenAt: string;
  document: ReportDocument;
}

/** What the caller wrote at an earlier visit and the report could not take. */
export const unmerged = (id: string): Promise<Unmerged[]> =>
  taken(reports.GET('/api/reports/{id}/unmerged', { params: path(id) }));

/** A report with the version that a change of the whole names. */
export const whole = (id: string): Promise<{ value: Report; etag: string }> =>
  tagged(reports.GET('/api/reports/{id}', { params: path(id) }));
