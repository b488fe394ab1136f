/** A place of a text that somebody points at; one that names nothing is the whole text. */
export interface Place {
  sectionId?: string | null;
  /** A figure that is bound to data. */
  figure?: string | null;
  /** The words as they stand there. */
  quote?: string | null;
}

/** What somebody has said about a place of a text. */
export interface Remark extends Place {
  text?: string | null;
  by: string;
  unit: string;
  at: string;
}

/** As many characters as may be pointed at. */
export const LONGEST_QUOTE = 500;

/** A position among texts that stand one after the other: which of them, and how far into it. */
export type Position = [text: number, offset: number];

/** Where words stand among texts, over their borders too; undefined where they do not. */
export function spanOf(texts: readonly string[], words: string): { from: Position; to: Position } | undefined {
  const start = words ? texts.join('').indexOf(words) : -1;
  if (start < 0) return undefined;
  return { from: positionAt(texts, start, false), to: positionAt(texts, start + words.length, true) };
}

/** At a border a beginning belongs to the text behind it, an end to the one before. */
function positionAt(texts: readonly string[], offset: number, isEnd: boolean): Position {
  let left = offset;
  for (const [index, text] of texts.entries()) {
    if (left < text.length || (isEnd && left === text.length)) return [index, left];
    left -= text.length;
  }
  return [Math.max(0, texts.length - 1), texts.at(-1)?.length ?? 0];
}
