import { timeFormat } from '@/platform/formats/intl';
import { language, t } from '@/platform/texts';
import { unitName } from '@/platform/units/names';
import type { Brief, Deadline } from './api';

/** Whose template it is. */
export const ownerOf = ({ builtIn, unit }: Pick<Brief, 'builtIn' | 'unit'>): string =>
  builtIn || !unit ? t('reports.templates.builtIn') : unitName(unit);

/** How long something has to be; empty where any length will do. */
export function lengthOf({ least, most }: { least?: number | null; most?: number | null }): string {
  if (least && most) return t('reports.templates.length.between', { least, most });
  if (least) return t('reports.templates.length.least', { least });
  return most ? t('reports.templates.length.most', { most }) : '';
}

/** The last day, by the calendar of the year reported on. */
export function deadlineOf({ yearsAfter, month, day }: Deadline): string {
  const told = timeFormat(language(), { month: 'long', day: 'numeric', timeZone: 'UTC' });
  // Of a leap year, so that 29 February is told as that.
  const words = { day: told.format(Date.UTC(2024, month - 1, day)) };
  return yearsAfter === 0 ? t('reports.templates.deadlineSame', words) : t('reports.templates.deadlineNext', words);
}
