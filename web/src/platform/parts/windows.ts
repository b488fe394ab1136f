import { computed, onMounted, onUnmounted, ref, type Ref } from 'vue';

/** The part of many equally large things that is drawn: those that are seen, and some around. */
export interface Shown {
  first: number;
  /** The one after the last. */
  end: number;
  /** Room of those before and after, in pixels. */
  before: number;
  after: number;
}

/** Which of them are seen through a window. */
export function shown(scrolled: number, room: number, size: number, count: number, around: number): Shown {
  const first = Math.max(0, Math.min(Math.floor(scrolled / size) - around, count));
  const end = Math.max(first, Math.min(Math.ceil((scrolled + room) / size) + around, count));
  return { first, end, before: first * size, after: (count - end) * size };
}

/** How far a window has to be scrolled so that one of them is seen whole; undefined when it is already. */
export function scrollTo(at: number, scrolled: number, room: number, size: number): number | undefined {
  if (at * size < scrolled) return at * size;
  return (at + 1) * size > scrolled + room ? (at + 1) * size - room : undefined;
}

/** How a scrolled element stands. What is printed is shown whole. */
export function useScroll(element: Readonly<Ref<HTMLElement | null>>) {
  const top = ref(0);
  const left = ref(0);
  const height = ref(0);
  const width = ref(0);
  const prints = ref(false);
  const read = () => {
    if (!element.value) return;
    top.value = element.value.scrollTop;
    left.value = element.value.scrollLeft;
    height.value = element.value.clientHeight;
    width.value = element.value.clientWidth;
  };
  const watching = new ResizeObserver(read);
  const begin = () => (prints.value = true);
  const end = () => (prints.value = false);
  onMounted(() => {
    if (element.value) watching.observe(element.value);
    element.value?.addEventListener('scroll', read, { passive: true });
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    read();
  });
  onUnmounted(() => {
    watching.disconnect();
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  });
  return { top, left, height, width, prints, read };
}

/** One axis of it, window by window. */
export function useWindow(
  scrolled: Readonly<Ref<number>>,
  room: () => number,
  size: () => number,
  count: () => number,
  whole: Readonly<Ref<boolean>>,
  around = 3,
): Readonly<Ref<Shown>> {
  return computed<Shown>((before) => {
    const now = whole.value
      ? { first: 0, end: count(), before: 0, after: 0 }
      : shown(scrolled.value, room(), size(), count(), around);
    // The same window stays the same object, so that nothing is drawn anew while it scrolls within.
    return before && before.first === now.first && before.end === now.end && before.after === now.after ? before : now;
  });
}
