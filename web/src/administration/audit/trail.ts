import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue';
import type { Page } from '@/platform/api/clients';
import { usePages } from '@/platform/parts/pages';

/** How many entries one sees at once, and how many pages are looked through for them before somebody says to go on. */
const SHOWN = 50;
const PAGES = 5;

/**
 * The audit, narrowed: the API knows no filter but the day, so that entries are read on until enough of them fit, or five pages
 * have been looked through without: then whoever seeks decides whether to go on.
 */
export function useTrail<T extends { at: string }>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  page: (after: string | undefined) => Promise<Page<T>>,
  narrowed: { fits: (entry: T) => boolean; from: () => number | undefined },
) {
  const pages = usePages<T>(key, page);
  const wanted = ref(SHOWN);
  const budget = ref(PAGES);
  watch(
    () => JSON.stringify(toValue(key)),
    () => {
      wanted.value = SHOWN;
      budget.value = PAGES;
    },
  );
  /** Entries come latest first: after one of before the first day nothing fits any more. */
  const ended = computed(() => {
    const from = narrowed.from();
    const last = pages.rows.value.at(-1);
    return !pages.hasMore.value || (from !== undefined && last !== undefined && Date.parse(last.at) < from);
  });
  const found = computed(() => {
    const from = narrowed.from();
    return pages.rows.value.filter(
      (entry) => (from === undefined || Date.parse(entry.at) >= from) && narrowed.fits(entry),
    );
  });
  const seeks = computed(() => !ended.value && found.value.length < wanted.value && budget.value > 0);
  watch(
    [seeks, pages.loadingMore, pages.rows],
    () => {
      if (!seeks.value || pages.loading.value || pages.loadingMore.value || pages.failure.value) return;
      budget.value -= 1;
      pages.more();
    },
    { immediate: true },
  );
  return {
    /** As {@link ListTable} shows them. */
    list: {
      rows: computed(() => found.value.slice(0, wanted.value)),
      loading: computed(() => pages.loading.value || (found.value.length === 0 && seeks.value)),
      failure: pages.failure,
      hasMore: computed(() => found.value.length > wanted.value || !ended.value),
      loadingMore: computed(() => pages.loadingMore.value),
      more: (): undefined => {
        wanted.value = Math.min(wanted.value, found.value.length) + SHOWN;
        budget.value = PAGES;
      },
      again: pages.again,
    },
    /** How many entries were looked through, back to when, and whether that is all. */
    looked: computed(() => ({
      count: pages.rows.value.length,
      to: pages.rows.value.at(-1)?.at,
      all: ended.value,
    })),
  };
}
