const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'compositionstart'] as const;
const SEEN = 'tiaokuai.seen';
const NOTE_AT_MOST_EVERY = 5_000;

/** Whoever opens the page is there. */
let noted = Date.now();
const listeners = new Set<() => void>();

/** When somebody has last touched this page, in whichever tab: tabs of one person tell each other. */
export const presence = {
  last: (): number => Math.max(noted, Number(localStorage.getItem(SEEN) ?? 0)),

  note(): void {
    noted = Date.now();
    localStorage.setItem(SEEN, String(noted));
    listeners.forEach((listener) => listener());
  },

  /** Has somebody told whenever a person is there again; gives back how to end that. */
  onSeen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /**
   * Looks for signs of a person, until told to stop.
   *
   * @param counts whether a sign is one at the moment
   */
  watch(counts: () => boolean): () => void {
    const seen = () => {
      if (counts() && Date.now() - noted > NOTE_AT_MOST_EVERY) presence.note();
    };
    const seenElsewhere = (event: StorageEvent) => {
      if (event.key === SEEN) listeners.forEach((listener) => listener());
    };
    SIGNS.forEach((sign) => window.addEventListener(sign, seen, { passive: true, capture: true }));
    window.addEventListener('storage', seenElsewhere);
    return () => {
      SIGNS.forEach((sign) => window.removeEventListener(sign, seen, { capture: true }));
      window.removeEventListener('storage', seenElsewhere);
    };
  },
};
