import { figure } from '@/platform/formats/numbers';
import { t } from '@/platform/texts';
import type { Qualifier } from './api';

/** A value as people write it: 超过 85,000. */
export function valueText(value: number | null | undefined, qualifier?: Qualifier | null, decimals?: number): string {
  const number = figure(value, decimals);
  return value != null && qualifier ? t(`metrics.qualifier.${qualifier}`, { number }) : number;
}

/** A difference, with its sign. */
export function signed(value: number | null | undefined, decimals?: number): string {
  if (value == null) return '—';
  return value > 0 ? `+${figure(value, decimals)}` : figure(value, decimals).replace('-', '−');
}
