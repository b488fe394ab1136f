import { metrics, taken, type Known, type MetricsSchema, type Page } from '@/platform/api/clients';
import { MOST, whole, type Indicator, type Observation } from '../api';

type Schema = MetricsSchema;

/** Most cells that are taken at once. */
export const CELLS = 200;

export type Mode = Schema['Mode'];
export const MODES: readonly Mode[] = ['ALL_OR_NOTHING', 'VALID_ONLY'];
export type Entry = Schema['Entry'];
export type Outcome = Schema['Outcome'];
export type Finding = Known<Schema['Finding'], 'kind' | 'severity' | 'message'>;
export interface AnsweredCell {
  outcome: Outcome;
  id?: string | null;
  version?: number | null;
  faults: { field: string; message: string }[];
  findings: Finding[];
}
export interface Answer {
  saved: boolean;
  cells: AnsweredCell[];
}

/** What the own unit may report. */
export const reportable = async (unit: string): Promise<Indicator[]> => {
  const all = await whole<Indicator>((after) =>
    taken(metrics.GET('/api/metrics/indicators', { params: { query: { unit, after, limit: String(MOST) } } })),
  );
  return all.filter((one) => !one.computed);
};

/** All that the own unit has for some periods, confirmed or not. */
export async function present(unit: string, periods: readonly string[]): Promise<Observation[]> {
  const lists = await Promise.all(
    periods.map((period) =>
      whole<Observation>((after) =>
        taken(
          metrics.GET('/api/metrics/observations', { params: { query: { unit, period, after, limit: String(MOST) } } }),
        ),
      ),
    ),
  );
  return lists.flat();
}

export const enter = (mode: Mode, source: string, cells: Entry[]): Promise<Answer> =>
  taken(metrics.PUT('/api/metrics/observations/grid', { body: { mode, source: source || undefined, cells } }));

export const confirm = (value: Pick<Observation, 'id' | 'version'>) =>
  taken(
    metrics.POST('/api/metrics/observations/{id}/confirmation', {
      params: { path: { id: value.id }, header: { 'If-Match': `"v${value.version}"` } },
    }),
  );

export type Import = Omit<
  Known<
    Schema['ImportView'],
    | 'id'
    | 'fileName'
    | 'format'
    | 'mode'
    | 'saved'
    | 'rows'
    | 'created'
    | 'corrected'
    | 'unchanged'
    | 'refused'
    | 'createdAt'
  >,
  'errors' | 'remarks'
> & {
  errors?: { row: number; field: string; message: string }[] | null;
  remarks?: { row: number; message: string }[] | null;
};

/** Where files of one kind are taken: values, or targets. */
export type Intake = 'imports' | 'targets/imports';

/** Takes a file as it is: the service tells its format by its bytes. */
export const takeFile = (intake: Intake, file: File, mode: Mode): Promise<Import> =>
  taken(
    metrics.POST(`/api/metrics/${intake}`, {
      params: { query: { mode, name: file.name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as BodyInit,
    }),
  );

export const imports = (intake: Intake, after?: string): Promise<Page<Import>> =>
  taken(metrics.GET(`/api/metrics/${intake}`, { params: { query: { after, limit: '10' } } }));

/** The file with what was said to each row. */
export const annotated = (intake: Intake, id: string): Promise<Blob> =>
  taken(metrics.GET(`/api/metrics/${intake}/{id}/file`, { params: { path: { id } }, parseAs: 'blob' }));
