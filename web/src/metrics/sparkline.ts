/** A point of a drawing. */
interface Point {
  x: number;
  y: number;
}

/** Keeps the line's ends and its thickest point inside. */
const MARGIN = 2.5;

/** A line through values at equal distances; one that is missing is a gap, not zero. Nothing for fewer than two. */
export function sparkline(
  values: readonly (number | null | undefined)[],
  width: number,
  height: number,
): { path: string; end: Point } | undefined {
  const known = values.filter((value): value is number => value != null);
  if (known.length < 2) return undefined;
  const least = Math.min(...known);
  const range = Math.max(...known) - least;
  const step = (width - 2 * MARGIN) / (values.length - 1);
  let path = '';
  let end: Point = { x: 0, y: 0 };
  let draws = false;
  values.forEach((value, i) => {
    if (value == null) {
      draws = false;
      return;
    }
    const share = range === 0 ? 0.5 : (value - least) / range;
    end = { x: round(MARGIN + i * step), y: round(height - MARGIN - share * (height - 2 * MARGIN)) };
    path += `${draws ? 'L' : 'M'}${end.x} ${end.y}`;
    draws = true;
  });
  return { path, end };
}

const round = (value: number): number => Math.round(value * 10) / 10;
