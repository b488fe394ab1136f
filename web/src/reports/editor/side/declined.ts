import type { Suggestion } from '../api';

/** What tells a suggestion from others, wherever its words stand. */
export const nameOf = ({ indicator, period, text }: Suggestion): string => `${indicator} ${period} ${text}`;

/** Suggestions for a report that a person does not want to see again in this browser. */
export function declinedOf(report: string, store: Storage = localStorage) {
  const key = `tiaokuai.declined.${report}`;
  const all = (): ReadonlySet<string> => {
    try {
      return new Set(JSON.parse(store.getItem(key) ?? '[]') as string[]);
    } catch {
      return new Set();
    }
  };
  return {
    all,
    add: (suggestion: Suggestion) => store.setItem(key, JSON.stringify([...all(), nameOf(suggestion)])),
  };
}
