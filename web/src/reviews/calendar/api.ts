import { reviews, tagged, type Known, type ReviewSchema } from '@/platform/api/clients';

/** A day that is not as its day of the week would have it. */
export type Day = Known<ReviewSchema['Day'], 'day' | 'worked' | 'name'>;
export interface Calendar {
  /** Whose it is; nobody's where Monday to Friday are worked. */
  unit?: string | null;
  year: number;
  days: Day[];
}

/** The calendar that counts for the unit; the tag is that of its own, which may be another. */
export const calendar = (year: number): Promise<{ value: Calendar; etag: string }> =>
  tagged(reviews.GET('/api/reviews/calendars/{year}', { params: { path: { year } } }));

export const keep = (year: number, etag: string, days: Day[]): Promise<{ value: Calendar; etag: string }> =>
  tagged(
    reviews.PUT('/api/reviews/calendars/{year}', {
      params: { path: { year }, header: { 'If-Match': etag } },
      body: { days },
    }),
  );
