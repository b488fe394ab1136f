import { useQuery } from '@tanstack/vue-query';
import { computed, onScopeDispose } from 'vue';
import { BUSINESS } from '@/platform/sign-in/posts';
import { session } from '@/platform/sign-in/session';
import { reviews, taken, type Known, type ReviewSchema } from './clients';
import { queries } from './queries';
import { listen } from './stream';

export type Counts = Known<ReviewSchema['CountsView'], 'mine' | 'overdue' | 'delegated' | 'unit' | 'notices'>;

const KEY = ['reviews', 'counts'] as const;
let listeners = 0;
let stop = () => {};

/** How many steps wait, told anew whenever that changes; there is one connection for the whole page. */
export function useCounts() {
  const may = session.has(...BUSINESS);
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => taken<Counts>(reviews.GET('/api/reviews/steps/counts')),
    enabled: may,
    staleTime: Infinity,
  });
  if (may) {
    listeners += 1;
    if (listeners === 1) stop = listen<Counts>('/api/reviews/steps/counts/stream', hear);
    onScopeDispose(() => {
      listeners -= 1;
      if (listeners === 0) stop();
    });
  }
  return computed<Counts>(() => data.value ?? { mine: 0, overdue: 0, delegated: 0, unit: 0, notices: 0 });
}

function hear(counts: Counts): void {
  const before = queries.getQueryData<Counts>(KEY);
  queries.setQueryData(KEY, counts);
  if (before && JSON.stringify(before) !== JSON.stringify(counts)) {
    void queries.invalidateQueries({ queryKey: ['reviews', 'steps'] });
    void queries.invalidateQueries({ queryKey: ['reviews', 'notices'] });
  }
}
