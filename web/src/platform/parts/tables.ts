import { parse, unparse } from 'papaparse';

/** What a spreadsheet would compute; a number is none, though it may begin with a sign. */
const FORMULA = /^(?!-?[\d.]+$)[=+\-@＝＋－＠\t\r]/;

/** Rows of a file as spreadsheets save it; empty lines are none. */
export const rowsIn = (text: string): string[][] =>
  parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;

/** Cells as spreadsheets put them into the clipboard: every line counts, but for the end of the last. */
export function cells(text: string): string[][] {
  const rows = parse<string[]>(text, { delimiter: '\t' }).data.map((row) => row.map((cell) => cell.trim()));
  if (rows.length > 1 && rows.at(-1)!.join('') === '' && rows.at(-1)!.length === 1) rows.pop();
  return rows;
}

/** A table for spreadsheets, with the mark by which they know its letters; no cell becomes a formula. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${unparse(rows as string[][], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;

export const tableFile = (rows: readonly (readonly string[])[]): Blob =>
  new Blob([tableText(rows)], { type: 'text/csv;charset=utf-8' });

/** The text of a file, whichever of the two ways to write Chinese it was saved in: Excel here saves CSV as GBK. */
export function textIn(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
