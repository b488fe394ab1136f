import type { MetricsSchema } from '@/platform/api/clients';

/** A field of a small form. */
export interface Field {
  key: string;
  label: string;
  type: 'text' | 'area' | 'date' | 'month' | 'url' | 'select';
  /** May stay empty. */
  optional?: boolean;
  hint?: string;
  max?: string;
  min?: string;
  options?: { value: string; label: string }[];
  /** What stands there at the beginning. */
  value?: string;
}

/** What was written, by key; nothing where a field was left empty. */
export type Written = Record<string, string | undefined>;

/** Whether all that is needed was written. */
export function isWhole(fields: readonly Field[], written: Written): boolean {
  return fields.every((field) => field.optional || Boolean(written[field.key]?.trim()));
}

/** Without what is left empty, and without spaces around. */
export function trimmed(fields: readonly Field[], written: Written): Written {
  return Object.fromEntries(fields.map(({ key }) => [key, written[key]?.trim() || undefined]));
}

/** 佐证材料 as the services want it, of a title and an address. */
export function evidenceOf(written: Written): MetricsSchema['Evidence'][] {
  return written.evidence ? [{ title: written.evidence, url: written.url }] : [];
}
