import { reports, taken, type Known, type Page, type ReportSchema } from '@/platform/api/clients';

type Schema = ReportSchema;

export interface Mark {
  start: number;
  end: number;
}
export type Hit = Omit<
  Known<Schema['SearchHit'], 'reportId' | 'unit' | 'kind' | 'year' | 'title'>,
  'snippets' | 'headingMarks'
> & {
  headingMarks?: Mark[];
  snippets: { text: string; start: number; marks: Mark[] }[];
};
export interface Sought {
  q: string;
  kind?: Schema['Kind3'];
  part?: Schema['Part'];
  year?: number;
}

export const KINDS: readonly Schema['Kind3'][] = ['ANNUAL', 'QUARTERLY', 'RULE_OF_LAW', 'SPECIAL'];
export const PARTS: readonly Schema['Part'][] = ['SUMMARY', 'HIGHLIGHTS', 'PROBLEMS', 'PLAN', 'SUGGESTIONS', 'BASICS'];

export const find = (sought: Sought, after?: string): Promise<Page<Hit>> =>
  taken(reports.GET('/api/reports/search', { params: { query: { ...sought, after } } }));

/** A text cut at its marks, for showing what was found in it. */
export function cut(text: string, marks: readonly Mark[] = []): { words: string; found: boolean }[] {
  const pieces: { words: string; found: boolean }[] = [];
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ words: text.slice(at, mark.start), found: false });
    pieces.push({ words: text.slice(mark.start, mark.end), found: true });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), found: false });
  return pieces;
}
