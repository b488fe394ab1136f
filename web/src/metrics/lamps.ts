import type { Tone } from '@/platform/parts/StatusMark.vue';
import type { Lamp } from './api';

const TONES: Record<Lamp, Tone> = { GREEN: 'good', BLUE: 'active', YELLOW: 'attention', RED: 'bad', UNKNOWN: 'plain' };

export const toneOfLamp = (lamp: Lamp): Tone => TONES[lamp];
