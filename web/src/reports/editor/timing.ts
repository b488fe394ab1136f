import { onScopeDispose } from 'vue';

/** Does something once nothing has asked for it for a while. */
export function useDebounced(act: () => void, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
