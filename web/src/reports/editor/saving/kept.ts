import type { Known } from './changes';
import type { Keep } from './Saving';
import type { Section } from './sections';

/** A text that waits in this browser: what stood there, and what it was written upon. */
export interface Kept {
  base: Section[];
  now: Section[];
  at: string;
}

interface Stored {
  form: 1;
  at: string;
  base: Section[];
  /** Sections whose words are those of the base are told by identity alone. */
  now: (Section | string)[];
}

/** Keeps a person's text of a report in the browser. */
export function keepOf(
  report: string,
  person: string,
  store: Storage = localStorage,
): Keep & { get(): Kept | undefined } {
  const key = `tiaokuai.draft.${person}.${report}`;
  return {
    put(base: readonly Known[], now: readonly Section[]): boolean {
      const was = new Map(base.map((one) => [one.id, one.json]));
      const stored: Stored = {
        form: 1,
        at: new Date().toISOString(),
        base: base.map(({ id, level, json }) => ({ id, level, json })),
        now: now.map((one) => (was.get(one.id) === one.json ? one.id : one)),
      };
      try {
        store.setItem(key, JSON.stringify(stored));
        return true;
      } catch {
        // Full, or forbidden: the page says so, since it could not be closed without a loss.
        return false;
      }
    },
    forget: () => store.removeItem(key),
    get(): Kept | undefined {
      try {
        const stored = JSON.parse(store.getItem(key) ?? 'null') as Stored | null;
        if (stored?.form !== 1) return undefined;
        const was = new Map(stored.base.map((one) => [one.id, one]));
        const now = stored.now.map((one) => (typeof one === 'string' ? was.get(one)! : one));
        return { base: stored.base, now, at: stored.at };
      } catch {
        return undefined;
      }
    },
  };
}
