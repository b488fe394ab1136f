/** A place in a table. */
export interface Place {
  row: number;
  column: number;
}

/** How much of a table there is, and how many rows a page of it has. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

/** Where a key leads from a place; undefined for a key that leads nowhere. Stays inside the table. */
export function moved(from: Place, key: string, whole: boolean, extent: Extent): Place | undefined {
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return inside({ row: whole ? 0 : row - 1, column }, extent);
    case 'ArrowDown':
      return inside({ row: whole ? extent.rows : row + 1, column }, extent);
    case 'ArrowLeft':
      return inside({ row, column: whole ? 0 : column - 1 }, extent);
    case 'ArrowRight':
      return inside({ row, column: whole ? extent.columns : column + 1 }, extent);
    case 'Home':
      return inside({ row: whole ? 0 : row, column: 0 }, extent);
    case 'End':
      return inside({ row: whole ? extent.rows : row, column: extent.columns }, extent);
    case 'PageUp':
      return inside({ row: row - extent.page, column }, extent);
    case 'PageDown':
      return inside({ row: row + extent.page, column }, extent);
    default:
      return undefined;
  }
}

export function inside(place: Place, extent: Pick<Extent, 'rows' | 'columns'>): Place {
  return { row: within(place.row, extent.rows), column: within(place.column, extent.columns) };
}

const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));
