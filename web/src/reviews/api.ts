import { reports, reviews, taken, type Known, type Page, type ReviewSchema } from '@/platform/api/clients';
import type { Difference } from '@/platform/document/difference';
import type { ReportDocument } from '@/platform/document/model';
import type { Place } from '@/platform/document/places';

type Schema = ReviewSchema;

export type OpenStep = Known<
  Schema['OpenStepView'],
  | 'id'
  | 'caseId'
  | 'reportId'
  | 'subjectKind'
  | 'submission'
  | 'ordinal'
  | 'unit'
  | 'role'
  | 'state'
  | 'reportUnit'
  | 'title'
  | 'kind'
  | 'year'
  | 'digest'
  | 'submittedBy'
  | 'submittedAt'
>;
export type Step = Known<Schema['StepView'], 'id' | 'ordinal' | 'seat' | 'turn' | 'unit' | 'role' | 'act' | 'state'>;
export type Decision = Known<
  Schema['DecisionView'],
  'id' | 'stepId' | 'ordinal' | 'unit' | 'decision' | 'decidedBy' | 'decidedAt'
>;
export type HistoryLine = Known<Schema['Line'], 'number' | 'at' | 'what' | 'unit'>;
export type Case = Omit<
  Known<
    Schema['CaseDetails'],
    | 'id'
    | 'reportId'
    | 'subjectKind'
    | 'submission'
    | 'unit'
    | 'title'
    | 'kind'
    | 'year'
    | 'revision'
    | 'digest'
    | 'addressee'
    | 'state'
    | 'submittedBy'
    | 'submittedAt'
    | 'overrules'
  >,
  'steps' | 'decisions' | 'history'
> & { steps: Step[]; decisions: Decision[]; history: HistoryLine[] };
export type Question = Known<Schema['QuestionView'], 'id' | 'text' | 'askedBy' | 'askedAt' | 'unit'>;
export type Phrase = Known<Schema['PhraseView'], 'id' | 'text'>;
export type NewDecision = Schema['NewDecision'];
export type NewReviewer = Schema['NewReviewer'];
export type Anchor = Schema['Anchor'];
export type Reopening = Known<
  Schema['ReopeningView'],
  'id' | 'kind' | 'reason' | 'unit' | 'askedBy' | 'askedAt' | 'state'
>;
export type Stage = Known<Schema['Stage'], 'name' | 'act' | 'signing'>;
export type Verdict = Known<Schema['Item1'], 'stepId' | 'outcome'>;

/** Which list of the inbox. */
export type Box = 'MINE' | 'DELEGATED' | 'UNIT' | 'DONE' | 'INFORMED';
export interface Narrowing {
  kind?: string;
  /** The unit that reports. */
  unit?: string;
  overdue?: boolean;
}

export const inbox = {
  steps: (box: Box, narrowed: Narrowing, after?: string): Promise<Page<OpenStep>> => {
    const open = box === 'MINE' || box === 'DELEGATED' || box === 'UNIT';
    return taken(
      reviews.GET('/api/reviews/steps', {
        params: {
          query: { state: open ? 'OPEN' : box, whose: open ? box : undefined, ...narrowed, after },
        },
      }),
    );
  },
  /** The open step of a report that the caller may decide now. */
  mineOf: async (reportId: string): Promise<OpenStep | undefined> => {
    const page = await taken<Page<OpenStep>>(
      reviews.GET('/api/reviews/steps', { params: { query: { state: 'OPEN', whose: 'MINE', reportId } } }),
    );
    return page.items[0];
  },
};

export const cases = {
  get: (id: string): Promise<Case> => taken(reviews.GET('/api/reviews/cases/{id}', { params: { path: { id } } })),
  ofReport: (reportId: string): Promise<Page<Case>> =>
    taken(reviews.GET('/api/reviews/cases', { params: { query: { reportId } } })),
  changes: (id: string): Promise<Schema['ChangesView']> =>
    taken(reviews.GET('/api/reviews/cases/{id}/changes', { params: { path: { id } } })),
  questions: (id: string): Promise<Question[]> =>
    taken(reviews.GET('/api/reviews/cases/{id}/questions', { params: { path: { id } } })),
  /** Units below whose reports have to be approved first. */
  missing: async (id: string): Promise<string[]> =>
    (await taken<{ units: string[] }>(reviews.GET('/api/reviews/cases/{id}/missing', { params: { path: { id } } })))
      .units,
  reopenings: (id: string): Promise<Reopening[]> =>
    taken(reviews.GET('/api/reviews/cases/{id}/reopenings', { params: { path: { id } } })),
  /** Takes an approval back as long as the report is not issued; what came of it the reopenings tell. */
  revoke: (id: string, reason: string, continuesAt?: number) =>
    taken(
      reviews.POST('/api/reviews/cases/{id}/revocation', { params: { path: { id } }, body: { reason, continuesAt } }),
    ),
  stages: async (routeId: string): Promise<Stage[]> =>
    (await taken<{ steps: Stage[] }>(reviews.GET('/api/reviews/routes/{id}', { params: { path: { id: routeId } } })))
      .steps,
  text: (reportId: string, number: number): Promise<{ title: string; document: ReportDocument }> =>
    taken(reports.GET('/api/reports/{id}/revisions/{number}', { params: { path: { id: reportId, number } } })),
  difference: (reportId: string, from: number, to: number): Promise<Difference> =>
    taken(reports.GET('/api/reports/{id}/differences', { params: { path: { id: reportId }, query: { from, to } } })),
};

export const steps = {
  decide: (id: string, decision: NewDecision) =>
    taken(reviews.POST('/api/reviews/steps/{id}/decision', { params: { path: { id } }, body: decision })),
  ask: (id: string, text: string, about: Place[] = []) =>
    taken(
      reviews.POST('/api/reviews/steps/{id}/questions', {
        params: { path: { id } },
        body: { text, anchors: about.map((place) => anchorOf(place)) },
      }),
    ),
  recall: (id: string) => taken(reviews.POST('/api/reviews/steps/{id}/recall', { params: { path: { id } } })),
  handOver: (id: string, person: string, reason: string) =>
    taken(reviews.POST('/api/reviews/steps/{id}/handover', { params: { path: { id } }, body: { person, reason } })),
  addReviewer: (id: string, body: NewReviewer) =>
    taken(reviews.POST('/api/reviews/steps/{id}/reviewers', { params: { path: { id } }, body })),
  approve: (chosen: readonly OpenStep[], reason: string, preview: boolean): Promise<{ items: Verdict[] }> =>
    taken(
      reviews.POST('/api/reviews/steps/approvals', {
        body: {
          items: chosen.map((step) => ({ stepId: step.id, digest: step.digest })),
          reason: reason.trim() || undefined,
          preview,
        },
      }),
    ),
};

const UUID = /^[0-9a-f-]{36}$/i;

/** A place as the service names it; the beginning of a text may have no identity of its own. */
export function anchorOf({ sectionId, figure, quote }: Place, text?: string): Anchor {
  const section = sectionId && UUID.test(sectionId) ? sectionId : undefined;
  return { sectionId: section, figure: section && figure ? figure : undefined, quote: quote || undefined, text };
}

export const questions = {
  answer: (id: string, text: string) =>
    taken(reviews.POST('/api/reviews/questions/{id}/answer', { params: { path: { id } }, body: { text } })),
};

export const phrases = {
  list: (): Promise<Phrase[]> => taken(reviews.GET('/api/reviews/phrases')),
  keep: (text: string) => taken(reviews.POST('/api/reviews/phrases', { body: { text } })),
  remove: (id: string) => taken(reviews.DELETE('/api/reviews/phrases/{id}', { params: { path: { id } } })),
};
