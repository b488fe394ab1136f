import type { Known } from './changes';
import type { Section } from './sections';

/** A text after others' changes were taken in. */
export interface Merged {
  base: Known[];
  now: Section[];
  /** Sections that somebody deleted while they were written here. */
  gone: Section[];
}

/**
 * Takes in what others have changed, section by section. What was not touched here becomes as it is there; what was touched here
 * and there stays as it is here, upon the old base, so that saving it finds the conflict.
 *
 * @param base the text that both began with
 * @param now as it is here
 * @param remote as it is there
 */
export function merge(base: readonly Known[], now: readonly Section[], remote: readonly Known[]): Merged {
  const was = new Map(base.map((one) => [one.id, one]));
  const here = new Map(now.map((one) => [one.id, one]));
  const there = new Map(remote.map((one) => [one.id, one]));
  const gone: Section[] = [];

  const kept = new Map<string, Section>();
  for (const section of now) {
    const known = was.get(section.id);
    const theirs = there.get(section.id);
    const untouched = known !== undefined && known.json === section.json;
    if (theirs) kept.set(section.id, untouched ? bare(theirs) : section);
    else if (!known) kept.set(section.id, section);
    else if (!untouched) gone.push(section);
  }
  for (const theirs of remote) {
    const known = was.get(theirs.id);
    // Deleted here, but changed there since: nobody deletes what they have not seen.
    if (!here.has(theirs.id) && (!known || known.json !== theirs.json)) kept.set(theirs.id, bare(theirs));
  }
  return {
    base: remote.map((theirs) => newBase(was.get(theirs.id), here.get(theirs.id), theirs)),
    now: arranged(kept, base, now, remote),
    gone,
  };
}

function newBase(known: Known | undefined, here: Section | undefined, theirs: Known): Known {
  if (!known || known.json === theirs.json) return { ...theirs, digest: theirs.digest ?? known?.digest };
  const conflicts = here !== undefined && here.json !== known.json && here.json !== theirs.json;
  return conflicts ? known : theirs;
}

/** In the order of here unless it was changed there alone; what is new goes behind what it follows. */
function arranged(
  kept: Map<string, Section>,
  base: readonly Section[],
  now: readonly Section[],
  remote: readonly Section[],
): Section[] {
  const [leading, following] = sameOrder(base, now) ? [remote, now] : [now, remote];
  const order = leading.map((one) => one.id).filter((id) => kept.has(id));
  const placed = new Set(order);
  following.forEach((section, at) => {
    if (!kept.has(section.id) || placed.has(section.id)) return;
    const before = following.slice(0, at).findLast((one) => placed.has(one.id));
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, section.id);
    placed.add(section.id);
  });
  return order.map((id) => kept.get(id)!);
}

function sameOrder(some: readonly Section[], others: readonly Section[]): boolean {
  const inOthers = new Set(others.map((one) => one.id));
  const common = some.filter((one) => inOthers.has(one.id)).map((one) => one.id);
  const inCommon = new Set(common);
  return others.filter((one) => inCommon.has(one.id)).every((one, at) => one.id === common[at]);
}

function bare({ id, level, json }: Section): Section {
  return { id, level, json };
}
