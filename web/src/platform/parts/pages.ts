import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { Page } from '@/platform/api/clients';

/** All that a list of keyset pages shows so far, and how to get on. */
export function usePages<T>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  page: (after: string | undefined) => Promise<Page<T>>,
  enabled: MaybeRefOrGetter<boolean> = true,
) {
  const query = useInfiniteQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: computed(() => toValue(enabled)),
  });
  return {
    rows: computed(() => query.data.value?.pages.flatMap((one) => one.items) ?? []),
    loading: computed(() => query.isPending.value && query.isFetching.value),
    failure: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}

export type Pages<T> = ReturnType<typeof usePages<T>>;
