import { reactive } from 'vue';
import { reports, taken, type Known, type ReportSchema } from '@/platform/api/clients';

export type UnitName = Known<ReportSchema['UnitName'], 'code' | 'name' | 'kind' | 'active'>;

/** As many as one question may name. */
const AT_ONCE = 200;
const PAUSE = 10_000;

const known = reactive(new Map<string, UnitName>());
const wanted = new Set<string>();
const underway = new Set<string>();
let asking: Promise<void> | undefined;

/** The name of a unit; its code until the name is there. Safe to call while rendering: it asks for many at once. */
export function unitName(code: string | null | undefined): string {
  if (!code) return '';
  const found = known.get(code);
  if (!found) want(code);
  return found?.name ?? code;
}

/** The units with these codes, as soon as all are known; a unit that nobody knows has its code for a name. */
export async function unitsWith(codes: readonly string[]): Promise<UnitName[]> {
  codes.filter((code) => !known.has(code)).forEach(want);
  while (asking) await asking;
  return codes.flatMap((code) => known.get(code) ?? []);
}

function want(code: string): void {
  if (underway.has(code)) return;
  wanted.add(code);
  asking ??= Promise.resolve().then(ask);
}

async function ask(): Promise<void> {
  const codes = [...wanted].slice(0, AT_ONCE);
  codes.forEach((code) => {
    wanted.delete(code);
    underway.add(code);
  });
  try {
    const units = await taken<UnitName[]>(reports.GET('/api/reports/units', { params: { query: { code: codes } } }));
    // Whoever is not there is known by the code, and not asked for again.
    codes.forEach((code) => known.set(code, { code, name: code, kind: '', active: false }));
    units.forEach((unit) => known.set(unit.code, unit));
  } catch {
    // Codes stay where names should be until the service is back.
    window.setTimeout(() => codes.forEach(want), PAUSE);
  } finally {
    codes.forEach((code) => underway.delete(code));
    asking = wanted.size > 0 ? Promise.resolve().then(ask) : undefined;
  }
}
