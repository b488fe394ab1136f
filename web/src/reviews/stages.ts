import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Case, Decision, HistoryLine, Step } from './api';

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

/** How many of those who sit in a stage have agreed; undefined where one sits there alone. */
export function progressOf(stage: Stage): { agreed: number; asked: number } | undefined {
  const seats = new Map<number, Step>();
  for (const { step } of stage.steps) seats.set(step.seat, step);
  const asked = [...seats.values()].filter((step) => step.act !== 'INFORMATION' && !ABSENT.includes(step.state));
  const agreed = asked.filter((step) => step.state === 'APPROVED' || step.state === 'CARRIED').length;
  return asked.length > 1 ? { agreed, asked: asked.length } : undefined;
}

const ABSENT: readonly Step['state'][] = ['SKIPPED', 'RECALLED', 'INFORMED'];

/** Earlier stages that have decided already: where a text can be sent back to for another look. */
export function earlierThan(step: { ordinal: number }, steps: readonly Step[]): number[] {
  const before = steps.filter((one) => one.ordinal < step.ordinal && one.state === 'APPROVED');
  return [...new Set(before.map((one) => one.ordinal))].sort((a, b) => a - b);
}

/** What the history notes besides what people do. */
const NOTED: readonly HistoryLine['what'][] = ['OPENED', 'CARRIED', 'SKIPPED', 'INFORMED', 'OVERDUE', 'COMPLETED'];

/**
 * The step about which a person has done the last thing in this case, which they may take back: an agreement, a handing over, an added
 * reviewer. The service judges, too; here it is only offered.
 */
export function recallable(
  { state, steps, decisions, history }: Pick<Case, 'state' | 'steps' | 'decisions' | 'history'>,
  me: string,
  unit: string,
): Step | undefined {
  if (state !== 'OPEN' && state !== 'APPROVED') return undefined;
  const last = history.findLast((line) => !NOTED.includes(line.what));
  if (!last || last.by?.username !== me || last.unit !== unit) return undefined;
  const mine = steps.filter((step) => step.ordinal === last.ordinal && step.unit === unit);
  switch (last.what) {
    case 'APPROVED':
    case 'COUNTERSIGNED':
    case 'SIGNED_OFF': {
      const decision = decisions.findLast((one) => one.decidedBy.username === me && one.ordinal === last.ordinal);
      return mine.find((step) => step.id === decision?.stepId && step.state === 'APPROVED');
    }
    case 'HANDED_OVER':
      return mine.findLast((step) => step.state === 'HANDED_OVER');
    case 'INVITED':
      return mine.find((step) => !step.added && (step.state === 'OPEN' || step.state === 'WAITING'));
    default:
      return undefined;
  }
}

/** The stage whose agreement approved the case, and whose unit may revoke that. */
export function lastAgreed(decisions: readonly Decision[]): Decision | undefined {
  return decisions
    .filter((one) => one.decision === 'APPROVED')
    .reduce<Decision | undefined>((last, one) => (last && last.decidedAt > one.decidedAt ? last : one), undefined);
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
