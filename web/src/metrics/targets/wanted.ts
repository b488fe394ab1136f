import { read } from '../entry/number';
import type { Target } from '../api';
import type { Nature, Wanted } from './api';

/** A target as it stands in a form: as it was typed. */
export interface Fields {
  value: string;
  valueTo: string;
  baseline: string;
  nature: Nature;
  /** Planned value at the end of each month but the last, which is the target itself. */
  byMonth: boolean;
  plan: string[];
}

export const MONTHS = 12;

export const empty = (): Fields => ({
  value: '',
  valueTo: '',
  baseline: '',
  nature: 'EXPECTED',
  byMonth: false,
  plan: new Array<string>(MONTHS - 1).fill(''),
});

export const fieldsOf = (target: Target): Fields => ({
  value: String(target.value),
  valueTo: target.valueTo == null ? '' : String(target.valueTo),
  baseline: target.baseline == null ? '' : String(target.baseline),
  nature: target.nature,
  byMonth: target.plan?.length === MONTHS,
  plan: target.plan?.length === MONTHS ? target.plan.slice(0, -1).map(String) : empty().plan,
});

/** What a form wants; the names of fields that hold no exact number. */
export function wanted(fields: Fields): { wanted?: Wanted; wrong: string[] } {
  const wrong: string[] = [];
  const number = (name: string, text: string, needed = false): number | undefined => {
    const found = read(text);
    if (typeof found === 'object' && !found.qualifier) return found.value;
    if (found !== undefined || needed) wrong.push(name);
    return undefined;
  };
  const value = number('value', fields.value, true);
  const valueTo = number('valueTo', fields.valueTo);
  const baseline = number('baseline', fields.baseline);
  const months = fields.byMonth ? fields.plan.map((month) => number('plan', month, true)) : [];
  if (wrong.length > 0 || value === undefined) return { wrong: [...new Set(wrong)] };
  return {
    wrong,
    wanted: {
      value,
      valueTo,
      baseline,
      nature: fields.nature,
      plan: fields.byMonth ? [...(months as number[]), value] : undefined,
    },
  };
}

/** What parts make together with those that are typed, and how much that is more than the whole; null where nothing is set. */
export function difference(
  whole: number,
  set: readonly (number | null | undefined)[],
  typed: readonly number[],
): { sum: number; difference: number } | null {
  const known = [...set.filter((one): one is number => one != null), ...typed];
  if (known.length === 0) return null;
  const sum = exact(known.reduce((one, other) => one + other, 0));
  return { sum, difference: exact(sum - whole) };
}

/** Sums of decimal fractions, without the dust that binary ones leave. */
const exact = (sum: number): number => Number(sum.toFixed(6));

/** Shares that add up to the whole to the last decimal: what rounding leaves goes to the first. */
export function shares(whole: number, count: number, decimals: number): number[] {
  const unit = 10 ** -decimals;
  const each = Math.floor(exact(whole / unit) / count);
  const rest = Math.round(exact(whole / unit)) - each * count;
  return Array.from({ length: count }, (_, i) => exact((each + (i < rest ? 1 : 0)) * unit));
}
