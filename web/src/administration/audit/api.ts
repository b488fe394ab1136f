import { administration, taken, type AdministrationSchema as Schema, type Page } from '@/platform/api/clients';

export type Change = Schema['Change'];
export type SignIn = Schema['SignIn'];

/** The audit can only be read on: whoever seeks in it reads large pages. */
const MOST = 200;

export const changes = (until: string | undefined, after?: string): Promise<Page<Change>> =>
  taken(administration.GET('/audit/changes', { params: { query: { until, after, limit: MOST } } }));

export const signIns = (until: string | undefined, after?: string): Promise<Page<SignIn>> =>
  taken(administration.GET('/audit/sign-ins', { params: { query: { until, after, limit: MOST } } }));
