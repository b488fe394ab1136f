import { expect, test } from 'vitest';
import type { Card } from '@/metrics/scorecards/api';
import {
  askedBy,
  bandsIn,
  blank,
  formOf,
  newAdjustment,
  newItem,
  weightOf,
  type Form,
} from '@/metrics/scorecards/form';

const card: Card = {
  id: '1',
  unit: '370102',
  version: 2,
  definition: {
    title: '区直部门考核',
    year: 2026,
    units: ['370102JT', '370102SF'],
    items: [
      { name: '安全隐患整治', weight: 40.5, source: 'INDICATOR', indicator: 'AQ-01', method: 'PROPORTION', cap: 1.2 },
      { name: '办结', weight: 29.5, source: 'TASKS_COMPLETED', method: 'EFFICACY', basis: 'VALUE', bad: 60, good: 95 },
      {
        name: '按期',
        weight: 30,
        source: 'TASKS_ON_TIME',
        method: 'BANDS',
        basis: 'COMPLETION',
        bands: [
          { from: 0, share: 0 },
          { from: 80, share: 0.575 },
        ],
      },
    ],
    missing: 'EXCLUDED',
    bonusCap: 5,
    adjustments: [
      { unit: '370102JT', kind: 'BONUS', points: 2, reason: '省级表彰' },
      { unit: '370102SF', kind: 'VETO', reason: '较大事故' },
    ],
  },
};
const whole = (change: Partial<Form> = {}): Form => ({ ...formOf(card), ...change });
const faults = (form: Form) => Object.fromEntries(askedBy(form).faults);

test('a scorecard that nobody has changed asks for the same again', () => {
  expect(JSON.parse(JSON.stringify(askedBy(whole()).card))).toEqual(card.definition);
});

test('a new scorecard lacks its name, its units and what it scores', () => {
  expect(faults(blank(2026))).toEqual({
    title: 'needed',
    units: 'needed',
    'items[0].name': 'needed',
    'items[0].weight': 'needed',
    'items[0].indicator': 'needed',
  });
});

test('weights make 100 together, tenths added without the errors of binary fractions', () => {
  const items = [33.3, 33.3, 33.3, 0.1].map((weight) => ({ ...whole().items[1]!, weight: String(weight) }));
  expect(weightOf(whole({ items }))).toBe(100);
  expect(faults(whole({ items }))).toEqual({});
  expect(faults(whole({ items: items.slice(1) }))).toEqual({ items: 'sum' });
});

test('what is no number, or twice the same end, is told at its field', () => {
  const items = [
    { ...newItem(), name: '一', weight: '五十', indicator: 'A-1' },
    {
      ...newItem(),
      name: '二',
      weight: '50',
      source: 'TASKS_ON_TIME' as const,
      method: 'EFFICACY' as const,
      bad: '9',
      good: '9.0',
    },
  ];
  expect(faults(whole({ items }))).toEqual({ 'items[0].weight': 'number', 'items[1].good': 'same' });
});

test('bands are read as people type them, and a line with one number is none', () => {
  const found = [
    { from: 0, share: 0 },
    { from: 90, share: 1 },
  ];
  expect(bandsIn('0 0\n90 100')).toEqual(found);
  expect(bandsIn('0：0；90：100%')).toEqual(found);
  expect(bandsIn('90')).toBeUndefined();
  expect(bandsIn(' ')).toBeUndefined();
});

test('a veto has a reason and no points', () => {
  const adjustments = [{ ...newAdjustment(), unit: '370102JT', kind: 'VETO' as const, points: '3' }];
  expect(faults(whole({ adjustments }))).toEqual({ 'adjustments[0].reason': 'needed' });
});
