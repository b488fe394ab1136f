import { personName } from '@/platform/people/names';
import { i18n, language, t } from '@/platform/texts';
import { unitName } from '@/platform/units/names';
import type { Assignee, Stage } from './api';

/** A kind of reports in words; ANY is for every kind without a route of its own. */
export function kindOf(kind: string): string {
  if (kind === 'ANY') return t('reviews.routes.any');
  return i18n.global.te(`platform.kind.${kind}`, language()) ? t(`platform.kind.${kind}`) : kind;
}

/** Whom a stage asks, as a route says it. */
export function whoOf({ relation, unit, role, office, person }: Assignee): string {
  const where = relation === 'UNIT' ? unitName(unit) : t(`reviews.routes.relation.${relation}`);
  return [where, office, t(`platform.role.${role}`), personName(person)].filter(Boolean).join(' ');
}

/** What else a route says of a stage, each in a few words. */
export function termsOf(stage: Stage): string[] {
  const { condition, whenOverdue } = stage;
  return [
    stage.assignees.length > 1 ? t(`reviews.routes.signing.${stage.signing}`, { count: stage.quorum ?? 0 }) : '',
    condition?.field
      ? condition.in
        ? t('reviews.routes.when', { field: fieldOf(condition.field), values: condition.in.map(valueOf).join('、') })
        : t('reviews.routes.whenAtLeast', { field: fieldOf(condition.field), least: condition.atLeast ?? '' })
      : '',
    stage.dueDays ? t('reviews.routes.due', { days: stage.dueDays }) : t('reviews.routes.noDue'),
    stage.remindDays != null ? t('reviews.routes.remind', { days: stage.remindDays }) : '',
    whenOverdue && whenOverdue !== 'NOBODY' ? t(`reviews.routes.overdue.${whenOverdue}`) : '',
    t(`reviews.routes.absent.${stage.whenAbsent}`),
    stage.informs?.length
      ? t('reviews.routes.informs', {
          units: stage.informs.map((one) => t(`reviews.routes.relation.${one}`)).join('、'),
        })
      : '',
  ].filter(Boolean);
}

function fieldOf(field: string): string {
  const key = `reviews.routes.field.${field}`;
  return i18n.global.te(key, language()) ? t(key) : field;
}

function valueOf(value: string): string {
  const known = [`platform.kind.${value}`, `platform.unitKind.${value}`].find((key) => i18n.global.te(key, language()));
  return known ? t(known) : value;
}
