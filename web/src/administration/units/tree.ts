import type { Unit } from '../api';

/** A unit in its place. */
export interface Branch {
  unit: Unit;
  children: Branch[];
}

/** A line of the tree as it is shown. */
export interface Line {
  unit: Unit;
  depth: number;
  children: number;
  isOpen: boolean;
  /** Its place among those beside it, from 1, and how many they are. */
  place: number;
  beside: number;
}

/** Units below each other; whose superior is out of reach stands at the top. */
export function treeOf(units: readonly Unit[]): Branch[] {
  const branches = new Map(units.map((unit) => [unit.code, { unit, children: [] as Branch[] }]));
  const tops: Branch[] = [];
  for (const branch of branches.values()) {
    const above = branch.unit.parent ? branches.get(branch.unit.parent) : undefined;
    (above?.children ?? tops).push(branch);
  }
  return tops;
}

/** The tree as far as it is opened, from above to below. */
export function lines(tops: readonly Branch[], open: ReadonlySet<string>): Line[] {
  const all: Line[] = [];
  const add = (branches: readonly Branch[], depth: number) =>
    branches.forEach(({ unit, children }, i) => {
      const isOpen = children.length > 0 && open.has(unit.code);
      all.push({ unit, depth, children: children.length, isOpen, place: i + 1, beside: branches.length });
      if (isOpen) add(children, depth + 1);
    });
  add(tops, 0);
  return all;
}

/** The units above a unit, from the top. */
export function above(code: string, units: ReadonlyMap<string, Unit>): string[] {
  return (units.get(code)?.path.split('.') ?? []).slice(0, -1);
}

/** How many units stand below one, at any depth. */
export function countBelow(unit: Unit, units: Iterable<Unit>): number {
  let count = 0;
  for (const other of units) if (other.path.startsWith(`${unit.path}.`)) count += 1;
  return count;
}

/** Units that a person means by a part of the name or of the code; those whose name begins so first. */
export function sought(words: string, units: Iterable<Unit>): Unit[] {
  const part = words.trim().toLowerCase();
  const found = [...units].filter(
    ({ name, code }) => name.toLowerCase().includes(part) || code.toLowerCase().includes(part),
  );
  const begins = ({ name }: Unit) => (name.toLowerCase().startsWith(part) ? 0 : 1);
  return found.sort((one, other) => begins(one) - begins(other));
}

/** Where a key leads in the tree: to a line, or to opening or closing the one where one is. */
export function pressed(key: string, at: number, all: readonly Line[]): number | 'open' | 'close' | undefined {
  const line = all[at];
  if (!line) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, all.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return all.length - 1;
    case 'ArrowRight':
      if (line.children === 0) return undefined;
      return line.isOpen ? at + 1 : 'open';
    case 'ArrowLeft': {
      if (line.isOpen) return 'close';
      const above = all.findLastIndex((one, i) => i < at && one.depth < line.depth);
      return above < 0 ? undefined : above;
    }
    default:
      return undefined;
  }
}
