/** What was typed and not saved is kept in this browser until it is saved or thrown away. */
export function keep(place: string, drafts: ReadonlyMap<string, string>): void {
  if (drafts.size === 0) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify([...drafts]));
}

export function kept(place: string): Map<string, string> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return new Map(Array.isArray(found) ? (found as [string, string][]).filter((one) => one.length === 2) : []);
  } catch {
    return new Map();
  }
}
