import { onBeforeUnmount, onMounted } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/** Asks before a page is left, or its window closed, while it has something that is not saved. */
export function useLeaving(hasUnsaved: () => boolean, question: () => string): void {
  function unsaved(event: BeforeUnloadEvent): void {
    if (hasUnsaved()) event.preventDefault();
  }
  onMounted(() => window.addEventListener('beforeunload', unsaved));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', unsaved));
  onBeforeRouteLeave(() => !hasUnsaved() || window.confirm(question()));
}
