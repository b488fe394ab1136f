import { wordsOf, type Block } from '@/platform/document/model';
import type { Difference, LineChange, Piece } from '@/platform/document/difference';
import { blocksOf } from './sections';

/** Longer lines are compared as a whole: their comparison takes time by the square of their length. */
const LONGEST = 3_000;

/** What is different between two texts of one section, for a person who has to choose. */
export function differenceOf(theirs: string, mine: string): Difference {
  const lines = lineChanges(linesOf(theirs), linesOf(mine));
  return {
    from: 0,
    to: 0,
    title: [],
    figures: [],
    sections: [{ id: 'section', kinds: ['REWRITTEN'], before: undefined, after: undefined, lines }],
  };
}

interface TextLine {
  form: LineChange['form'];
  text: string;
}

function linesOf(json: string): TextLine[] {
  return json ? blocksOf(json).flatMap(linesOfBlock) : [];
}

function linesOfBlock(block: Block): TextLine[] {
  switch (block.type) {
    case 'image':
      return [{ form: 'IMAGE', text: block.attrs.digest }];
    case 'table':
      return block.content.map((row) => ({
        form: 'ROW',
        text: (row.content ?? [])
          .map((cell) => (cell.content ?? []).map((one) => wordsOf(one.content)).join(' '))
          .join('\t'),
      }));
    default:
      return [{ form: 'PARAGRAPH', text: wordsOf(block.content) }];
  }
}

function lineChanges(before: TextLine[], after: TextLine[]): LineChange[] {
  const changes: LineChange[] = [];
  let removed: TextLine[] = [];
  let added: TextLine[] = [];
  const end = () => {
    // A line that went and one that came in its place are one that was changed.
    while (removed.length && added.length) changes.push(changed(removed.shift()!, added.shift()!));
    removed.forEach(({ form, text }) => changes.push({ kind: 'REMOVED', form, before: text, pieces: [], cells: [] }));
    added.forEach(({ form, text }) => changes.push({ kind: 'ADDED', form, after: text, pieces: [], cells: [] }));
    removed = [];
    added = [];
  };
  for (const { kind, one } of compared(before, after, (line) => `${line.form} ${line.text}`)) {
    if (kind === 'REMOVED') removed.push(one);
    else if (kind === 'ADDED') added.push(one);
    else {
      end();
      changes.push({ kind: 'KEPT', form: one.form, before: one.text, after: one.text, pieces: [], cells: [] });
    }
  }
  end();
  return changes;
}

function changed(before: TextLine, after: TextLine): LineChange {
  const form = after.form;
  // A row is shown as the words it holds.
  return {
    kind: 'CHANGED',
    form: form === 'ROW' ? 'PARAGRAPH' : form,
    before: before.text,
    after: after.text,
    pieces: piecesOf(before.text, after.text),
    cells: [],
  };
}

/** What changed within a line. */
export function piecesOf(before: string, after: string): Piece[] {
  if (before.length > LONGEST || after.length > LONGEST) {
    return [
      { kind: 'REMOVED', text: before },
      { kind: 'ADDED', text: after },
    ];
  }
  const pieces: Piece[] = [];
  for (const { kind, one } of compared([...before], [...after], (sign) => sign)) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += one;
    else pieces.push({ kind, text: one });
  }
  return pieces;
}

/** The longest row that both have in common is kept; the rest came or went. */
function compared<T>(before: T[], after: T[], name: (one: T) => string): { kind: Piece['kind']; one: T }[] {
  let head = 0;
  while (head < before.length && head < after.length && name(before[head]!) === name(after[head]!)) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    name(before.at(-1 - tail)!) === name(after.at(-1 - tail)!)
  )
    tail += 1;
  const [old, young] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const width = young.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        name(old[i]!) === name(young[j]!)
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const kept = (one: T) => ({ kind: 'KEPT' as const, one });
  const middle: { kind: Piece['kind']; one: T }[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && name(old[i]!) === name(young[j]!)) {
      middle.push(kept(old[i]!));
      i += 1;
      j += 1;
    } else if (j >= young.length || (i < old.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      middle.push({ kind: 'REMOVED', one: old[i++]! });
    } else {
      middle.push({ kind: 'ADDED', one: young[j++]! });
    }
  }
  return [...before.slice(0, head).map(kept), ...middle, ...(tail ? before.slice(before.length - tail) : []).map(kept)];
}
