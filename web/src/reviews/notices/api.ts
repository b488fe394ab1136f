import { reviews, tagged, taken, type Known, type Page, type ReviewSchema } from '@/platform/api/clients';

type Schema = ReviewSchema;

export type Notice = Known<Schema['NoticeView'], 'id' | 'kind' | 'caseId' | 'text' | 'at'>;
export type Mode = Schema['MailMode'];
export const MODES: readonly Mode[] = ['OFF', 'EACH', 'DIGEST'];
/** Whether and where one wants mail; `enabled` is false where this system sends none. */
export interface MailSettings {
  mode: Mode;
  address?: string | null;
  problem?: string | null;
  enabled: boolean;
}

export const list = (unread: boolean, after?: string): Promise<Page<Notice>> =>
  taken(reviews.GET('/api/reviews/notices', { params: { query: { unread: unread || undefined, after } } }));

export const read = (id: string) =>
  taken(reviews.POST('/api/reviews/notices/{id}/reading', { params: { path: { id } } }));

/** Has read all up to the latest that was shown; what came since stays unread. */
export const readUntil = (until: string) => taken(reviews.POST('/api/reviews/notices/readings', { body: { until } }));

export const settings = (): Promise<{ value: MailSettings; etag: string }> =>
  tagged(reviews.GET('/api/reviews/notice-settings'));

export const set = (mode: Mode, address: string | undefined, etag: string) =>
  taken(
    reviews.PUT('/api/reviews/notice-settings', {
      params: { header: { 'If-Match': etag } },
      body: { mode, address },
    }),
  );
