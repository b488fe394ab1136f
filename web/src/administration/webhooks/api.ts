import { reviews, tagged, taken, type Known, type Page, type ReviewSchema as Schema } from '@/platform/api/clients';
import type { Version } from '../api';

export type Webhook = Known<
  Schema['WebhookView'],
  'id' | 'client' | 'url' | 'events' | 'enabled' | 'expiresAt' | 'createdAt'
>;
export type Delivery = Known<Schema['DeliveryView'], 'id' | 'eventId' | 'type' | 'state' | 'attempts' | 'createdAt'>;
export type DeliveryState = Delivery['state'];

/** As many dead letters as one request sends anew. */
export const AT_ONCE = 1_000;

interface WithSecret {
  webhook: Webhook;
  /** Told once. */
  secret: string;
}

/** Those of the own unit; the API has no pages of them. */
export const webhooks = (): Promise<Webhook[]> => taken(reviews.GET('/api/reviews/webhooks'));

export const webhook = (id: string): Promise<Version<Webhook>> =>
  tagged(reviews.GET('/api/reviews/webhooks/{id}', { params: { path: { id } } }));

export const subscribe = (body: { client: string; url: string; events: string[] }): Promise<WithSecret> =>
  taken(reviews.POST('/api/reviews/webhooks', { body }));

const at = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } });

/** Whatever is written renews it, too. */
export const change = (
  id: string,
  etag: string,
  body: { url: string; events: string[]; enabled: boolean },
): Promise<Webhook> => taken(reviews.PUT('/api/reviews/webhooks/{id}', { params: at(id, etag), body }));

export const end = (id: string, etag: string) =>
  taken(reviews.DELETE('/api/reviews/webhooks/{id}', { params: at(id, etag) }));

export const renewSecret = (id: string): Promise<WithSecret> =>
  taken(reviews.POST('/api/reviews/webhooks/{id}/secret', { params: { path: { id } } }));

export const deliveries = (id: string, state: DeliveryState | undefined, after?: string): Promise<Page<Delivery>> =>
  taken(reviews.GET('/api/reviews/webhooks/{id}/deliveries', { params: { path: { id }, query: { state, after } } }));

export const replay = (id: string, delivery: string) =>
  taken(
    reviews.POST('/api/reviews/webhooks/{id}/deliveries/{delivery}/replay', { params: { path: { id, delivery } } }),
  );

/** How many dead letters are sent anew. */
export async function replayDead(id: string): Promise<number> {
  const answer = reviews.POST('/api/reviews/webhooks/{id}/replay', { params: { path: { id } } });
  return (await taken<{ replayed: number }>(answer)).replayed;
}
