import { t } from '@/platform/texts';
import type { Progress } from '../api';
import { signed } from '@/platform/formats/values';

/** 同比 as it is told: a rate, percentage points, or an amount with 扭亏, 增亏 or 减亏. */
export function changeText(
  change: Progress['yearOnYear'],
  name: 'yearOnYear' | 'periodOnPeriod' = 'yearOnYear',
): string {
  const told = t(`metrics.change.${name}`);
  switch (change?.kind) {
    case 'RATE':
      return `${told} ${signed(change.value, 1)}%`;
    case 'POINTS':
      return `${told} ${t('metrics.change.points', { value: signed(change.value) })}`;
    case 'AMOUNT':
      return `${told} ${change.word ?? ''}${signed(change.value)}`;
    default:
      return '';
  }
}
