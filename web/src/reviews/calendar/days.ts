import type { Day } from './api';

/** With one more day, in their order; the same day again replaces what was said of it. */
export function withDay(days: readonly Day[], added: Day): Day[] {
  const others = days.filter((one) => one.day !== added.day);
  return [...others, added].sort((one, other) => one.day.localeCompare(other.day));
}

/** The days by their month, 1 to 12; months without any are left out. */
export function byMonth(days: readonly Day[]): { month: number; days: Day[] }[] {
  return Array.from({ length: 12 }, (_, i) => i + 1)
    .map((month) => ({ month, days: days.filter((one) => Number(one.day.slice(5, 7)) === month) }))
    .filter((one) => one.days.length > 0);
}

/** Days of the week that would be free are worked instead, others are free: whatever is usual needs no entry. */
export function isUsual({ day, worked }: Pick<Day, 'day' | 'worked'>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (weekday === 0 || weekday === 6) !== worked;
}
