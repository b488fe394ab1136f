import {
  metrics,
  reports,
  reviews,
  taken,
  type Known,
  type MetricsSchema,
  type Page,
  type ReportSchema,
  type ReviewSchema,
} from '@/platform/api/clients';

/** How much of each list the workbench shows. */
const SHOWN = 6;
/** How many of the latest rounds are looked through for open ones. */
const ROUNDS = 20;
const MOST = 200;

export type OpenStep = Known<
  ReviewSchema['OpenStepView'],
  'id' | 'caseId' | 'title' | 'reportUnit' | 'submission' | 'kind'
>;
export type Report = Known<ReportSchema['ReportView'], 'id' | 'title' | 'state' | 'kind' | 'year'>;
export type Assignment = Known<ReportSchema['AssignmentView'], 'id' | 'reportId' | 'task' | 'state' | 'overdue'>;
export type Round = Known<ReportSchema['RoundView'], 'id' | 'unit' | 'title' | 'due'>;
export type Material = Known<ReportSchema['MaterialView'], 'id' | 'kind' | 'text' | 'year' | 'offeredAt'>;
export type Target = Known<
  MetricsSchema['TargetView'],
  'id' | 'indicator' | 'indicatorName' | 'unit' | 'year' | 'value' | 'lamp'
>;

export const steps = (): Promise<Page<OpenStep>> =>
  taken(reviews.GET('/api/reviews/steps', { params: { query: { state: 'OPEN', whose: 'MINE', limit: SHOWN } } }));

/** What the own unit is writing: what came back first. */
export async function drafts(unit: string): Promise<Report[]> {
  const [returned, begun] = await Promise.all(
    (['RETURNED', 'DRAFT'] as const).map((state) =>
      taken<Page<Report>>(reports.GET('/api/reports', { params: { query: { unit, state, limit: SHOWN } } })),
    ),
  );
  return [...(returned?.items ?? []), ...(begun?.items ?? [])];
}

export async function assignments(): Promise<Assignment[]> {
  const page = await taken<Page<Assignment>>(reports.GET('/api/reports/assignments', { params: { query: {} } }));
  return page.items.filter((one) => one.state !== 'ACCEPTED' && one.state !== 'DELIVERED').slice(0, SHOWN);
}

/** Rounds that are open, with the own place in those that call the unit and figures of those that it has called. */
export async function rounds(): Promise<Round[]> {
  const page = await taken<Page<Round>>(reports.GET('/api/reports/rounds', { params: { query: { limit: ROUNDS } } }));
  const open = page.items.filter((round) => !round.closedAt).slice(0, SHOWN);
  return Promise.all(
    open.map(({ id }) => taken<Round>(reports.GET('/api/reports/rounds/{id}', { params: { path: { id } } }))),
  );
}

export const material = (): Promise<Page<Material>> =>
  taken(reports.GET('/api/reports/material', { params: { query: { state: 'OFFERED', limit: SHOWN } } }));

/** Targets behind their plan, the worst first: of the own unit, or of all below for who sets them. */
export async function targetsAtRisk(unit: string | undefined, year: number): Promise<Target[]> {
  const page = await taken<Page<Target>>(
    metrics.GET('/api/metrics/targets', { params: { query: { unit, year: String(year), limit: String(MOST) } } }),
  );
  return atRisk(page.items).slice(0, SHOWN);
}

export function atRisk(targets: readonly Target[]): Target[] {
  return targets
    .filter((target) => target.lamp === 'RED' || target.lamp === 'YELLOW')
    .sort((one, other) => rank(one) - rank(other));
}

function rank(target: Target): number {
  return target.lamp === 'RED' ? 0 : 1;
}
