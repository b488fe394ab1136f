import { onMounted, onUnmounted, ref, type Ref } from 'vue';
import { session } from './session';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'compositionstart'] as const;
const SEEN = 'tiaokuai.seen';
const MINUTE = 60_000;
const LOOK_EVERY = 5_000;
const NOTE_AT_MOST_EVERY = 5_000;

/** What is to be done about somebody who has not been seen for a while. */
export function afterIdle(idle: number, limit: number, warning: number): 'stay' | 'warn' | 'leave' {
  if (idle >= limit) return 'leave';
  return idle >= limit - warning ? 'warn' : 'stay';
}

/**
 * Signs out whoever has touched no tab of this page for half an hour; an office has visitors. Says so two minutes before.
 *
 * @return whether the warning is to be shown, and what takes it away
 */
export function useIdleLogout(limit = 30 * MINUTE, warning = 2 * MINUTE): { warns: Ref<boolean>; stay: () => void } {
  const warns = ref(false);
  let noted = 0;
  let timer = 0;

  function stay(): void {
    warns.value = false;
    noted = Date.now();
    // Other tabs of the same person see it, too.
    localStorage.setItem(SEEN, String(noted));
  }
  function seen(): void {
    if (!warns.value && Date.now() - noted > NOTE_AT_MOST_EVERY) stay();
  }
  function look(): void {
    const last = Math.max(noted, Number(localStorage.getItem(SEEN) ?? 0));
    const next = afterIdle(Date.now() - last, limit, warning);
    warns.value = next === 'warn';
    if (next === 'leave') {
      window.clearInterval(timer);
      void session.end();
    }
  }

  onMounted(() => {
    stay();
    SIGNS.forEach((sign) => window.addEventListener(sign, seen, { passive: true, capture: true }));
    timer = window.setInterval(look, LOOK_EVERY);
  });
  onUnmounted(() => {
    SIGNS.forEach((sign) => window.removeEventListener(sign, seen, { capture: true }));
    window.clearInterval(timer);
  });
  return { warns, stay };
}
