/** Rows of a table as spreadsheets save it: cells in quotes may have commas, line ends and doubled quotes. */
export function rowsIn(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    row = [];
    cell = '';
  };
  const letters = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (letters[i + 1] === '"') cell += letters[(i += 1)];
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else cell += letter;
  }
  endRow();
  return rows;
}

/** A table for spreadsheets, with the mark by which they know its letters; no cell becomes a formula. */
export function tableOf(rows: readonly (readonly string[])[]): Blob {
  const safe = (cell: string) => (/^[=+\-@＝＋－＠\t\r]/.test(cell) ? `'${cell}` : cell);
  const written = (cell: string) =>
    /[",\n\r]/.test(safe(cell)) ? `"${safe(cell).replaceAll('"', '""')}"` : safe(cell);
  const lines = rows.map((row) => row.map(written).join(','));
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** The text of a file, whichever of the two ways to write Chinese it was saved in: Excel here saves CSV as GBK. */
export function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
