import { reports, tagged, taken, type Known, type Page, type ReportSchema } from '@/platform/api/clients';

type Schema = ReportSchema;

export type Standing = Schema['Standing'];
export const STANDINGS: readonly Standing[] = ['LATE', 'NOT_STARTED', 'DRAFTING', 'RETURNED', 'SUBMITTED', 'APPROVED'];
/** Kinds of units, as the directory names them, from above to below. */
export const UNIT_KINDS = ['CITY', 'COUNTY', 'DISTRICT', 'TOWNSHIP', 'DEPARTMENT', 'BUREAU'] as const;

export type Place = Known<Schema['PlaceView'], 'unit' | 'name' | 'state' | 'begun' | 'due' | 'extended' | 'daysLate'>;
export type Totals = Known<
  Schema['Totals'],
  'recipients' | 'byState' | 'deliveredInTime' | 'deliveredLate' | 'missing' | 'late' | 'neverSubmitted'
>;
export type Round = Omit<
  Known<Schema['RoundView'], 'id' | 'unit' | 'title' | 'kind' | 'year' | 'due'>,
  'own' | 'totals'
> & {
  own?: Place | null;
  totals?: Totals | null;
};
export type Extension = Known<Schema['ExtensionView'], 'id' | 'unit' | 'askedUntil' | 'reason' | 'askedAt' | 'state'>;
export type Reminder = Known<Schema['ReminderView'], 'id' | 'unit' | 'byHand' | 'sentAt'>;
export type Change = Known<Schema['ChangeView'], 'id' | 'what' | 'by' | 'at'>;
export type Template = Known<Schema['TemplateView'], 'id' | 'name' | 'version' | 'kind'>;
export type SelectedUnit = Known<Schema['SelectedUnit'], 'code' | 'name' | 'kind'>;
export type NewRound = Schema['NewRound'];
export type Selection = Schema['Selection1'];

const of = (id: string) => ({ path: { id } });

export const list = (after?: string): Promise<Page<Round>> =>
  taken(reports.GET('/api/reports/rounds', { params: { query: { after } } }));

export const get = (id: string): Promise<{ value: Round; etag: string }> =>
  tagged(reports.GET('/api/reports/rounds/{id}', { params: of(id) }));

export const call = (body: NewRound): Promise<Round> => taken(reports.POST('/api/reports/rounds', { body }));

export const preview = (selection: Selection): Promise<{ number: number; units: SelectedUnit[] }> =>
  taken(reports.POST('/api/reports/rounds/selections', { body: selection }));

export const templates = async (kind: Round['kind']): Promise<Template[]> =>
  (await taken<Page<Template>>(reports.GET('/api/reports/templates', { params: { query: { kind } } }))).items;

export const matrix = (id: string, state?: Standing, after?: string): Promise<Page<Place>> =>
  taken(reports.GET('/api/reports/rounds/{id}/matrix', { params: { ...of(id), query: { state, after } } }));

export const matrixFile = (id: string): Promise<Blob> =>
  taken(reports.GET('/api/reports/rounds/{id}/matrix.csv', { params: of(id), parseAs: 'blob' }));

export const remind = (id: string, units: string[], message: string) =>
  taken(reports.POST('/api/reports/rounds/{id}/reminders', { params: of(id), body: { units, message } }));

export const extensions = (id: string): Promise<Page<Extension>> =>
  taken(reports.GET('/api/reports/rounds/{id}/extensions', { params: { ...of(id), query: {} } }));

export const askForTime = (id: string, until: string, reason: string) =>
  taken(reports.POST('/api/reports/rounds/{id}/extensions', { params: of(id), body: { until, reason } }));

export const decideExtension = (id: string, granted: boolean, reason: string) =>
  taken(reports.POST('/api/reports/rounds/extensions/{id}/decision', { params: of(id), body: { granted, reason } }));

export const changes = (id: string, after?: string): Promise<Page<Change & Schema['ChangeView']>> =>
  taken(reports.GET('/api/reports/rounds/{id}/changes', { params: { ...of(id), query: { after } } }));

export const close = (id: string, reason: string) =>
  taken(reports.POST('/api/reports/rounds/{id}/closure', { params: of(id), body: { reason } }));

export const reopen = (id: string, reason: string) =>
  taken(reports.POST('/api/reports/rounds/{id}/reopening', { params: of(id), body: { reason } }));

export const reschedule = (id: string, etag: string, due: string, reason: string) =>
  taken(
    reports.PUT('/api/reports/rounds/{id}/schedule', {
      params: { ...of(id), header: { 'If-Match': etag } },
      body: { due, reason },
    }),
  );
