import { describe, expect, test } from 'vitest';
import { changeFields, indicatorChange, newFields, newIndicator } from '@/metrics/catalogue/form';
import type { Entry } from '@/metrics/catalogue/api';
import { asked, isWhole, trimmed } from '@/platform/parts/fields';

const t = (key: string) => key;
const keys = (fields: { key: string }[]) => fields.map(({ key }) => key);
const SUM = {
  code: 'GL-01',
  name: '里程',
  definition: '新改建里程',
  measureUnit: '公里',
  frequency: 'MONTH',
  direction: 'HIGHER',
  accumulation: 'FLOW',
  aggregation: 'SUM',
  decimals: '1',
  applies: 'BOTH',
};
const ENTRY = { code: 'GL-01', name: '里程', definition: '新改建里程', decimals: 1, line: 'transport' } as Entry;

describe('a new indicator', () => {
  test('is asked for its parts only where it is a ratio, and then has to have them', () => {
    const ratio = { ...SUM, aggregation: 'RATIO' };

    expect(keys(asked(newFields(t), SUM))).not.toContain('numerator');
    expect(keys(asked(newFields(t), ratio))).toContain('numerator');
    expect(isWhole(newFields(t), SUM)).toBe(true);
    expect(isWhole(newFields(t), ratio)).toBe(false);
    expect(isWhole(newFields(t), { ...ratio, numerator: 'A-1', denominator: 'A-2' })).toBe(true);
  });

  test.each(['百', '-1', '0'])('is not multiplied by %s', (factor) => {
    const ratio = { ...SUM, aggregation: 'RATIO', numerator: 'A-1', denominator: 'A-2', factor };

    expect(isWhole(newFields(t), ratio)).toBe(false);
  });

  test('does not send the parts of a ratio that it is no longer', () => {
    expect(newIndicator(trimmed(newFields(t), { ...SUM, numerator: 'A-1' }))).not.toHaveProperty('numerator');
  });

  test.each(['gl-01', 'G', '-01', 'G 1'])('is not given the code %s', (code) => {
    expect(isWhole(newFields(t), { ...SUM, code })).toBe(false);
  });

  test('sends numbers as numbers', () => {
    expect(newIndicator({ ...SUM, factor: '100' })).toMatchObject({ decimals: 1, factor: 100 });
  });
});

describe('an indicator said anew', () => {
  test('is asked since when and why only where the definition has another wording', () => {
    const same = { definition: ' 新改建里程 ' };

    expect(keys(asked(changeFields(t, ENTRY), same))).not.toContain('reason');
    expect(keys(asked(changeFields(t, ENTRY), { definition: '新建里程' }))).toContain('reason');
  });

  test('keeps the line that the form does not show', () => {
    expect(indicatorChange({ ...SUM }, ENTRY).line).toBe('transport');
  });
});
