import { shares } from '../targets/wanted';
import type { Month } from './api';

/** Months from one to another, both included, as the services write them; none where the last is before the first. */
export function months(first: string, last: string): string[] {
  const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const count = Math.max(0, at(last) - at(first) + 1);
  return Array.from({ length: count }, (_, i) => {
    const month = at(first) + i;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** An investment that is spread evenly; the plan can be told more exactly later. */
export function spread(first: string, last: string, total: number): { month: string; planned: number }[] {
  const all = months(first, last);
  const each = all.length ? shares(total, all.length, 2) : [];
  return all.map((month, i) => ({ month, planned: each[i]! }));
}

/** Milestones as they are typed, one a line: a day and what is reached by it. Undefined where a line is none. */
export function milestones(text: string): { name: string; planned: string }[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map((line) => /^\s*(\d{4}-\d{2}-\d{2})\s+(.+?)\s*$/.exec(line));
  return found.every((one) => one !== null) ? found.map((one) => ({ planned: one[1]!, name: one[2]! })) : undefined;
}

/** The months that can be reported: those that have begun. The first that nobody has reported comes first. */
export function reportable(planned: readonly Month[], thisMonth: string): Month[] {
  const begun = planned.filter((month) => month.month <= thisMonth);
  return [...begun.filter((month) => month.done == null), ...begun.filter((month) => month.done != null).reverse()];
}
