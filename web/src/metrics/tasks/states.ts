import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { State, Task } from './api';

const STATES: Record<State, Tone> = { ASSIGNED: 'plain', REPORTED: 'active', RETURNED: 'attention', COMPLETED: 'good' };

export const toneOfTask = (state: State): Tone => STATES[state];

/** What a post may do with a task; who may is decided by the service again. */
export type Act = 'report' | 'askForTime' | 'complete' | 'giveBack' | 'urge' | 'grant' | 'decline';

/** In the order in which they are offered; the first is the one that is wanted. */
export function acts(task: Task, unit: string, supervises: boolean, today: string): Act[] {
  if (task.state === 'COMPLETED') return [];
  if (task.unit === unit) {
    const asks = task.state !== 'REPORTED' && !task.wishedUntil && today <= task.deadline;
    return asks ? ['report', 'askForTime'] : ['report'];
  }
  if (task.partners.includes(unit)) return ['report'];
  if (task.assigner !== unit || !supervises) return [];
  const answers: Act[] = task.wishedUntil ? ['grant', 'decline'] : [];
  return task.state === 'REPORTED' ? [...answers, 'complete', 'giveBack'] : [...answers, 'urge', 'complete'];
}
