import type { Field } from '@/platform/parts/fields';
import { t } from '@/platform/texts';
import type { Unit } from '../api';
import { unitKind } from '../reach';

const CODE = /^[0-9A-Z]{1,40}$/;
const LINE = /^[a-z][a-z0-9-]{0,59}$/;
const NAME = /^[^\p{Cc}/]{1,120}$/u;
export const UNIT_KINDS = ['PROVINCE', 'CITY', 'COUNTY', 'DISTRICT', 'TOWNSHIP', 'DEPARTMENT', 'BUREAU'] as const;

export const wrongCode = (value: string): boolean => !CODE.test(value);
export const wrongName = (value: string): boolean => !NAME.test(value);
export const wrongLine = (value: string): boolean => !LINE.test(value);

/** Name of a unit, an office or a post. */
export function nameField(value?: string): Field {
  return {
    key: 'name',
    label: t('administration.name'),
    type: 'text',
    value,
    check: (written) => (wrongName(written) ? t('administration.nameForm') : undefined),
  };
}

export function codeField(): Field {
  return {
    key: 'code',
    label: t('administration.units.code'),
    type: 'text',
    hint: t('administration.units.codeHint'),
    check: (value) => (wrongCode(value) ? t('administration.units.codeForm') : undefined),
  };
}

/** What of a unit can be changed where it stands. */
export function unitFields(unit?: Unit): Field[] {
  const kinds = unit?.kind && !UNIT_KINDS.some((kind) => kind === unit.kind) ? [unit.kind, ...UNIT_KINDS] : UNIT_KINDS;
  return [
    nameField(unit?.name),
    {
      key: 'kind',
      label: t('administration.units.kind'),
      type: 'select',
      value: unit?.kind ?? 'BUREAU',
      options: kinds.map((kind) => ({ value: kind, label: unitKind(kind) })),
    },
    {
      key: 'line',
      label: t('administration.units.line'),
      type: 'text',
      optional: true,
      hint: t('administration.units.lineHint'),
      value: unit?.line,
      check: (value) => (wrongLine(value) ? t('administration.units.lineForm') : undefined),
    },
    {
      key: 'lineSuperior',
      label: t('administration.units.lineSuperior'),
      type: 'text',
      optional: true,
      hint: t('administration.units.lineSuperiorHint'),
      value: unit?.lineSuperior,
      check: (value) => (wrongCode(value) ? t('administration.units.codeForm') : undefined),
    },
    {
      key: 'validFrom',
      label: t('administration.units.validFrom'),
      type: 'date',
      optional: true,
      value: unit?.validFrom,
    },
    {
      key: 'validTo',
      label: t('administration.units.validTo'),
      type: 'date',
      optional: true,
      note: t('administration.units.validToNote'),
      value: unit?.validTo,
    },
  ];
}
