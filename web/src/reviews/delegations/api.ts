import { reviews, taken, type Known, type ReviewSchema } from '@/platform/api/clients';

type Schema = ReviewSchema;

export type Delegation = Known<Schema['DelegationView'], 'id' | 'delegator' | 'delegate' | 'from' | 'to' | 'kinds'>;
export type NewDelegation = Schema['NewDelegation'];

/** Those that one has given and got in the unit of the post, as far as they are not over. */
export const list = (): Promise<Delegation[]> => taken(reviews.GET('/api/reviews/delegations'));

export const give = (body: NewDelegation) => taken(reviews.POST('/api/reviews/delegations', { body }));

export const end = (id: string) => taken(reviews.DELETE('/api/reviews/delegations/{id}', { params: { path: { id } } }));
