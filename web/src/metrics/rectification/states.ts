import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Rectification, State } from './api';

const STATES: Record<State, Tone> = {
  PROPOSED: 'attention',
  OPEN: 'plain',
  SUBMITTED: 'active',
  CLOSED: 'good',
  DISMISSED: 'plain',
  LAPSED: 'plain',
};

export const toneOfRectification = (state: State): Tone => STATES[state];

export type Act = 'adopt' | 'dismiss' | 'submit' | 'close' | 'giveBack' | 'reopen';

/** What a post may do with an entry, the wanted step first; the services decide again. */
export function acts(
  entry: Pick<Rectification, 'state' | 'unit' | 'raiser' | 'owner' | 'submittedBy'>,
  unit: string,
  verifies: boolean,
  username: string,
): Act[] {
  const isOwn = entry.unit === unit;
  const mayVerify = verifies && entry.raiser === unit;
  switch (entry.state) {
    case 'PROPOSED':
      return isOwn ? ['adopt', 'dismiss'] : [];
    case 'OPEN':
      return isOwn ? ['submit'] : [];
    case 'SUBMITTED':
      // Nobody closes his own work.
      if (!mayVerify) return [];
      return entry.owner === username || entry.submittedBy === username ? ['giveBack'] : ['close', 'giveBack'];
    case 'CLOSED':
      return mayVerify ? ['reopen'] : [];
    case 'DISMISSED':
    case 'LAPSED':
      return [];
  }
}
