const saving = new Set<() => Promise<void>>();

/** Has something saved before the page is left by signing out, by an expired sign-in or by being idle; gives back how to end that. */
export function saveBeforeLeaving(save: () => Promise<void>): () => void {
  saving.add(save);
  return () => saving.delete(save);
}

/** Saves all there is; what cannot be saved does not keep anybody from leaving. */
export async function beforeLeaving(): Promise<void> {
  await Promise.allSettled([...saving].map((save) => save()));
}
