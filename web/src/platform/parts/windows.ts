import { computed, onMounted, onScopeDispose, onUnmounted, ref, shallowRef, watch, type Ref } from 'vue';

/** Milliseconds after which what is around is drawn even on a page that is busy. */
const LATEST = 200;

/** The part of many equally large things that is drawn: those that are seen, and some around. */
export interface Shown {
  first: number;
  /** The one after the last. */
  end: number;
  /** How many there are in all. */
  count: number;
  /** Room of those before and after, in pixels. */
  before: number;
  after: number;
}

/** Which of them are seen through a window. */
export function shown(scrolled: number, room: number, size: number, count: number, around: number): Shown {
  const first = Math.max(0, Math.min(Math.floor(scrolled / size) - around, count));
  const end = Math.max(first, Math.min(Math.ceil((scrolled + room) / size) + around, count));
  return { first, end, count, before: first * size, after: (count - end) * size };
}

/** Whether something of what is seen is drawn already: then the window has moved a little; otherwise it has leapt. */
export function touches(drawn: Shown | undefined, seen: Shown): boolean {
  return drawn?.count === seen.count && drawn.first < seen.end && seen.first < drawn.end;
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

/** One axis of it, window by window. After a leap what is seen is drawn at once, and what is around it when there is time. */
export function useWindow(
  scrolled: Readonly<Ref<number>>,
  room: () => number,
  size: () => number,
  count: () => number,
  whole: Readonly<Ref<boolean>>,
  around = 3,
): Readonly<Ref<Shown>> {
  const part = (around: number) => shown(scrolled.value, room(), size(), count(), around);
  const seen = computed<Shown>((before) => same(before, part(0)));
  const settled = shallowRef<Shown>();
  const settle = whenIdle();
  watch(seen, (now) => settle(() => (settled.value = now)), { immediate: true });
  return computed<Shown>((before) => {
    if (whole.value) return { first: 0, end: count(), count: count(), before: 0, after: 0 };
    const wide = settled.value === seen.value || touches(before, seen.value);
    return same(before, wide ? part(around) : seen.value);
  });
}

/** The same window stays the same object, so that nothing is drawn anew while it scrolls within. */
function same(before: Shown | undefined, now: Shown): Shown {
  return before?.first === now.first &&
    before.end === now.end &&
    before.count === now.count &&
    before.after === now.after
    ? before
    : now;
}

/** Does the last thing that it was given, once the page has nothing else to do. */
function whenIdle(): (work: () => void) => void {
  // Not every browser tells when it is idle.
  const tells = typeof requestIdleCallback === 'function';
  let waiting = 0;
  const forget = () => (tells ? cancelIdleCallback(waiting) : window.clearTimeout(waiting));
  onScopeDispose(forget);
  return (work) => {
    forget();
    waiting = tells ? requestIdleCallback(work, { timeout: LATEST }) : window.setTimeout(work, LATEST / 2);
  };
}
