import type { MetricsSchema } from '@/platform/api/clients';
import type { Field, Written } from '@/platform/parts/fields';
import { OPERATORS, SEVERITIES, type Operator, type Rule, type Severity } from './api';
import { sideOf, writtenSide } from './sides';

type Translate = (key: string) => string;

/** All of a rule, new or as it is. */
export function ruleFields(t: Translate, rule?: Rule): Field[] {
  const side = (key: 'left' | 'right'): Field => ({
    key,
    label: t(`metrics.rules.${key}`),
    type: 'text',
    hint: t('metrics.rules.sideHint'),
    value: rule && writtenSide(rule[key]),
    check: (value) => (sideOf(value) ? undefined : t('metrics.rules.sideWrong')),
  });
  const tolerance = (key: 'tolerance' | 'tolerancePercent'): Field => ({
    key,
    label: t(`metrics.rules.${key}`),
    type: 'text',
    optional: true,
    value: rule?.[key] ? String(rule[key]) : undefined,
    check: (value) => (Number(value) >= 0 ? undefined : t('metrics.rules.toleranceWrong')),
  });
  return [
    { key: 'name', label: t('metrics.rules.name'), type: 'text', hint: t('metrics.rules.nameHint'), value: rule?.name },
    side('left'),
    {
      key: 'operator',
      label: t('metrics.rules.operator'),
      type: 'select',
      value: rule?.operator ?? 'EQUAL',
      options: OPERATORS.map((value) => ({ value, label: t(`metrics.rules.operators.${value}`) })),
    },
    side('right'),
    tolerance('tolerance'),
    tolerance('tolerancePercent'),
    {
      key: 'severity',
      label: t('metrics.rules.severity'),
      type: 'select',
      value: rule?.severity ?? 'ERROR',
      options: SEVERITIES.map((value) => ({ value, label: t(`metrics.rules.severities.${value}`) })),
    },
  ];
}

export function ruleOf(written: Written, active: boolean): MetricsSchema['NewRule'] {
  const number = (key: string) => (written[key] === undefined ? undefined : Number(written[key]));
  return {
    name: written.name,
    left: sideOf(written.left ?? ''),
    operator: written.operator as Operator,
    right: sideOf(written.right ?? ''),
    tolerance: number('tolerance'),
    tolerancePercent: number('tolerancePercent'),
    severity: written.severity as Severity,
    active,
  };
}

/** The same rule, asked or not asked any more. */
export function ruleThatIs(
  { name, left, operator, right, tolerance, tolerancePercent, severity }: Rule,
  active: boolean,
) {
  return { name, left, operator, right, tolerance, tolerancePercent, severity, active };
}
