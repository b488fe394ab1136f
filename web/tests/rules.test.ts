import { describe, expect, test } from 'vitest';
import { ruleFields, ruleOf, ruleThatIs } from '@/metrics/rules/form';
import type { Rule } from '@/metrics/rules/api';
import { sideOf, writtenSide } from '@/metrics/rules/sides';
import { isWhole } from '@/platform/parts/fields';

const t = (key: string) => key;
const RULE = {
  id: '1',
  owner: '370102',
  name: '分项合计等于总数',
  left: { terms: [{ indicator: 'GL-01' }, { indicator: 'GL-02', factor: -0.5 }] },
  operator: 'EQUAL',
  right: { terms: [], constant: 100 },
  tolerance: 0,
  tolerancePercent: 2.5,
  severity: 'WARNING',
  active: true,
  version: 3,
} as Rule;

describe('a side of a rule', () => {
  test.each([
    ['GL-01', { terms: [{ indicator: 'GL-01' }] }],
    ['GL-01 + 0.5 × GL-02', { terms: [{ indicator: 'GL-01' }, { indicator: 'GL-02', factor: 0.5 }] }],
    ['GL-01 - 2*GL-02 - 100', { terms: [{ indicator: 'GL-01' }, { indicator: 'GL-02', factor: -2 }], constant: -100 }],
    ['0 - GL-01', { terms: [{ indicator: 'GL-01', factor: -1 }], constant: 0 }],
    ['12.5', { terms: [], constant: 12.5 }],
  ])('is read from %s', (written, side) => {
    expect(sideOf(written)).toEqual(side);
  });

  test.each(['', 'gl-01', 'GL-01 +', 'GL-01 × 2', 'GL-01 GL-02', '-GL-01', '1,000', 'GL-01 + -2'])(
    'is not read from %s',
    (written) => {
      expect(sideOf(written)).toBeUndefined();
    },
  );

  test.each(['GL-01', 'GL-01 + 0.5 × GL-02 - 100', '0 - GL-01', '0 - 3 × GL-01 + GL-02', '0'])(
    'is written as it was read: %s',
    (written) => {
      const again = writtenSide(sideOf(written)!);

      expect(sideOf(again)!.terms).toEqual(sideOf(written)!.terms);
      expect(sideOf(again)!.constant ?? 0).toBe(sideOf(written)!.constant ?? 0);
    },
  );
});

describe('a rule', () => {
  test('stands in its form as it is, and is sent as it stands', () => {
    const written = Object.fromEntries(ruleFields(t, RULE).map(({ key, value }) => [key, value]));

    expect(isWhole(ruleFields(t, RULE), written)).toBe(true);
    expect(ruleOf(written, RULE.active)).toMatchObject({
      name: RULE.name,
      operator: 'EQUAL',
      right: { terms: [], constant: 100 },
      tolerancePercent: 2.5,
      severity: 'WARNING',
      active: true,
    });
  });

  test('is not sent with a tolerance that is no number', () => {
    const written = { name: 'x', left: 'GL-01', operator: 'EQUAL', right: 'GL-02', severity: 'ERROR' };

    expect(isWhole(ruleFields(t), { ...written, tolerance: '少许' })).toBe(false);
    expect(isWhole(ruleFields(t), { ...written, tolerance: '0.5' })).toBe(true);
  });

  test('that is no longer asked keeps all else', () => {
    expect(ruleThatIs(RULE, false)).toMatchObject({
      name: RULE.name,
      left: RULE.left,
      right: RULE.right,
      active: false,
    });
  });
});
