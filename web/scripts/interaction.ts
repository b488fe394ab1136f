import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { close, DESK, signedIn, useBrowser } from '../browser-tests/browser';

// How long the overview takes with the data of a city, from the hand's move until it is drawn: npm run interaction. The page, its
// browser and who has signed in are real (./tk up); the figures are made here, as many as a city has.

useBrowser();

const UNITS = 300;
const INDICATORS = 100;
const TIMES = 15;

const code = (at: number) => `I${String(at).padStart(3, '0')}`;
const names = Array.from({ length: INDICATORS }, (_, at) => `第${at + 1}项指标`);

function indicator(name: string, at: number) {
  return {
    code: code(at),
    owner: '3701',
    name,
    measureUnit: '件',
    direction: 'HIGHER',
    frequency: 'MONTH',
    accumulation: 'FLOW',
    aggregation: 'SUM',
    decimals: 0,
    definitionVersion: 1,
  };
}

function progress(unit: string, name: string, period: string, actual: number) {
  const expected = 83.3;
  const completion = 60 + (actual % 50);
  const deviation = completion - expected;
  const lamp = deviation > 0 ? 'GREEN' : deviation > -10 ? 'YELLOW' : 'RED';
  const rest = { completion, expected, deviation, lamp, reportedPeriods: 10, expectedPeriods: 10 };
  return { indicator: name, unit, period, lastPeriod: period, actual, target: 1200, ...rest };
}

/** All units below one, with the indicators that were asked for. */
function dashboard(asked: URLSearchParams) {
  const above = asked.get('unit')!;
  const period = asked.get('period')!;
  const indicators = asked.getAll('indicator');
  const items = Array.from({ length: UNITS }, (_, at) => {
    const unit = `${above}${String(at).padStart(3, '0')}`;
    const cells = indicators.map((name, i) => ({
      source: 'OWN',
      rank: at + 1,
      progress: progress(unit, name, period, 700 + ((at * 37 + i * 11) % 500)),
    }));
    return { unit, unitName: `第${at + 1}个单位`, cells };
  });
  return { unit: above, period, hierarchy: 'BLOCK', indicators, rows: { items } };
}

async function withTheCity(page: Page): Promise<void> {
  await page.route('**/api/metrics/indicators?*', (route) => route.fulfill({ json: { items: names.map(indicator) } }));
  await page.route('**/api/metrics/progress/dashboard?*', (route) =>
    route.fulfill({ json: dashboard(new URL(route.request().url()).searchParams) }),
  );
  // The city itself has reported all of them, which its own row tells.
  await page.route(/\/api\/metrics\/progress(\/children)?\?/, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const own = progress(asked.get('unit')!, asked.get('indicator')!, asked.get('period')!, 1000);
    return route.fulfill({ json: route.request().url().includes('/children') ? { items: [] } : own });
  });
}

/** Milliseconds from a move until the first frame that shows what it is for, as the page's own clock tells. */
function timed(page: Page, move: string, shows: string): Promise<number> {
  return page.evaluate(
    async ([move, shows]) => {
      const table = () => document.querySelector('[role=table]')!;
      const frame = table().parentElement!;
      const moves: Record<string, () => void> = {
        toggle: () => table().querySelector<HTMLElement>('button.unit')!.click(),
        down: () => (frame.scrollTop = frame.scrollTop ? 0 : frame.scrollHeight),
        along: () => (frame.scrollLeft = frame.scrollLeft ? 0 : frame.scrollWidth),
      };
      const before = table().textContent;
      const signs: Record<string, () => boolean> = {
        drawn: () => table().textContent !== before,
        open: () => Number(table().getAttribute('aria-rowcount')) > 400,
        closed: () => Number(table().getAttribute('aria-rowcount')) < 400,
      };
      const frameDrawn = () => new Promise(requestAnimationFrame);
      await frameDrawn();
      const begin = performance.now();
      moves[move!]!();
      // One frame more: what is asked for a frame is done before it is painted.
      do await frameDrawn();
      while (!signs[shows!]!() && performance.now() - begin < 10_000);
      await new Promise((painted) => setTimeout(painted));
      return performance.now() - begin;
    },
    [move, shows],
  );
}

function tell(what: string, times: number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!.toFixed(0);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

test(`the overview with ${UNITS} units and ${INDICATORS} indicators`, { timeout: 300_000 }, async () => {
  const page = await signedIn('supervisor.3701', DESK, '/');
  await withTheCity(page);
  await page.goto('/metrics/progress');
  await page.getByText(`${UNITS} 个下级单位`).waitFor();
  const times: Record<string, number[]> = { open: [], shut: [], again: [], down: [], along: [] };
  times.open!.push(await timed(page, 'toggle', 'open'));
  for (let i = 0; i < TIMES; i++) {
    times.shut!.push(await timed(page, 'toggle', 'closed'));
    times.again!.push(await timed(page, 'toggle', 'open'));
    times.down!.push(await timed(page, 'down', 'drawn'), await timed(page, 'down', 'drawn'));
    times.along!.push(await timed(page, 'along', 'drawn'), await timed(page, 'along', 'drawn'));
  }
  tell(`opening a unit with ${UNITS} below for the first time, with reading their figures`, times.open!);
  tell('opening it again', times.again!);
  tell('closing it', times.shut!);
  tell('to the last unit and back', times.down!);
  tell('to the last indicator and back', times.along!);
  await close(page);
});
