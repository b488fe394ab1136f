import { metrics, tagged, type Known, type MetricsSchema } from '@/platform/api/clients';

type Schema = MetricsSchema;

/** A value as it was submitted. */
export type Held = Known<
  Schema['Held'],
  'id' | 'version' | 'indicator' | 'indicatorName' | 'measureUnit' | 'period' | 'value' | 'source'
>;
export type Portion = Omit<Known<Schema['Portion'], 'unit' | 'unitName'>, 'wanted'> & { wanted: { value: number } };
export type Division = Omit<
  Known<Schema['Division'], 'targetId' | 'indicatorName' | 'measureUnit' | 'year' | 'value'>,
  'shares'
> & { shares: Portion[] };
/** Values or the division of a target on their way to review and back; what was submitted is absent in lists. */
export type Submission = Omit<
  Known<
    Schema['SubmissionView'],
    'id' | 'unit' | 'kind' | 'title' | 'year' | 'addressee' | 'number' | 'state' | 'submittedAt' | 'version'
  >,
  'submittedBy' | 'decidedBy' | 'uncounted' | 'observations' | 'decomposition'
> & {
  submittedBy: { username: string; name: string };
  decidedBy?: { username: string; name: string } | null;
  uncounted: Record<string, string>;
  observations?: Held[] | null;
  decomposition?: Division | null;
};

export const submission = (id: string): Promise<{ value: Submission; etag: string }> =>
  tagged(metrics.GET('/api/metrics/submissions/{id}', { params: { path: { id } } }));
