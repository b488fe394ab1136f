import { expect, test } from 'vitest';
import type { Check } from '@/reports/api';
import { bySeverity, standing } from '@/reports/states';
import { atRisk, type Target } from '@/workbench/api';

const check = (id: string, severity: Check['severity'], overrule?: Check['overrule']): Check => ({
  id,
  severity,
  kind: 'FIGURES',
  message: id,
  overrule,
});

test('a reason takes an objection away where one may be given, and only there', () => {
  const reason = { checkId: 'b', reason: '数据已核实' };
  const checks = [
    check('a', 'BLOCKING', reason),
    check('b', 'OVERRULABLE', reason),
    check('c', 'OVERRULABLE'),
    check('d', 'WARNING'),
  ];
  expect(standing(checks).map((one) => one.id)).toEqual(['a', 'c']);
});

test('the gravest objections come first', () => {
  const checks = [check('a', 'WARNING'), check('b', 'BLOCKING'), check('c', 'WARNING'), check('d', 'OVERRULABLE')];
  expect(bySeverity(checks).map((one) => one.id)).toEqual(['b', 'd', 'a', 'c']);
});

test('targets at risk are those with a red or yellow lamp, red ones first', () => {
  const targets = (['GREEN', 'YELLOW', 'RED', 'UNKNOWN', 'BLUE'] as const).map(
    (lamp) => ({ id: lamp, lamp }) as Target,
  );
  expect(atRisk(targets).map((one) => one.id)).toEqual(['RED', 'YELLOW']);
});
