import type { Card, CardDefinition } from './api';

/** A scorecard as it stands in the form: as it was typed. Keys tell lines apart. */
export interface Form {
  title: string;
  year: string;
  units: string[];
  items: ItemForm[];
  missing: 'ZERO' | 'EXCLUDED';
  bonusCap: string;
  penaltyCap: string;
  adjustments: AdjustmentForm[];
}
export const SOURCES = ['INDICATOR', 'TASKS_COMPLETED', 'TASKS_ON_TIME'] as const;
export const METHODS = ['PROPORTION', 'EFFICACY', 'BANDS'] as const;
export const BASES = ['VALUE', 'COMPLETION'] as const;
export const KINDS = ['BONUS', 'PENALTY', 'VETO'] as const;
export interface ItemForm {
  key: number;
  name: string;
  weight: string;
  source: (typeof SOURCES)[number];
  indicator: string;
  method: (typeof METHODS)[number];
  basis: (typeof BASES)[number];
  cap: string;
  bad: string;
  good: string;
  /** One step a line: from which value on, and what share of the weight in per cent. */
  bands: string;
}
export interface AdjustmentForm {
  key: number;
  unit: string;
  kind: (typeof KINDS)[number];
  points: string;
  reason: string;
}

/** Why a field cannot be as it is; the texts have the words. */
export type Fault = 'needed' | 'number' | 'sum' | 'bands' | 'same';
/** By the names that the service has for fields, such as `items[0].weight`. */
export type Faults = ReadonlyMap<string, Fault>;

let lines = 0;
export const newItem = (): ItemForm => ({
  key: ++lines,
  name: '',
  weight: '',
  source: 'INDICATOR',
  indicator: '',
  method: 'PROPORTION',
  basis: 'VALUE',
  cap: '',
  bad: '',
  good: '',
  bands: '',
});
export const newAdjustment = (): AdjustmentForm => ({ key: ++lines, unit: '', kind: 'BONUS', points: '', reason: '' });

export const blank = (year: number): Form => ({
  title: '',
  year: String(year),
  units: [],
  items: [newItem()],
  missing: 'ZERO',
  bonusCap: '',
  penaltyCap: '',
  adjustments: [],
});

export function formOf({ definition }: Card): Form {
  return {
    title: definition.title ?? '',
    year: typed(definition.year),
    units: [...(definition.units ?? [])],
    items: (definition.items ?? []).map((one) => ({
      ...newItem(),
      name: one.name ?? '',
      weight: typed(one.weight),
      source: SOURCES.find((source) => source === one.source) ?? 'INDICATOR',
      indicator: one.indicator ?? '',
      method: one.method ?? 'PROPORTION',
      basis: one.basis ?? 'VALUE',
      cap: typed(one.cap),
      bad: typed(one.bad),
      good: typed(one.good),
      bands: (one.bands ?? [])
        .map(({ from, share }) => `${typed(from)} ${typed(share == null ? share : Number((share * 100).toFixed(6)))}`)
        .join('\n'),
    })),
    missing: definition.missing ?? 'ZERO',
    bonusCap: typed(definition.bonusCap),
    penaltyCap: typed(definition.penaltyCap),
    adjustments: (definition.adjustments ?? []).map((one) => ({
      ...newAdjustment(),
      unit: one.unit ?? '',
      kind: KINDS.find((kind) => kind === one.kind) ?? 'BONUS',
      points: typed(one.points),
      reason: one.reason ?? '',
    })),
  };
}

/** How many points the items make together; 100 they have to be. */
export const weightOf = (form: Form): number =>
  Number(form.items.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0).toFixed(6));

/** What a form asks for, or else what is wrong in it. */
export function askedBy(form: Form): { card?: CardDefinition; faults: Faults } {
  const faults = new Map<string, Fault>();
  const needed = (field: string, text: string): string => {
    if (!text.trim()) faults.set(field, 'needed');
    return text.trim();
  };
  const number = (field: string, text: string): number | undefined => {
    const found = numberIn(text);
    if (found === undefined) faults.set(field, text.trim() ? 'number' : 'needed');
    return found;
  };
  const optional = (field: string, text: string) => (text.trim() ? number(field, text) : undefined);
  if (form.units.length === 0) faults.set('units', 'needed');
  if (form.items.length === 0) faults.set('items', 'needed');
  const card = {
    title: needed('title', form.title),
    year: number('year', form.year),
    units: form.units,
    items: form.items.map((one, i) => {
      const at = `items[${i}]`;
      return {
        name: needed(`${at}.name`, one.name),
        weight: number(`${at}.weight`, one.weight),
        source: one.source,
        indicator: one.source === 'INDICATOR' ? needed(`${at}.indicator`, one.indicator).toUpperCase() : undefined,
        method: one.method,
        ...measured(at, one),
      };
    }),
    missing: form.missing,
    bonusCap: optional('bonusCap', form.bonusCap),
    penaltyCap: optional('penaltyCap', form.penaltyCap),
    adjustments: form.adjustments.map((one, i) => ({
      unit: needed(`adjustments[${i}].unit`, one.unit),
      kind: one.kind,
      points: one.kind === 'VETO' ? undefined : number(`adjustments[${i}].points`, one.points),
      reason: needed(`adjustments[${i}].reason`, one.reason),
    })),
  };
  if (faults.size === 0 && weightOf(form) !== 100) faults.set('items', 'sum');
  return faults.size > 0 ? { faults } : { card: card as CardDefinition, faults };

  function measured(at: string, one: ItemForm) {
    switch (one.method) {
      case 'PROPORTION':
        return { cap: optional(`${at}.cap`, one.cap) };
      case 'EFFICACY': {
        const [bad, good] = [number(`${at}.bad`, one.bad), number(`${at}.good`, one.good)];
        if (bad !== undefined && bad === good) faults.set(`${at}.good`, 'same');
        return { basis: one.basis, bad, good };
      }
      case 'BANDS': {
        const bands = bandsIn(one.bands);
        if (!bands) faults.set(`${at}.bands`, one.bands.trim() ? 'bands' : 'needed');
        return { basis: one.basis, bands };
      }
    }
  }
}

/** `90 100` a line: from 90 on all of the weight. */
export function bandsIn(text: string): { from: number; share: number }[] | undefined {
  const rows = text.split(/[\n;；]+/).filter((line) => line.trim());
  const found = rows.map((line) =>
    line
      .trim()
      .split(/[\s,，:：]+/)
      .map((piece) => numberIn(piece.replace('%', ''))),
  );
  if (found.length === 0 || found.some((pieces) => pieces.length !== 2 || pieces.includes(undefined))) return undefined;
  return found.map(([from, share]) => ({ from: from!, share: Number((share! / 100).toFixed(8)) }));
}

const typed = (value: number | null | undefined): string => (value == null ? '' : String(value));
function numberIn(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
