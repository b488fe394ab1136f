import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Check, State } from './api';

const STATES: Record<State, Tone> = {
  DRAFT: 'plain',
  SUBMITTED: 'active',
  RETURNED: 'attention',
  APPROVED: 'good',
  ISSUED: 'good',
};
const SEVERITIES: Record<Check['severity'], Tone> = { BLOCKING: 'bad', OVERRULABLE: 'attention', WARNING: 'plain' };

export const toneOfState = (state: State): Tone => STATES[state];
export const toneOfSeverity = (severity: Check['severity']): Tone => SEVERITIES[severity];

/** The unit may still change the text. */
export const isEditable = (state: State): boolean => state === 'DRAFT' || state === 'RETURNED';

/** What stops a submission: what only another text mends, and what nobody has given a reason for. */
export function standing(checks: readonly Check[]): Check[] {
  return checks.filter((one) => one.severity === 'BLOCKING' || (one.severity === 'OVERRULABLE' && !one.overrule));
}

const ORDER: readonly Check['severity'][] = ['BLOCKING', 'OVERRULABLE', 'WARNING'];

/** The gravest first, otherwise in the order of the text. */
export function bySeverity(checks: readonly Check[]): Check[] {
  return [...checks].sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));
}
