import type { RouteLocationRaw } from 'vue-router';
import {
  metrics,
  reports,
  taken,
  type Known,
  type MetricsSchema,
  type Page,
  type ReportSchema,
} from '@/platform/api/clients';
import type { Mark } from './api';

/** What is found beside reports. */
export const THINGS = ['indicators', 'units', 'tasks'] as const;
export type ThingKind = (typeof THINGS)[number];

type Indicator = Known<MetricsSchema['IndicatorView'], 'code' | 'name' | 'measureUnit' | 'owner'>;
type Task = Known<MetricsSchema['TaskView'], 'id' | 'title' | 'unit' | 'state' | 'deadline'>;
type Unit = Known<ReportSchema['SelectedUnit'], 'code' | 'name' | 'kind'>;

export interface Thing {
  key: string;
  name: string;
  /** What else is looked through, and shown beside. */
  code?: string;
  unit?: string;
  due?: string;
  to: RouteLocationRaw;
}

/** The services have no search for these, and their lists are short: each is read once and looked through here. */
const MOST = 200;
/** Of tasks those with the latest deadlines, should there be more. */
const PAGES = 5;

export const indicators = async (): Promise<Thing[]> =>
  (
    await read<Indicator>((after) =>
      taken(metrics.GET('/api/metrics/indicators', { params: { query: { after, limit: String(MOST) } } })),
    )
  ).map(({ code, name, owner }) => ({
    key: code,
    name,
    code,
    unit: owner,
    to: { name: 'indicator', params: { code } },
  }));

export const tasks = async (): Promise<Thing[]> =>
  (
    await read<Task>((after) => taken(metrics.GET('/api/metrics/tasks', { params: { query: { after, limit: MOST } } })))
  ).map(({ id, title, unit, state, deadline }) => ({
    key: id,
    name: title,
    unit,
    due: state === 'COMPLETED' ? undefined : deadline,
    to: { name: 'task', params: { id } },
  }));

/** The units below the own one, for who supervises them. */
export const unitsBelow = async (under: string): Promise<Thing[]> => {
  const found = await taken<{ units: Unit[] }>(reports.POST('/api/reports/rounds/selections', { body: { under } }));
  return found.units.map(({ code, name }) => ({
    key: code,
    name,
    code,
    to: { name: 'reports', query: { unit: code } },
  }));
};

async function read<T>(page: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  for (let i = 0; i < PAGES; i++) {
    const { items, next } = await page(after);
    all.push(...items);
    if (!next) break;
    after = next;
  }
  return all;
}

/** Things with all the words in their name or code; those first whose name begins with one. */
export function matching(words: string, things: readonly Thing[]): Thing[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const begins = (thing: Thing) => Number(sought.some((word) => thing.name.toLowerCase().startsWith(word)));
  return things
    .filter(({ name, code }) => sought.every((word) => `${name} ${code ?? ''}`.toLowerCase().includes(word)))
    .sort((one, other) => begins(other) - begins(one));
}

/** Where the words stand in a name. */
export function marksIn(words: string, name: string): Mark[] {
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ start: name.toLowerCase().indexOf(word), end: name.toLowerCase().indexOf(word) + word.length }))
    .filter(({ start }) => start >= 0);
}
