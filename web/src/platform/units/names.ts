import { reports, taken, type Known, type ReportSchema } from '@/platform/api/clients';
import { Lookup } from '@/platform/api/lookup';

export type UnitName = Known<ReportSchema['UnitName'], 'code' | 'name' | 'kind' | 'active'>;

/** As many as one question may name. */
const AT_ONCE = 200;

const units = new Lookup<UnitName>(
  AT_ONCE,
  async (codes) => {
    const found = await taken<UnitName[]>(reports.GET('/api/reports/units', { params: { query: { code: codes } } }));
    return new Map(found.map((unit) => [unit.code, unit]));
  },
  (code) => ({ code, name: code, kind: '', active: false }),
);

/** The name of a unit; its code until the name is there. */
export function unitName(code: string | null | undefined): string {
  return code ? (units.of(code)?.name ?? code) : '';
}

/** The units with these codes, as soon as all are known; a unit that nobody knows has its code for a name. */
export const unitsWith = (codes: readonly string[]): Promise<UnitName[]> => units.all(codes);
