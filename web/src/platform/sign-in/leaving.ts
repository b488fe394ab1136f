const saving = new Set<() => Promise<void>>();
let underway: Promise<void> | undefined;

/** Has something saved before the page is left by signing out, by an expired sign-in or by being idle; gives back how to end that. */
export function saveBeforeLeaving(save: () => Promise<void>): () => void {
  saving.add(save);
  return () => saving.delete(save);
}

/** Saves all there is; what cannot be saved does not keep anybody from leaving. */
export function beforeLeaving(): Promise<void> {
  underway ??= Promise.allSettled([...saving].map((save) => save()))
    .then(() => {})
    .finally(() => (underway = undefined));
  return underway;
}

/** Whether something is being saved because somebody leaves. */
export const isLeaving = (): boolean => underway !== undefined;
