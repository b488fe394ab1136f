/** More than a window shows, so that each of what is seen has a slot of its own. */
const SLOTS = 64;

/**
 * Where in a ring something is drawn: what comes into the window takes over what has left it, and is written into the elements that
 * are there. Making them anew takes several times as long.
 */
export const slot = (at: number, seen: number): number => at % Math.max(SLOTS, seen);
