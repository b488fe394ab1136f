import { metrics, reports, tagged, taken, type Known, type Page, type ReportSchema } from '@/platform/api/clients';
import type { Kind } from '../api';

type Schema = ReportSchema;

export type Section = Known<Schema['TemplateSection'], 'heading' | 'level' | 'required'>;
export type Indicator = Known<Schema['RequiredIndicator'], 'code' | 'name'>;
export type Deadline = Known<Schema['Deadline'], 'yearsAfter' | 'month' | 'day'>;
/** In lists, without what is asked for. */
export type Brief = Known<Schema['TemplateView'], 'id' | 'builtIn' | 'kind' | 'name' | 'version' | 'retired'>;
export type Template = Omit<Brief, 'sections' | 'indicators' | 'deadline'> & {
  sections: Section[];
  indicators: Indicator[];
  deadline?: Deadline | null;
};
export type NewTemplate = Schema['NewTemplate'];

const of = (id: string) => ({ path: { id } });
const ifMatch = (etag: string) => ({ header: { 'If-Match': etag } });

/** Those from which the own unit may begin reports; retired ones are not among them. */
export const list = (kind?: Kind, after?: string): Promise<Page<Brief>> =>
  taken(reports.GET('/api/reports/templates', { params: { query: { kind, after } } }));

/** The newest version. */
export const get = (id: string): Promise<{ value: Template; etag: string }> =>
  tagged(reports.GET('/api/reports/templates/{id}', { params: of(id) }));

/** A version as reports that began with it go on with it. */
export const version = (id: string, number: number): Promise<Template> =>
  taken(reports.GET('/api/reports/templates/{id}/versions/{number}', { params: { path: { id, number } } }));

export const define = (body: NewTemplate): Promise<Template> => taken(reports.POST('/api/reports/templates', { body }));

/** Defines the next version. */
export const revise = (id: string, etag: string, body: NewTemplate): Promise<Template> =>
  taken(reports.PUT('/api/reports/templates/{id}', { params: { ...of(id), ...ifMatch(etag) }, body }));

export const retire = (id: string, etag: string) =>
  taken(reports.DELETE('/api/reports/templates/{id}', { params: { ...of(id), ...ifMatch(etag) } }));

const MOST = '200';

/** Indicators to propose while a code is written; others may be written, too. */
export const indicators = async (): Promise<Indicator[]> =>
  (await taken<Page<Indicator>>(metrics.GET('/api/metrics/indicators', { params: { query: { limit: MOST } } }))).items;
