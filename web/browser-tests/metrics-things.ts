import { call, until } from './services';

/** Names that no other run has. */
export const fresh = (): string => Date.now().toString(36).toUpperCase();

interface Value {
  id: string;
  version: number;
}
const STATISTICIAN = 'drafter.370102sf';
const REVIEWER = 'reviewer.370102sf';
const SUPERVISOR = 'supervisor.370102';

/** An indicator of the district, reported by month. */
export async function indicator(name: string, aggregation = 'SUM'): Promise<string> {
  const code = `W-${fresh()}`;
  await call(SUPERVISOR, 'POST', '/api/metrics/indicators', {
    code,
    name,
    definition: `${name}，截至月末的数量`,
    measureUnit: '件',
    direction: 'HIGHER',
    frequency: 'MONTH',
    accumulation: 'FLOW',
    aggregation,
    decimals: 0,
  });
  return code;
}

/** A target that the district sets for its bureau of justice, or for itself. */
export async function target(indicator: string, year: number, value: number, unit = '370102SF'): Promise<string> {
  const set = await call<{ id: string }>(SUPERVISOR, 'POST', '/api/metrics/targets', { indicator, unit, year, value });
  return set.value.id;
}

/** A value of the bureau of justice, confirmed or not. */
export async function value(indicator: string, period: string, value: number, confirmed = true): Promise<Value> {
  const body = { indicator, period, value, source: '台账' };
  const told = await call<Value>(STATISTICIAN, 'POST', '/api/metrics/observations', body);
  if (confirmed) {
    const path = `/api/metrics/observations/${told.value.id}/confirmation`;
    await call(REVIEWER, 'POST', path, undefined, told.etag);
  }
  return told.value;
}

/** Waits until what the year has brought so far has travelled up to where the district sees it. */
export async function rolledUp(indicator: string, period: string, actual: number): Promise<void> {
  interface Board {
    rows: { items: { unit: string; cells: { progress?: { actual?: number } }[] }[] };
  }
  await until(`${indicator} is rolled up`, async () => {
    const path = `/api/metrics/progress/dashboard?period=${period}&indicator=${indicator}`;
    const { value } = await call<Board>(SUPERVISOR, 'GET', path);
    const row = value.rows.items.find((one) => one.unit === '370102SF');
    return row?.cells[0]?.progress?.actual === actual ? true : undefined;
  });
}
