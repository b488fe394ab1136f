import type { Node as ProseNode } from '@tiptap/pm/model';
import { numbers, type Numbered } from '../outline/numbering';
import { placesIn } from './sections';

/** A stretch of words: where it stands in the line, and where in the editor. */
interface Run {
  at: number;
  length: number;
  from: number;
  to: number;
}

/** A line as the services count them: a heading, a paragraph, or a row of a table. */
export interface Line {
  section: string;
  /** Among those of its section; -1 for its heading. */
  line: number;
  /** Offset in the whole text. */
  at: number;
  length: number;
  runs: Run[];
}

export interface Range {
  from: number;
  to: number;
}

/**
 * The lines of the text with their offsets as the reader of figures counts: after the title, with numbers of headings, a heading that
 * runs in being one with its first paragraph. (Content.text() in report-service is the other side of this.)
 */
export function linesIn(doc: ProseNode, title: string, preface: string, hasPreface: boolean): Line[] {
  const lines: Line[] = [];
  let at = title.length + 1;
  const places = placesIn(doc, preface).filter((place) => place.heading || hasPreface);
  const numbered = numbers(
    places.map((place): Numbered => (place.heading?.attrs as Numbered | undefined) ?? { level: 1 }),
  );
  places.forEach((place, index) => {
    let runsIn = false;
    let line = 0;
    const add = (number: number, runs: Run[], ends = true) => {
      const length = runs.reduce((sum, run) => Math.max(sum, run.at + run.length), 0);
      lines.push({ section: place.id, line: number, at, length, runs });
      at += length + (ends ? 1 : 0);
    };
    doc.nodesBetween(place.from, place.to, (block, from, parent) => {
      if (parent !== doc || from < place.from) return false;
      if (block.type.name === 'heading') {
        runsIn = Boolean(block.attrs.runIn);
        if (block.content.size === 0) return false;
        at += numbered[index]!.length;
        // With nothing behind it, it ends its line like any other heading.
        add(-1, runsOf(block, from), !(runsIn && isFollowed(doc, place.from, place.to)));
      } else if (block.type.name === 'paragraph') {
        add(line++, runsOf(block, from));
      } else if (block.type.name === 'table') {
        block.forEach((row, offset) => add(line++, rowOf(row, from + 1 + offset)));
      }
      return false;
    });
  });
  return lines;
}

/** Where words of a line stand in the editor. */
export function rangeIn(line: Line | undefined, start: number, end: number): Range | undefined {
  if (!line) return undefined;
  const from = line.runs.find((run) => start < run.at + run.length && start >= run.at);
  const to = line.runs.findLast((run) => end > run.at && end <= run.at + run.length);
  if (!from || !to) return undefined;
  const isWhole = (run: Run) => run.to - run.from !== run.length;
  return {
    from: isWhole(from) ? from.from : from.from + (start - from.at),
    to: isWhole(to) ? to.to : to.from + (end - to.at),
  };
}

/** Where a stretch of the whole text stands in the editor; what reaches over several lines is shown in the first. */
export function rangeOf(lines: readonly Line[], start: number, end: number): Range | undefined {
  const line = lines.find((one) => one.at <= start && start < one.at + one.length);
  return line && rangeIn(line, start - line.at, Math.min(end - line.at, line.length));
}

/** The line and offset of a position, to say of which words a comment is. */
export function placeOf(
  lines: readonly Line[],
  from: number,
  to: number,
): { line: Line; start: number; end: number } | undefined {
  for (const line of lines) {
    const first = line.runs.find((run) => from >= run.from && from < run.to);
    const last = line.runs.findLast((run) => to > run.from && to <= run.to);
    if (first && last) {
      return { line, start: first.at + Math.min(from - first.from, first.length), end: endIn(last, to) };
    }
  }
  return undefined;
}

function endIn(run: Run, to: number): number {
  return to === run.to ? run.at + run.length : run.at + (to - run.from);
}

function isFollowed(doc: ProseNode, from: number, to: number): boolean {
  let found = false;
  doc.forEach((block, at) => {
    if (at > from && at < to && block.type.name !== 'image') found = true;
  });
  return found;
}

/** @param at offset in the line at which the block begins */
function runsOf(block: ProseNode, position: number, at = 0): Run[] {
  const runs: Run[] = [];
  let next = at;
  block.forEach((inline, offset) => {
    const from = position + 1 + offset;
    const length = inline.isText ? inline.text!.length : String(inline.attrs.text ?? '').length;
    runs.push({ at: next, length, from, to: from + inline.nodeSize });
    next += length;
  });
  // An empty line has a place, too.
  return runs.length ? runs : [{ at, length: 0, from: position + 1, to: position + 1 }];
}

/** Cells are parted by tabs, paragraphs of a cell by blanks. */
function rowOf(row: ProseNode, position: number): Run[] {
  const runs: Run[] = [];
  let next = 0;
  row.forEach((cell, offset, index) => {
    if (index > 0) next += 1;
    cell.forEach((paragraph, inner, number) => {
      if (number > 0) next += 1;
      const inside = runsOf(paragraph, position + 1 + offset + 1 + inner, next);
      runs.push(...inside);
      next = inside.reduce((end, run) => Math.max(end, run.at + run.length), next);
    });
  });
  return runs;
}
