import type { Below, Figure } from './board';

/** What is known of the units directly below one. */
export interface Branch {
  units?: readonly Below[];
  failure?: unknown;
}

/** A line of the tree as it is shown. */
export type Line =
  | {
      type: 'unit';
      unit: string;
      name: string;
      depth: number;
      isOpen: boolean;
      figures: Map<string, Figure>;
      parent: string;
    }
  | { type: 'note'; unit: string; depth: number; note: 'loading' | 'none' | 'failed'; failure?: unknown };

/** The tree from a unit down, as far as it is opened, from above to below. */
export function lines(root: string, branches: ReadonlyMap<string, Branch>, open: ReadonlySet<string>): Line[] {
  const all: Line[] = [];
  const add = (parent: string, depth: number) => {
    const branch = branches.get(parent);
    if (branch?.failure) {
      all.push({ type: 'note', unit: parent, depth, note: 'failed', failure: branch.failure });
    } else if (!branch?.units) {
      all.push({ type: 'note', unit: parent, depth, note: 'loading' });
    } else if (branch.units.length === 0) {
      all.push({ type: 'note', unit: parent, depth, note: 'none' });
    } else {
      branch.units.forEach(({ unit, name, figures }) => {
        const isOpen = open.has(unit);
        all.push({ type: 'unit', unit, name, depth, isOpen, figures, parent });
        if (isOpen) add(unit, depth + 1);
      });
    }
  };
  add(root, 0);
  return all;
}
