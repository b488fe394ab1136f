import { reports, tagged, taken, type Known, type Page, type ReportSchema } from '@/platform/api/clients';
import { list as listReports, type Narrowing, type Report } from '../api';

type Schema = ReportSchema;

export type Chapter = Known<Schema['ChapterView'], 'number' | 'reportId' | 'revision' | 'unit' | 'title'>;
export type Compendium = Omit<
  Known<
    Schema['CompendiumView'],
    'id' | 'title' | 'deidentified' | 'smallCount' | 'state' | 'chapters' | 'createdBy' | 'createdAt'
  >,
  'parts'
> & { parts?: Chapter[] | null };
export type NewCompendium = Schema['NewCompendium'];
export type Masking = Known<
  Schema['MaskingView'],
  'id' | 'chapter' | 'kind' | 'start' | 'end' | 'original' | 'context' | 'replacement' | 'why' | 'state' | 'etag'
>;
export type MaskingKind = Masking['kind'];
export type MaskingState = Masking['state'];
export const MASKING_KINDS: readonly MaskingKind[] = ['PERSON', 'PLACE', 'AMOUNT', 'SMALL_COUNT', 'COMPLEMENT'];
export const MASKING_STATES: readonly MaskingState[] = ['PROPOSED', 'ACCEPTED', 'CHANGED', 'REJECTED', 'ADDED'];
export interface ChapterText {
  number: number;
  title: string;
  /** The text in which offsets of maskings count. */
  text: string;
  /** As readers get it now. */
  masked: string;
}
export interface MaskingFilter {
  chapter?: number;
  kind?: MaskingKind;
  state?: MaskingState;
}
export type Verdict = Schema['NewDecision'] & { decision: 'ACCEPTED' | 'CHANGED' | 'REJECTED' };

/** As many as the services give at once. */
const MOST = 200;

const of = (id: string) => ({ path: { id } });

export const list = (after?: string): Promise<Page<Compendium>> =>
  taken(reports.GET('/api/reports/compendia', { params: { query: { after } } }));

export const get = (id: string): Promise<{ value: Compendium; etag: string }> =>
  tagged(reports.GET('/api/reports/compendia/{id}', { params: of(id) }));

export const begin = (body: NewCompendium): Promise<Compendium> =>
  taken(reports.POST('/api/reports/compendia', { body }));

export const cancel = (id: string) =>
  taken(reports.POST('/api/reports/compendia/{id}/cancellation', { params: of(id) }));

export const release = (id: string, etag: string) =>
  taken(reports.POST('/api/reports/compendia/{id}/release', { params: { ...of(id), header: { 'If-Match': etag } } }));

export const file = (id: string): Promise<Blob> =>
  taken(reports.GET('/api/reports/compendia/{id}/document', { params: of(id), parseAs: 'blob' }));

export const maskings = (id: string, filter: MaskingFilter, after?: string): Promise<Page<Masking>> =>
  taken(
    reports.GET('/api/reports/compendia/{id}/maskings', {
      params: { ...of(id), query: { ...filter, after, limit: MOST } },
    }),
  );

/** All maskings of one chapter: its text is shown with every one of them. */
export async function maskingsOf(id: string, chapter: number): Promise<Masking[]> {
  const all: Masking[] = [];
  let after: string | undefined;
  do {
    const page: Page<Masking> = await maskings(id, { chapter }, after);
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}

export const chapter = (id: string, number: number): Promise<ChapterText> =>
  taken(reports.GET('/api/reports/compendia/{id}/chapters/{number}', { params: { path: { id, number } } }));

export const decide = (id: string, masking: Masking, verdict: Verdict): Promise<Masking> =>
  taken(
    reports.PUT('/api/reports/compendia/{id}/maskings/{masking}', {
      params: { path: { id, masking: masking.id }, header: { 'If-Match': masking.etag } },
      body: verdict,
    }),
  );

/** Hides words that nobody has proposed. */
export const hide = (id: string, body: Schema['NewMasking']) =>
  taken(reports.POST('/api/reports/compendia/{id}/maskings', { params: of(id), body }));

/** Accepts all that is undecided of a chapter or a kind. */
export const acceptAll = (id: string, { chapter, kind }: MaskingFilter): Promise<{ accepted: number }> =>
  taken(reports.POST('/api/reports/compendia/{id}/acceptances', { params: of(id), body: { chapter, kind } }));

/** States of reports that a compendium may hold, as they are gone through one after the other. */
const FINISHED = ['ISSUED', 'APPROVED'] as const;

/** Reports that a compendium may hold: issued ones first, then approved ones, as one list of pages. */
export async function finished(narrowed: Omit<Narrowing, 'state'>, after?: string): Promise<Page<Report>> {
  const [state = FINISHED[0], cursor] = (after?.split(' ') ?? []) as [(typeof FINISHED)[number]?, string?];
  const page = await listReports({ ...narrowed, state }, cursor || undefined, MOST);
  if (page.next) return { items: page.items, next: `${state} ${page.next}` };
  const following = FINISHED[FINISHED.indexOf(state) + 1];
  if (!following) return { items: page.items };
  return page.items.length > 0 ? { items: page.items, next: following } : finished(narrowed, following);
}
