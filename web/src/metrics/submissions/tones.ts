import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { State } from './api';

/** Colours that repeat what has become of a submission. */
export const TONES: Record<State, Tone> = {
  UNDER_REVIEW: 'active',
  RETURNED: 'bad',
  WITHDRAWN: 'plain',
  APPROVED: 'good',
};
