import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Place, Standing, Totals } from './api';

const TONES: Record<Standing, Tone> = {
  NOT_STARTED: 'plain',
  DRAFTING: 'plain',
  SUBMITTED: 'active',
  LATE: 'bad',
  RETURNED: 'attention',
  APPROVED: 'good',
};

export const toneOf = (standing: Standing): Tone => TONES[standing];

/** Only who has delivered nothing can be reminded. */
export const canBeReminded = (place: Place): boolean => !place.delivered;

export function delivered(totals: Totals): number {
  return totals.deliveredInTime + totals.deliveredLate;
}
