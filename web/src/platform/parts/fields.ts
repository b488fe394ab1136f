/** A field of a small form. */
export interface Field {
  key: string;
  label: string;
  /** `colleague`: the user name of somebody of the own unit, chosen by name. */
  type: 'text' | 'area' | 'date' | 'month' | 'url' | 'email' | 'select' | 'choices' | 'colleague';
  /** Another type for as long as something else was chosen. */
  instead?: (written: Written) => Field['type'] | undefined;
  /** Asked for only as long as this is so; what is not asked for is not sent. */
  only?: (written: Written) => boolean;
  /** May stay empty. */
  optional?: boolean;
  hint?: string;
  /** What has to be known while one writes: stands below the field. */
  note?: string;
  max?: string;
  min?: string;
  options?: { value: string; label: string }[];
  /** What stands there at the beginning; of `choices`, values joined by commas. */
  value?: string;
  /** Why what was written cannot be; asked before anything is sent. */
  check?: (value: string) => string | undefined;
}

/** What was written, by key; nothing where a field was left empty. */
export type Written = Record<string, string | undefined>;

/** Whether all that is needed was written, and nothing that cannot be. */
export function isWhole(fields: readonly Field[], written: Written): boolean {
  return asked(fields, written).every((field) =>
    written[field.key]?.trim() ? wrongIn(field, written) === undefined : Boolean(field.optional),
  );
}

/** Why a field cannot be sent as it is; what is still empty is not wrong yet. */
export function wrongIn(field: Field, written: Written): string | undefined {
  const value = written[field.key]?.trim();
  return value ? field.check?.(value) : undefined;
}

/** The fields that are asked for, as it is written now. */
export function asked(fields: readonly Field[], written: Written): Field[] {
  return fields.filter((field) => field.only?.(written) ?? true);
}

/** Without what is left empty or not asked for, and without spaces around. */
export function trimmed(fields: readonly Field[], written: Written): Written {
  return Object.fromEntries(asked(fields, written).map(({ key }) => [key, written[key]?.trim() || undefined]));
}

/** The single values of a field of choices. */
export function chosenOf(written: string | undefined): string[] {
  return written ? written.split(',') : [];
}
