import { reviews, taken, type Known, type Page, type ReviewSchema } from '@/platform/api/clients';

type Schema = ReviewSchema;

export type Assignee = Known<Schema['Assignee'], 'relation' | 'role'>;
export type Stage = Omit<Known<Schema['Stage'], 'act' | 'signing' | 'whenAbsent'>, 'assignees'> & {
  assignees: Assignee[];
};
export type Route = Omit<
  Known<Schema['RouteView'], 'id' | 'unit' | 'kind' | 'version' | 'name' | 'createdBy' | 'createdAt'>,
  'steps'
> & { steps: Stage[] };
type TriedStage = Omit<Known<Schema['StageView'], 'ordinal' | 'act' | 'signing' | 'needed' | 'informed'>, 'asked'> & {
  asked: Known<Schema['Seat'], 'unit' | 'role'>[];
};
export type Trial = Omit<Known<Schema['TrialView'], 'routeName' | 'version'>, 'stages'> & { stages: TriedStage[] };

/** The newest version of each route that counts for the unit, or for one below it. */
export const routes = (after?: string): Promise<Page<Route>> =>
  taken(reviews.GET('/api/reviews/routes', { params: { query: { after } } }));

export const route = (id: string): Promise<Route> =>
  taken(reviews.GET('/api/reviews/routes/{id}', { params: { path: { id } } }));

/** Who would be asked; nothing is kept, and nobody is told. */
export const attempt = (body: Schema['NewTrial']): Promise<Trial> =>
  taken(reviews.POST('/api/reviews/routes/trials', { body }));
