import type { Indicator, Observation } from '../api';
import { valueText } from '@/platform/formats/values';
import type { AnsweredCell, Entry } from './api';
import { read, type Written } from './number';

/** Of an indicator and a period. */
export const keyOf = (indicator: string, period: string): string => `${indicator} ${period}`;

/** What was written over what is there, by cell, as it was typed. */
export type Drafts = ReadonlyMap<string, string>;

/** How a value is seen in its cell: without grouping marks it could be edited, but nobody reads 1234567.8. */
export const seen = (value: Observation | undefined): string => (value ? valueText(value.value, value.qualifier) : '');

/** A draft without what says the same as is there. */
export function isChange(text: string, present: Observation | undefined): boolean {
  const now = read(text);
  if (now === undefined) return false;
  if (typeof now === 'string') return true;
  return !present || present.value !== now.value || (present.qualifier ?? undefined) !== now.qualifier;
}

/** Puts pasted cells over a place; what lies outside of the sheet is left over. */
export function pasted(
  drafts: Drafts,
  from: { row: number; column: number },
  cells: readonly (readonly string[])[],
  indicators: readonly Pick<Indicator, 'code'>[],
  periods: readonly string[],
): { drafts: Map<string, string>; taken: number; left: number } {
  const now = new Map(drafts);
  let taken = 0;
  let left = 0;
  cells.forEach((row, r) =>
    row.forEach((text, c) => {
      const indicator = indicators[from.row + r];
      const period = periods[from.column + c];
      if (text === '') return;
      if (!indicator || !period) {
        left += 1;
        return;
      }
      now.set(keyOf(indicator.code, period), text);
      taken += 1;
    }),
  );
  return { drafts: now, taken, left };
}

/** A changed cell that is ready to be sent. */
export interface Ready {
  key: string;
  entry: Entry;
  corrects: boolean;
}
/** What is wrong with a cell before anybody is asked. */
export type Mistake = 'none' | 'long';

export function entries(
  drafts: Drafts,
  present: ReadonlyMap<string, Observation>,
  reason: string,
): { ready: Ready[]; mistakes: Map<string, Mistake> } {
  const ready: Ready[] = [];
  const mistakes = new Map<string, Mistake>();
  drafts.forEach((text, key) => {
    const there = present.get(key);
    if (!isChange(text, there)) return;
    const written = read(text) as Written | Mistake;
    if (typeof written === 'string') {
      mistakes.set(key, written);
      return;
    }
    const [indicator, period] = key.split(' ') as [string, string];
    ready.push({
      key,
      corrects: there !== undefined,
      entry: {
        indicator,
        period,
        ...written,
        ...(there ? { version: there.version, reason: reason || undefined } : {}),
      },
    });
  });
  return { ready, mistakes };
}

/** What was said to a cell; the gravest decides how it looks. */
export interface Note {
  tone: 'bad' | 'attention' | 'good';
  texts: string[];
}

export function noteOf(cell: AnsweredCell): Note | undefined {
  if (cell.faults.length) return { tone: 'bad', texts: cell.faults.map((fault) => fault.message) };
  if (cell.findings.length) return { tone: 'attention', texts: cell.findings.map((finding) => finding.message) };
  return undefined;
}

/** A sheet to fill in elsewhere, as the import reads it: what is there, with its version. Excel needs the mark at the beginning. */
export function fillable(
  header: readonly string[],
  indicators: readonly Indicator[],
  period: string,
  present: ReadonlyMap<string, Observation>,
): string[][] {
  const rows = indicators.map((one) => {
    const there = present.get(keyOf(one.code, period));
    return [
      one.code,
      one.name,
      one.measureUnit,
      period,
      there ? String(there.value) : '',
      there?.source ?? '',
      '',
      there ? String(there.version) : '',
    ];
  });
  return [[...header], ...rows];
}
