/** The list with one of it moved by so many places, as far as there are places. */
export function moved<T>(list: readonly T[], from: number, by: number): T[] {
  const to = Math.min(list.length - 1, Math.max(0, from + by));
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

/**
 * What is chosen after some of the shown ones were marked: those that are not shown stay, new ones come last in the order in which they
 * are shown.
 */
export function chosenAfter<T extends { id: string }>(
  chosen: readonly T[],
  shown: readonly T[],
  marked: readonly string[],
): T[] {
  const isShown = new Set(shown.map((one) => one.id));
  const isMarked = new Set(marked);
  const stays = chosen.filter((one) => !isShown.has(one.id) || isMarked.has(one.id));
  const known = new Set(stays.map((one) => one.id));
  return [...stays, ...shown.filter((one) => isMarked.has(one.id) && !known.has(one.id))];
}
