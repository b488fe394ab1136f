/** Days are those of the office's wall (platform/formats/dates). */
const OFFSET = '+08:00';
const DAY = 86_400_000;

/** When a day begins, as the audit counts time; undefined for what is no day. */
export function beginOf(day: string | undefined): number | undefined {
  const begin = Date.parse(`${day}T00:00:00${OFFSET}`);
  return Number.isNaN(begin) ? undefined : begin;
}

/** The last moment of a day, as the administration wants it. */
export function endOf(day: string | undefined): string | undefined {
  const begin = beginOf(day);
  return begin === undefined ? undefined : new Date(begin + DAY - 1).toISOString();
}

/** When a day begins and when it is over, as the services want them; undefined for what is no day. */
export function sinceDay(day: string | undefined): string | undefined {
  const begin = beginOf(day);
  return begin === undefined ? undefined : new Date(begin).toISOString();
}
export function untilDay(day: string | undefined): string | undefined {
  const begin = beginOf(day);
  return begin === undefined ? undefined : new Date(begin + DAY).toISOString();
}
