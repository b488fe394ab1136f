import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Compendium, MaskingState } from './api';

const TONES: Record<Compendium['state'], Tone> = {
  PREPARING: 'active',
  IN_REVIEW: 'attention',
  BUILDING: 'active',
  READY: 'good',
  CANCELLED: 'plain',
  FAILED: 'bad',
  EXPIRED: 'plain',
};
const MASKINGS: Record<MaskingState, Tone> = {
  PROPOSED: 'attention',
  ACCEPTED: 'good',
  CHANGED: 'good',
  REJECTED: 'bad',
  ADDED: 'good',
};

export const toneOf = (state: Compendium['state']): Tone => TONES[state];
export const toneOfMasking = (state: MaskingState): Tone => MASKINGS[state];

/** A job works on it: it will be otherwise soon without anybody's doing. */
export const isWorkedOn = (state: Compendium['state'] | undefined): boolean =>
  state === 'PREPARING' || state === 'BUILDING';
