import { language } from '@/platform/texts';
import { numberFormat } from './intl';

/** A figure as it was measured: all its decimals, thousands apart. */
export function figure(value: number | null | undefined, decimals?: number): string {
  if (value == null) return '—';
  return numberFormat(language(), {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 10,
  }).format(value);
}

/** A rate that was told in per cent, such as 87.3 as 87.3%. */
export function percent(rate: number | null | undefined, decimals = 1): string {
  return rate == null ? '—' : `${figure(rate, decimals)}%`;
}
