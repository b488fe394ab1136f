import { language } from '@/platform/texts';
import { timeFormat } from './intl';

/** Days and times are those of the office's wall, wherever the browser is. */
const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;

type Moment = string | Date | null | undefined;

/** 2026年4月3日, without leading zeros as official documents write it. */
export function day(moment: Moment): string {
  return show(moment, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** 4月3日 14:05, with the year where it is not this one. */
export function time(moment: Moment, now = new Date()): string {
  if (moment == null) return '';
  const sameYear = yearOf(new Date(moment)) === yearOf(now);
  return show(moment, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}

/** How many days of the calendar lie between today and a day; negative when it has passed. */
export function daysUntil(moment: Moment, now = new Date()): number | undefined {
  if (moment == null) return undefined;
  return Math.round((midnight(new Date(moment)) - midnight(now)) / DAY);
}

/** Today, as the services write a day. */
export function today(now = new Date()): string {
  return timeFormat('sv-SE', { timeZone: ZONE }).format(now);
}

function midnight(moment: Date): number {
  return Date.parse(`${today(moment)}T00:00:00Z`);
}

function yearOf(moment: Date): string {
  return today(moment).slice(0, 4);
}

function show(moment: Moment, parts: Intl.DateTimeFormatOptions): string {
  if (moment == null) return '';
  // A day without a time is that day everywhere.
  const zone = typeof moment === 'string' && moment.length === 10 ? 'UTC' : ZONE;
  return timeFormat(language(), { ...parts, timeZone: zone }).format(new Date(moment));
}
