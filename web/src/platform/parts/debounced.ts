import { ref, watch, type Ref } from 'vue';

/** A value that follows another when that has been still for a while. */
export function refDebounced<T>(source: Ref<T>, pause: number): Readonly<Ref<T>> {
  const settled = ref(source.value) as Ref<T>;
  let timer = 0;
  watch(source, (value) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => (settled.value = value), pause);
  });
  return settled;
}
