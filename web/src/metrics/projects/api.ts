import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';

type Schema = MetricsSchema;

export type Month = Known<Schema['MonthView'], 'month' | 'planned'>;
export type Project = Omit<
  Known<Schema['ProjectView'], 'id' | 'unit' | 'name' | 'planned' | 'lamp' | 'daysLate' | 'gaps' | 'version'>,
  'months' | 'milestones'
> & { months: Month[]; milestones: Known<Schema['MilestoneView'], 'name' | 'planned' | 'daysLate'>[] };

const act = ({ version }: Project) => ({ header: { 'If-Match': `"v${version}"` } });

export const list = (year: number | undefined, after?: string): Promise<Page<Project>> =>
  taken(metrics.GET('/api/metrics/projects', { params: { query: { year, after } } }));

export const ledger = (year: number | undefined): Promise<Blob> =>
  taken(metrics.GET('/api/metrics/projects/ledger.csv', { params: { query: { year } }, parseAs: 'blob' }));

/** What was invested in a month, in 万元. */
export const report = (project: Project, month: string, done: number) =>
  taken(
    metrics.PUT('/api/metrics/projects/{id}/months/{month}', {
      params: { path: { id: project.id, month }, ...act(project) },
      body: { done },
    }),
  );

export const begin = (body: Schema['NewProject']): Promise<Project> =>
  taken(metrics.POST('/api/metrics/projects', { body }));

export const finish = (project: Project, on: string) =>
  taken(
    metrics.POST('/api/metrics/projects/{id}/finishing', {
      params: { path: { id: project.id }, ...act(project) },
      body: { on },
    }),
  );
