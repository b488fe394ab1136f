import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdleWatch } from '@/platform/sign-in/idle';
import { presence } from '@/platform/sign-in/presence';
import { Renewal } from '@/platform/sign-in/renewal';
import { idleTimeOf } from '@/platform/sign-in/session';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page whose tokens live for ten minutes, in a realm that keeps idle sessions for thirty, and that asks every half minute. */
function opened() {
  const log: string[] = [];
  let expires = 0;
  const renew = async () => {
    log.push('renewed');
    take();
  };
  const renewal = new Renewal(renew, presence.last);
  function take() {
    renewal.renewed();
    expires = Date.now() + 10 * MINUTE;
    setTimeout(() => renewal.expires(), 9 * MINUTE);
  }
  take();
  const poll = setInterval(async () => {
    if (Date.now() < expires) return;
    await renewal.whenThere();
    if (Date.now() >= expires) await renew();
  }, 30 * SECOND);
  const save = () =>
    renewal.save(async () => {
      await renewal.whenThere();
      log.push('saved');
    });
  const watch = new IdleWatch(() => 30 * MINUTE, {
    warned: (yes) => {
      log.push(yes ? 'warned' : 'calm');
      if (yes) void save();
    },
    gone: () => {
      log.push('gone');
      clearInterval(poll);
      void save();
    },
  });
  watch.begin();
  presence.onSeen(() => renewal.seen());
  return { log, watch };
}
const touch = () => window.dispatchEvent(new Event('keydown'));
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE);

test('whoever does nothing is signed out although the page asks all the time, and what was written is saved', async () => {
  const { log } = opened();
  for (let minute = 0; minute < 15; minute++) {
    touch();
    await pass(1);
  }
  expect(log).toEqual(['renewed']);
  await pass(27);
  // Once after the last touch, so that Keycloak's session outlives it by as much as the realm allows; and never again.
  expect(log).toEqual(['renewed', 'renewed', 'warned', 'saved']);
  await pass(3);
  expect(log.slice(4)).toEqual(['gone', 'saved']);
});

test('whoever comes back before goes on, with a new token and what waited for it', async () => {
  const { log } = opened();
  await pass(20);
  expect(log).toEqual([]);
  touch();
  await pass(5);
  expect(log).toEqual(['renewed']);
});

test('a warning is answered, or it stands', async () => {
  const { log, watch } = opened();
  await pass(29);
  touch();
  expect(log).toEqual(['warned', 'saved']);
  watch.stay();
  await pass(5);
  expect(log.slice(2)).toEqual(['renewed', 'calm']);
});

test('whoever works in another tab is there in this one', async () => {
  const { log } = opened();
  await pass(20);
  localStorage.setItem('tiaokuai.seen', String(Date.now()));
  window.dispatchEvent(Object.assign(new Event('storage'), { key: 'tiaokuai.seen' }));
  await pass(15);
  expect(log).toContain('renewed');
  expect(log).not.toContain('warned');
});

test('the realm says for how long nobody need be there', () => {
  const token = (claims: object) => `e30.${btoa(JSON.stringify(claims))}.x`;
  expect(idleTimeOf(token({ iat: 1000, exp: 2800 }))).toBe(30 * MINUTE);
  expect(idleTimeOf('of another form')).toBe(0);
});
