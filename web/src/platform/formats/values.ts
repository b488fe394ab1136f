import { figure } from './numbers';
import { t } from '@/platform/texts';
import type { MetricsSchema } from '@/platform/api/clients';

/** A value as people write it: 超过 85,000. */
export function valueText(
  value: number | null | undefined,
  qualifier?: MetricsSchema['Qualifier'] | null,
  decimals?: number,
): string {
  const number = figure(value, decimals);
  return value != null && qualifier ? t(`platform.qualifier.${qualifier}`, { number }) : number;
}

/** A difference, with its sign. */
export function signed(value: number | null | undefined, decimals?: number): string {
  if (value == null) return '—';
  return value > 0 ? `+${figure(value, decimals)}` : figure(value, decimals).replace('-', '−');
}
