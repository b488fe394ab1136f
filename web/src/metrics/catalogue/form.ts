import type { MetricsSchema } from '@/platform/api/clients';
import type { Field, Written } from '@/platform/parts/fields';
import {
  ACCUMULATIONS,
  AGGREGATIONS,
  APPLICABILITIES,
  DIRECTIONS,
  FREQUENCIES,
  type Accumulation,
  type Aggregation,
  type Applicability,
  type Direction,
  type Entry,
  type Frequency,
} from './api';

type Translate = (key: string) => string;

const isRatio = (written: Written) => written.aggregation === 'RATIO';

/** What a new indicator is asked for: what its values mean, and what may be said anew later. */
export function newFields(t: Translate): Field[] {
  const choice = (key: string, values: readonly string[], names: string): Field => ({
    key,
    label: t(`metrics.catalogue.${key}`),
    type: 'select',
    value: values[0],
    options: values.map((value) => ({ value, label: t(`${names}.${value}`) })),
  });
  const ofRatio = (key: string, optional: boolean): Field => ({
    key,
    label: t(`metrics.catalogue.${key}`),
    type: 'text',
    hint: t(`metrics.catalogue.${key}Hint`),
    only: isRatio,
    optional,
  });
  return [
    {
      key: 'code',
      label: t('metrics.catalogue.code'),
      type: 'text',
      hint: t('metrics.catalogue.codeHint'),
      check: (value) => (/^[A-Z0-9][A-Z0-9-]{1,39}$/.test(value) ? undefined : t('metrics.catalogue.codeHint')),
    },
    ...named(t),
    {
      key: 'measureUnit',
      label: t('metrics.catalogue.measureUnit'),
      type: 'text',
      hint: t('metrics.catalogue.measureUnitHint'),
    },
    choice('frequency', FREQUENCIES, 'metrics.frequency'),
    choice('direction', DIRECTIONS, 'metrics.direction'),
    choice('accumulation', ACCUMULATIONS, 'metrics.catalogue.accumulations'),
    choice('aggregation', AGGREGATIONS, 'metrics.catalogue.aggregations'),
    ofRatio('numerator', false),
    ofRatio('denominator', false),
    {
      ...ofRatio('factor', true),
      check: (value) => (Number(value) > 0 ? undefined : t('metrics.catalogue.factorHint')),
    },
    ...others(t),
  ];
}

/** What the owner may say anew; another wording of the definition says from when it counts, and why. */
export function changeFields(t: Translate, entry: Entry): Field[] {
  const isReworded = (written: Written) => written.definition?.trim() !== entry.definition;
  return [
    ...named(t, entry),
    { key: 'definitionFrom', label: t('metrics.catalogue.definitionFrom'), type: 'date', only: isReworded },
    { key: 'reason', label: t('metrics.catalogue.reason'), type: 'text', only: isReworded },
    ...others(t, entry),
  ];
}

function named(t: Translate, entry?: Entry): Field[] {
  return [
    { key: 'name', label: t('metrics.catalogue.name'), type: 'text', value: entry?.name },
    {
      key: 'definition',
      label: t('metrics.catalogue.definition'),
      type: 'area',
      hint: t('metrics.catalogue.definitionHint'),
      value: entry?.definition,
    },
  ];
}

function others(t: Translate, entry?: Entry): Field[] {
  return [
    {
      key: 'decimals',
      label: t('metrics.catalogue.decimals'),
      type: 'select',
      value: String(entry?.decimals ?? 0),
      options: ['0', '1', '2', '3', '4'].map((value) => ({ value, label: value })),
    },
    {
      key: 'applies',
      label: t('metrics.catalogue.applies'),
      type: 'select',
      value: entry?.applies ?? 'BOTH',
      options: APPLICABILITIES.map((value) => ({ value, label: t(`metrics.catalogue.applicability.${value}`) })),
    },
    {
      key: 'source',
      label: t('metrics.catalogue.source'),
      type: 'text',
      hint: t('metrics.catalogue.sourceHint'),
      value: entry?.source ?? undefined,
      optional: true,
    },
    {
      key: 'validFrom',
      label: t('metrics.catalogue.validFrom'),
      type: 'date',
      value: entry?.validFrom ?? undefined,
      optional: true,
    },
    {
      key: 'validTo',
      label: t('metrics.catalogue.validTo'),
      type: 'date',
      value: entry?.validTo ?? undefined,
      optional: true,
    },
  ];
}

export function newIndicator(written: Written): MetricsSchema['NewIndicator'] {
  return {
    ...written,
    direction: written.direction as Direction,
    frequency: written.frequency as Frequency,
    accumulation: written.accumulation as Accumulation,
    aggregation: written.aggregation as Aggregation,
    applies: written.applies as Applicability,
    decimals: Number(written.decimals),
    factor: written.factor === undefined ? undefined : Number(written.factor),
  };
}

/** All of what may change is sent; what the form does not show stays as it is. */
export function indicatorChange(written: Written, { line }: Entry): MetricsSchema['IndicatorChange'] {
  return {
    ...written,
    line: line ?? undefined,
    applies: written.applies as Applicability,
    decimals: Number(written.decimals),
  };
}
