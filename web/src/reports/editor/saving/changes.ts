import type { Section } from './sections';

/** A section as the service has it. */
export interface Known extends Section {
  /** Its version; unknown until it is asked for or saved. */
  digest?: string;
}

/** One step from the text that the service has to the one that stands in the editor. */
export type Change =
  | { kind: 'add'; id: string; level: number; after: string | null; json: string }
  | { kind: 'write'; id: string; level: number; json: string }
  | { kind: 'remove'; id: string }
  | { kind: 'move'; id: string; after: string | null }
  /** Text before the first heading, where there was none: the service adds sections by their headings alone. */
  | { kind: 'preface'; id: string; json: string };

/**
 * The next step to be sent. Whatever adds words comes before whatever takes words away, so that words that move from one section
 * to another are in at least one of them all the time.
 *
 * @param waiting sections about which a person has to decide first
 */
export function nextChange(
  base: readonly Known[],
  now: readonly Section[],
  waiting: ReadonlySet<string> = new Set(),
): Change | undefined {
  const known = new Map(base.map((one) => [one.id, one]));
  for (const [at, section] of now.entries()) {
    if (known.has(section.id) || waiting.has(section.id)) continue;
    if (isPreface(section)) return { kind: 'preface', id: section.id, json: section.json };
    const before = now.slice(0, at).findLast((one) => known.has(one.id));
    return { kind: 'add', ...section, after: before?.id ?? null };
  }
  const written = now.find((one) => !waiting.has(one.id) && known.get(one.id)?.json !== one.json);
  if (written) return { kind: 'write', ...written };
  const wanted = new Set(now.map((one) => one.id));
  const removed = base.find((one) => !wanted.has(one.id) && !waiting.has(one.id));
  if (removed) return { kind: 'remove', id: removed.id };
  return move(
    base.filter((one) => wanted.has(one.id)),
    now.filter((one) => known.has(one.id)),
  );
}

/** What the service has after a step. */
export function applied(base: readonly Known[], change: Change, digest?: string | null): Known[] {
  switch (change.kind) {
    case 'preface':
      return [{ id: change.id, level: 1, json: change.json }, ...base];
    case 'add': {
      const added = { id: change.id, level: change.level, json: change.json, digest: digest ?? undefined };
      return base.toSpliced(placeAfter(base, change.after), 0, added);
    }
    case 'write':
      return base.map((one) =>
        one.id === change.id
          ? { id: one.id, level: change.level, json: change.json, digest: digest ?? undefined }
          : one,
      );
    case 'remove':
      return base.filter((one) => one.id !== change.id);
    case 'move':
      return moved(base, change.id, change.after);
  }
}

/** A section with all below it. */
export function whole<T extends Section>(sections: readonly T[], id: string): T[] {
  const from = sections.findIndex((one) => one.id === id);
  if (from < 0) return [];
  const level = sections[from]!.level;
  const end = sections.findIndex((one, at) => at > from && one.level <= level);
  return sections.slice(from, end < 0 ? undefined : end);
}

/** The sections in the order in which the service has them after a move. */
export function moved<T extends Section>(sections: readonly T[], id: string, after: string | null): T[] {
  const moving = whole(sections, id);
  const others = sections.filter((one) => !moving.includes(one));
  return others.toSpliced(placeAfter(others, after), 0, ...moving);
}

function placeAfter(sections: readonly Section[], after: string | null): number {
  return after === null ? 0 : sections.findIndex((one) => one.id === after) + 1;
}

function isPreface(section: Section): boolean {
  return !section.json.startsWith('{"type":"doc","content":[{"type":"heading"');
}

/** A move that brings one order nearer to the other; one that does it at once where there is such a move. */
function move(base: readonly Section[], now: readonly Section[]): Change | undefined {
  const at = now.findIndex((one, index) => base[index]?.id !== one.id);
  if (at < 0) return undefined;
  const order = now.map((one) => one.id).join();
  const displaced = base[at]!.id;
  const below = whole(base, displaced).map((one) => one.id);
  const goal = now.findIndex((one) => one.id === displaced);
  const target = now[goal - 1]?.id ?? null;
  if (target !== null && !below.includes(target)) {
    const after = moved(base, displaced, target);
    if (after.map((one) => one.id).join() === order) return { kind: 'move', id: displaced, after: target };
  }
  // What stands before it is right already, so that each such move puts one more section right.
  return { kind: 'move', id: now[at]!.id, after: now[at - 1]?.id ?? null };
}
