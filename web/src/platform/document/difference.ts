import type { Known, ReportSchema } from '@/platform/api/clients';

type Schema = ReportSchema;
export type Piece = Known<Schema['Piece'], 'kind' | 'text'>;
export type LineChange = Omit<Known<Schema['LineChange'], 'kind' | 'form'>, 'pieces' | 'cells'> & {
  pieces: Piece[];
  cells: Schema['CellChange'][];
};
export type SectionChange = Omit<Known<Schema['SectionChange'], 'id' | 'kinds'>, 'lines'> & { lines: LineChange[] };
export type FigureChange = Schema['FigureChange'];
export interface Difference {
  from: number;
  to: number;
  title: Piece[];
  sections: SectionChange[];
  figures: FigureChange[];
}

/** Lines of a changed section, with runs of kept ones folded into a count: people look for what changed. */
export type Shown = { type: 'line'; line: LineChange } | { type: 'kept'; count: number; lines: LineChange[] };

/** How many kept lines are shown around a change. */
const AROUND = 1;

export function folded(lines: readonly LineChange[]): Shown[] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some((one) => one.kind !== 'KEPT'),
  );
  const shown: Shown[] = [];
  lines.forEach((line, i) => {
    const last = shown.at(-1);
    if (near[i]) {
      shown.push({ type: 'line', line });
    } else if (last?.type === 'kept') {
      last.count += 1;
      last.lines.push(line);
    } else {
      shown.push({ type: 'kept', count: 1, lines: [line] });
    }
  });
  return shown;
}

/** True when nothing at all changed. */
export function isSame(difference: Difference): boolean {
  return difference.title.length === 0 && difference.sections.every((section) => section.kinds.length === 0);
}

/** The cells of a changed row, each with what it was and what it is. */
export function cellsOf(line: LineChange): { before?: string; after?: string }[] {
  return line.cells.map((cell) => ({ before: cell.before ?? undefined, after: cell.after ?? undefined }));
}
