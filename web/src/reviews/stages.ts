import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Decision, Step } from './api';

/** A stage of the route: all who are asked at the same time or one after the other, by its number. */
export interface Stage {
  ordinal: number;
  steps: { step: Step; decision?: Decision }[];
  when: 'past' | 'now' | 'later';
}

/** The stages of a case in their order, each step with the decision that was made about it last. */
export function stagesOf(steps: readonly Step[], decisions: readonly Decision[]): Stage[] {
  const stages = new Map<number, Stage>();
  for (const step of [...steps].sort(inOrder)) {
    const stage = stages.get(step.ordinal) ?? { ordinal: step.ordinal, steps: [], when: 'past' };
    stage.steps.push({ step, decision: decisions.findLast((one) => one.stepId === step.id) });
    stages.set(step.ordinal, stage);
  }
  for (const stage of stages.values()) {
    const states = stage.steps.map(({ step }) => step.state);
    stage.when = states.includes('OPEN') ? 'now' : states.includes('WAITING') ? 'later' : 'past';
  }
  return [...stages.values()];
}

/** Earlier stages that have decided already: where a text can be sent back to for another look. */
export function earlierThan(step: { ordinal: number }, steps: readonly Step[]): number[] {
  const before = steps.filter((one) => one.ordinal < step.ordinal && one.state === 'APPROVED');
  return [...new Set(before.map((one) => one.ordinal))].sort((a, b) => a - b);
}

const TONES: Record<Step['state'], Tone> = {
  WAITING: 'plain',
  OPEN: 'active',
  APPROVED: 'good',
  RETURNED: 'bad',
  CARRIED: 'good',
  SKIPPED: 'plain',
  RELEASED: 'plain',
  INFORMED: 'plain',
  HANDED_OVER: 'plain',
  ESCALATED: 'attention',
  RECALLED: 'plain',
  ENDED: 'plain',
};

export const toneOf = (state: Step['state']): Tone => TONES[state];

function inOrder(one: Step, other: Step): number {
  return one.ordinal - other.ordinal || one.turn - other.turn || one.seat - other.seat;
}
