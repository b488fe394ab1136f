import { afterEach, expect, test, vi } from 'vitest';
import { Lookup } from '@/platform/api/lookup';

afterEach(() => vi.useRealTimers());

const NAMES = new Map([
  ['wei', '魏思齐'],
  ['lu', '陆承志'],
]);

/** Names of two people, asked for two at a time; and what was asked. */
function names(answer = async (keys: string[]) => new Map([...NAMES].filter(([key]) => keys.includes(key)))) {
  const asked: string[][] = [];
  const lookup = new Lookup<string>(
    2,
    (keys) => {
      asked.push(keys);
      return answer(keys);
    },
    (key) => key,
  );
  return { lookup, asked };
}

test('what is drawn at the same time is asked for at once, each once', async () => {
  const { lookup, asked } = names();
  expect([lookup.of('wei'), lookup.of('lu'), lookup.of('wei')]).toEqual([undefined, undefined, undefined]);
  expect(await lookup.all(['wei', 'lu'])).toEqual(['魏思齐', '陆承志']);
  expect(asked).toEqual([['wei', 'lu']]);
});

test('more than one question may name are asked one after the other', async () => {
  const { lookup, asked } = names();
  await lookup.all(['wei', 'lu', 'nobody']);
  expect(asked).toEqual([['wei', 'lu'], ['nobody']]);
});

test('whoever is not there is not asked for again', async () => {
  const { lookup, asked } = names();
  await lookup.all(['nobody']);
  expect(lookup.of('nobody')).toBe('nobody');
  expect(asked).toHaveLength(1);
});

test('after a failure it asks again, later', async () => {
  vi.useFakeTimers();
  let away = true;
  const { lookup, asked } = names(async () => {
    if (away) throw new Error('away');
    return NAMES;
  });
  expect(await lookup.all(['wei'])).toEqual([]);
  away = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lookup.of('wei')).toBe('魏思齐');
  expect(asked).toHaveLength(2);
});

test('what was learned elsewhere is not asked for', async () => {
  const { lookup, asked } = names();
  lookup.keep('xue', '薛建平');
  expect(lookup.of('xue')).toBe('薛建平');
  expect(asked).toEqual([]);
});
