import { expect, test } from 'vitest';
import type { Decision, Step } from '@/reviews/api';
import { earlierThan, stagesOf } from '@/reviews/stages';

const step = (ordinal: number, seat: number, state: Step['state']): Step => ({
  id: `${ordinal}-${seat}`,
  ordinal,
  seat,
  turn: 1,
  unit: '370102',
  role: 'reviewer',
  act: 'REVIEW',
  state,
});
const decision = (stepId: string, reason: string) => ({ id: reason, stepId, reason }) as Decision;

test('stages stand in their order, whoever sits in them side by side', () => {
  const stages = stagesOf(
    [step(2, 2, 'OPEN'), step(1, 1, 'APPROVED'), step(2, 1, 'APPROVED'), step(3, 1, 'WAITING')],
    [],
  );
  expect(stages.map((stage) => [stage.ordinal, stage.when, stage.steps.map(({ step: one }) => one.seat)])).toEqual([
    [1, 'past', [1]],
    [2, 'now', [1, 2]],
    [3, 'later', [1]],
  ]);
});

test('of several decisions about a step the last one counts', () => {
  const [stage] = stagesOf([step(1, 1, 'APPROVED')], [decision('1-1', '先前'), decision('1-1', '后来')]);
  expect(stage!.steps[0]!.decision?.reason).toBe('后来');
});

test('a text can be sent back to stages that have agreed, and to no others', () => {
  const steps = [step(1, 1, 'APPROVED'), step(2, 1, 'SKIPPED'), step(3, 1, 'OPEN'), step(4, 1, 'WAITING')];
  expect(earlierThan({ ordinal: 3 }, steps)).toEqual([1]);
});
