import createClient from 'openapi-fetch';
import type { components as AdministrationTypes, paths as AdministrationPaths } from './generated/administration';
import type { components as MetricsTypes, paths as MetricsPaths } from './generated/metrics';
import type { components as ReportTypes, paths as ReportPaths } from './generated/report';
import type { components as ReviewTypes, paths as ReviewPaths } from './generated/review';
import { send } from './send';

const settings = {
  baseUrl: '/',
  fetch: send,
  // Lists as ?code=A&code=B, as the services read them.
  querySerializer: { array: { style: 'form', explode: true } },
} as const;

export const reports = createClient<ReportPaths>(settings);
export const metrics = createClient<MetricsPaths>(settings);
export const reviews = createClient<ReviewPaths>(settings);
/** People, posts, units and roles, which Keycloak keeps. */
export const administration = createClient<AdministrationPaths>({
  ...settings,
  baseUrl: '/auth/realms/tiaokuai/administration/v1',
});

export type ReportSchema = ReportTypes['schemas'];
export type MetricsSchema = MetricsTypes['schemas'];
export type ReviewSchema = ReviewTypes['schemas'];
export type AdministrationSchema = AdministrationTypes['schemas'];

/**
 * An answer's type with the fields that are always there. The API files call none required, since absent values are left out or
 * null; a feature says here, once, on which it relies.
 */
export type Known<T, K extends keyof T> = Omit<T, K> & { [field in K]-?: NonNullable<T[field]> };

interface Answer<T> {
  data?: T;
  response: Response;
}

/** What was answered. Failures are thrown by {@link send} already. */
export async function taken<T>(call: Promise<Answer<unknown>>): Promise<T> {
  return (await call).data as T;
}

/** What was answered, with the tag that an edit of it has to name. */
export async function tagged<T>(call: Promise<Answer<unknown>>): Promise<{ value: T; etag: string }> {
  const { data, response } = await call;
  return { value: data as T, etag: response.headers.get('ETag') ?? '' };
}

/** A page of a list; `next` asks for the one after it. */
export interface Page<T> {
  items: T[];
  next?: string | null;
}
