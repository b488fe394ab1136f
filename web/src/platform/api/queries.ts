import { QueryClient } from '@tanstack/vue-query';
import { Problem } from '@/platform/problems/Problem';

const TRIES = 2;
const FRESH_FOR = 15_000;

/** What was read from the services, shared by all that is on the page. Keys begin with the service and the noun of the address. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_FOR,
      // A refusal stays one; what was away may be back.
      retry: (failures, failure) =>
        failures < TRIES && failure instanceof Problem && (failure.status === 0 || failure.status >= 500),
    },
  },
});
