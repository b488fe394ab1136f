import { ref, watch } from 'vue';
import type { Place } from '@/platform/document/places';
import { session } from '@/platform/sign-in/session';

/** A remark that goes with the decision, once there is one. */
export interface Draft extends Place {
  text: string;
}

/** A remark that is being written: a new one, or one that was kept before. */
export interface Writing extends Place {
  text: string;
  /** Which of those that were kept. */
  at?: number;
}

/**
 * What a reviewer means to say about places of a text. It stays in this browser until the decision, so that neither a reload nor an expired
 * sign-in loses it.
 */
export function useDrafts(caseId: string) {
  const key = `tiaokuai.remarks.${session.state.username}.${caseId}`;
  const kept = ref<Draft[]>(read(key));
  const writing = ref<Writing>();
  watch(kept, (drafts) => {
    if (drafts.length > 0) localStorage.setItem(key, JSON.stringify(drafts));
    else localStorage.removeItem(key);
  });

  return {
    kept,
    writing,
    begin: (place: Place) => (writing.value = { text: '', ...place }),
    change: (at: number) => (writing.value = { ...kept.value[at]!, at }),
    remove: (at: number) => (kept.value = kept.value.filter((_, index) => index !== at)),
    leave: () => (writing.value = undefined),
    /** Puts what is being written among what is kept. */
    keep(): void {
      const now = writing.value;
      if (!now?.text.trim()) return;
      const { at, ...draft } = { ...now, text: now.text.trim() };
      kept.value = at === undefined ? [...kept.value, draft] : kept.value.map((one, i) => (i === at ? draft : one));
      writing.value = undefined;
    },
    clear: () => (kept.value = []),
  };
}

export type Drafts = ReturnType<typeof useDrafts>;

function read(key: string): Draft[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? (found as Draft[]) : [];
  } catch {
    return [];
  }
}
