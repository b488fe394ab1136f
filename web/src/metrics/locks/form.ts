import { parse } from '@/platform/formats/periods';
import { today } from '@/platform/formats/dates';
import type { Field } from '@/platform/parts/fields';

type Translate = (key: string) => string;

interface Named {
  code: string;
  name: string;
}

const choices = (all: readonly Named[]) => all.map(({ code, name }) => ({ value: code, label: name }));

/** What is locked, from when on, and why. */
export function lockFields(t: Translate, indicators: readonly Named[]): Field[] {
  return [
    {
      key: 'period',
      label: t('metrics.locks.period'),
      type: 'text',
      hint: t('metrics.locks.periodHint'),
      check: (value) => (parse(value) ? undefined : t('metrics.locks.periodHint')),
    },
    {
      key: 'indicator',
      label: t('metrics.indicatorName'),
      type: 'select',
      optional: true,
      value: '',
      options: [{ value: '', label: t('metrics.locks.everything') }, ...choices(indicators)],
    },
    { key: 'lockedFrom', label: t('metrics.locks.lockedFrom'), type: 'date', value: today() },
    { key: 'reason', label: t('metrics.locks.reason'), type: 'text', hint: t('metrics.locks.reasonHint') },
  ];
}

/** Which unit may change what is locked, from when to when, and why. */
export function leaveFields(t: Translate, units: readonly Named[]): Field[] {
  return [
    { key: 'unit', label: t('metrics.unit'), type: 'select', options: choices(units), value: units[0]?.code },
    { key: 'firstDay', label: t('metrics.locks.firstDay'), type: 'date', value: today() },
    { key: 'lastDay', label: t('metrics.locks.lastDay'), type: 'date' },
    { key: 'reason', label: t('metrics.locks.reason'), type: 'text' },
  ];
}
