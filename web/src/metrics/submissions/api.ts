import { metrics, taken, type MetricsSchema, type Page } from '@/platform/api/clients';
import type { Submission } from '@/platform/submitted/api';
import type { Observation } from '../api';
import { present } from '../entry/api';

export type State = MetricsSchema['SubmissionState'];
export const STATES: readonly State[] = ['UNDER_REVIEW', 'RETURNED', 'WITHDRAWN', 'APPROVED'];

export const list = (state?: State, after?: string): Promise<Page<Submission>> =>
  taken(metrics.GET('/api/metrics/submissions', { params: { query: { state, after } } }));

const seen = (values: readonly Pick<Observation, 'id' | 'version'>[]) =>
  values.map(({ id, version }) => ({ id, version }));

export const submitValues = (
  title: string,
  values: readonly Pick<Observation, 'id' | 'version'>[],
): Promise<Submission> =>
  taken(metrics.POST('/api/metrics/submissions', { body: { title, observations: seen(values) } }));

export const submitParts = (title: string, targetId: string, parts: MetricsSchema['NewPart'][]): Promise<Submission> =>
  taken(metrics.POST('/api/metrics/submissions', { body: { title, decomposition: { targetId, parts } } }));

export const withdraw = (id: string): Promise<Submission> =>
  taken(metrics.POST('/api/metrics/submissions/{id}/withdrawal', { params: { path: { id } } }));

/** Once more: values as they are now, a division as it was. */
export async function submitAgain(about: Submission, etag: string): Promise<Submission> {
  const body = about.decomposition
    ? {
        decomposition: {
          targetId: about.decomposition.targetId,
          parts: about.decomposition.shares.map(({ unit, wanted }) => ({ unit, ...wanted })),
        },
      }
    : { observations: seen(await asTheyAre(about)) };
  return taken(
    metrics.POST('/api/metrics/submissions/{id}/resubmission', {
      params: { path: { id: about.id }, header: { 'If-Match': etag } },
      body: { title: about.title, addressee: about.addressee, ...body },
    }),
  );
}

/** The values that were submitted, as they are now: a few requests, however many they are. */
async function asTheyAre({ unit, observations }: Submission): Promise<Observation[]> {
  const submitted = observations ?? [];
  const ids = new Set(submitted.map((one) => one.id));
  const all = await present(unit, [...new Set(submitted.map((one) => one.period))]);
  return all.filter((one) => ids.has(one.id));
}
