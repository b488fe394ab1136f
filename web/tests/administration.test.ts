import { expect, test } from 'vitest';
import type { Person, Post, Unit } from '@/administration/api';
import { beginOf, endOf } from '@/administration/audit/days';
import { describe, valueIn, whoOf } from '@/administration/audit/words';
import { wrongId, wrongLimit } from '@/administration/clients/fields';
import { keyIn } from '@/administration/clients/keys';
import { lastAnswer, standing as standingOf, wrongAddress } from '@/administration/webhooks/words';
import { rowsIn, tableText, textIn } from '@/platform/parts/tables';
import { grantable, mayGive, untouchable, type Grounds } from '@/administration/rights';
import { rowsOf } from '@/administration/units/posts';
import { standing } from '@/administration/units/states';
import { above, countBelow, lines, pressed, sought, treeOf } from '@/administration/units/tree';

const unit = (code: string, path: string, more: Partial<Unit> = {}): Unit => ({
  id: code,
  code,
  name: `单位${code}`,
  path,
  parent: path.split('.').at(-2),
  enabled: true,
  active: true,
  roleSet: 'standard',
  ...more,
});
const UNITS = [
  unit('3701', '3701', { parent: '37' }),
  unit('370102', '3701.370102'),
  unit('370102JT', '3701.370102.370102JT', { roleSet: 'narrow' }),
  unit('370121', '3701.370121'),
];
const byCode = new Map(UNITS.map((one) => [one.code, one]));

test('units stand below each other as far as they are opened, and at the top where the superior is out of reach', () => {
  const tree = treeOf(UNITS);
  expect(lines(tree, new Set()).map((line) => line.unit.code)).toEqual(['3701']);
  const open = lines(tree, new Set(['3701', '370102', '370121']));
  expect(open.map(({ unit: { code }, depth, place, beside }) => [code, depth, place, beside])).toEqual([
    ['3701', 0, 1, 1],
    ['370102', 1, 1, 2],
    ['370102JT', 2, 1, 1],
    ['370121', 1, 2, 2],
  ]);
  expect(open.at(-1)!.isOpen).toBe(false);
});

test('arrows lead through the tree, open and close it', () => {
  const all = lines(treeOf(UNITS), new Set(['3701', '370102']));
  const closed = lines(treeOf(UNITS), new Set());
  expect([pressed('ArrowDown', 3, all), pressed('ArrowUp', 0, all), pressed('End', 0, all)]).toEqual([3, 0, 3]);
  expect([pressed('ArrowRight', 0, closed), pressed('ArrowRight', 0, all), pressed('ArrowRight', 2, all)]).toEqual([
    'open',
    1,
    undefined,
  ]);
  expect([pressed('ArrowLeft', 1, all), pressed('ArrowLeft', 3, all), pressed('ArrowLeft', 0, closed)]).toEqual([
    'close',
    0,
    undefined,
  ]);
});

test('units are found by name and code, and know who is above and below', () => {
  expect(sought('jt', UNITS).map((one) => one.code)).toEqual(['370102JT']);
  expect(sought('单位370102', UNITS)).toHaveLength(2);
  expect(above('370102JT', byCode)).toEqual(['3701', '370102']);
  expect([countBelow(UNITS[0]!, UNITS), countBelow(UNITS[2]!, UNITS)]).toEqual([3, 0]);
});

test('a unit that is not open is closed itself, by its dates, or with one above', () => {
  const closed = (more: Partial<Unit>) => standing(unit('1', '1', { active: false, ...more }), '2026-06-01');
  expect(standing(UNITS[0]!)).toBe('open');
  expect(closed({ enabled: false })).toBe('closed');
  expect(closed({ validTo: '2026-05-31' })).toBe('past');
  expect(closed({ validFrom: '2026-06-02' })).toBe('future');
  expect(closed({ validTo: '2026-06-01' })).toBe('above');
});

const grounds: Grounds = {
  security: false,
  self: 'admin',
  own: '370102',
  units: byCode,
  sets: [
    { name: 'standard', roles: ['drafter', 'reviewer', 'audit-admin'] },
    { name: 'narrow', roles: ['drafter', 'issuer'] },
  ],
};
const held = (unitCode: string, ...roles: string[]) => ({ id: roles.join(), name: '岗', unit: unitCode, roles });
const person = (more: Partial<Person> = {}): Person => ({
  id: '1',
  username: 'somebody',
  enabled: true,
  posts: [held('370102', 'drafter')],
  elsewhere: false,
  ...more,
});

test('a role may be given where the sets of both units have it, and never one of the three', () => {
  expect(grantable(grounds, '370102')).toEqual(['drafter', 'reviewer']);
  expect(grantable(grounds, '370102JT')).toEqual(['drafter']);
  expect(grantable({ ...grounds, security: true }, '370102')).toContain('audit-admin');
  expect(mayGive(grounds, held('370102JT', 'drafter', 'reviewer'))).toBe(false);
});

test('the own account, and one that reaches further than oneself, is not touched', () => {
  expect(untouchable(grounds, person())).toBeUndefined();
  expect(untouchable(grounds, person({ username: 'admin' }))).toBe('self');
  expect(untouchable(grounds, person({ elsewhere: true }))).toBe('elsewhere');
  expect(untouchable(grounds, person({ posts: [held('370102', 'unit-admin')] }))).toBe('above');
});

test('posts of the unit come first, then offices with theirs; what is empty can go', () => {
  const post = (id: string, kind: string, on = 'unit'): Post => ({ id, name: id, kind, above: on, roles: [] });
  const posts = [post('b', 'office'), post('c', 'post', 'b'), post('a', 'post'), post('d', 'office')];
  const rows = rowsOf(posts, [person({ posts: [{ ...held('1'), id: 'a' }] })]);
  expect(rows.map((row) => [row.post.id, row.inOffice, row.isEmpty])).toEqual([
    ['a', false, false],
    ['b', false, false],
    ['c', true, true],
    ['d', false, true],
  ]);
});

test('a file is read as spreadsheets write it, in either way to write Chinese', () => {
  expect(rowsIn('\uFEFF代码,名称\r\n1,"甲,""乙""\n丙"\r\n\r\n2,\r\n')).toEqual([
    ['代码', '名称'],
    ['1', '甲,"乙"\n丙'],
    ['2', ''],
  ]);
  expect(textIn(new Uint8Array([0xb4, 0xfa, 0xc2, 0xeb]).buffer)).toBe('代码');
  expect(tableText([['=1', 'a,b', '"', '-5']])).toBe('\uFEFF"\'=1","a,b","""",-5\r\n');
});

test('an entry of the audit says what was done to whom, and what is not as it was', () => {
  const state = { id: 'x', code: 'A1', name: '甲局', enabled: true };
  const entry = {
    key: '1',
    at: '2026-01-01T00:00:00Z',
    path: 'groups/x',
    representation: JSON.stringify({ before: state, after: { ...state, enabled: false } }),
  };
  expect(describe(entry)).toEqual({
    what: 'unit',
    subject: '甲局（A1）',
    differences: [{ field: 'enabled', before: true, after: false }],
  });
  expect(
    describe({ key: '2', at: entry.at, error: 'role-missing', path: 'GET /realms/t/administration/v1/units' }),
  ).toEqual({ what: 'denied', subject: 'GET /units', differences: [] });
  expect(describe({ key: '3', at: entry.at, path: 'users/1/groups/2', representation: '{' }).what).toBe('post');
});

test('values of the audit are told in words', () => {
  const words = (value: unknown) =>
    valueIn(
      value,
      (role) => `<${role}>`,
      (is) => (is ? '是' : '否'),
    );
  expect([words(null), words(true), words(['a', 'b']), words([{ unitName: '甲局', name: '起草岗' }])]).toEqual([
    '—',
    '是',
    '<a>、<b>',
    '甲局 · 起草岗',
  ]);
  expect(whoOf({ key: '1', at: '', details: '{"username":"nobody"}' })).toBe('nobody');
});

test('a day begins and ends at the wall of the office', () => {
  expect(new Date(beginOf('2026-04-03')!).toISOString()).toBe('2026-04-02T16:00:00.000Z');
  expect(endOf('2026-04-03')).toBe('2026-04-03T15:59:59.999Z');
  expect([beginOf(''), endOf('soon')]).toEqual([undefined, undefined]);
});

const RSA = { kty: 'RSA', kid: '2026-1', n: 'sXch', e: 'AQAB' };
const keyOf = (value: unknown) => keyIn(JSON.stringify(value));

test('a public key is taken as it is, alone or as the one of a set, without what nobody asked for', () => {
  expect(keyOf(RSA)).toEqual({ key: RSA });
  expect(keyOf({ keys: [{ ...RSA, x5t: 'abc' }] })).toEqual({ key: RSA });
  expect(keyOf({ kty: 'EC', crv: 'P-256', kid: 'a', x: 'eA', y: 'eQ' })).toHaveProperty('key');
});

test('a private key is never sent, however it was pasted', () => {
  for (const pasted of [
    JSON.stringify({ ...RSA, d: 'secret' }),
    JSON.stringify({ keys: [{ ...RSA, d: 'secret' }] }),
    JSON.stringify({ keys: [RSA, { ...RSA, d: 'secret' }] }),
    JSON.stringify({ kty: 'oct', kid: 'a', k: 'secret' }),
    JSON.stringify({ ...RSA, d: 'secret' }).slice(0, -1),
    '-----BEGIN PRIVATE KEY-----',
  ]) {
    expect(keyIn(pasted), pasted).toEqual({ wrong: 'private' });
  }
});

test('what is no key, has no number or is of another kind is said before it is sent', () => {
  expect([keyIn('key'), keyOf([]), keyOf({ keys: [RSA, RSA] })]).toEqual(Array(3).fill({ wrong: 'form' }));
  expect(keyOf({ ...RSA, kid: undefined })).toEqual({ wrong: 'kid' });
  expect(keyOf({ kty: 'EC', crv: 'P-384', kid: 'a', x: 'eA', y: 'eQ' })).toEqual({ wrong: 'form' });
});

test('a client has a name of its own, and limits within bounds', () => {
  expect(['jiaotong-1', 'ab', 'Abc', 'tiaokuai-web', 'accounting'].map(wrongId)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(['1', '6000', '0', '6001', '1.5', '-1'].map((one) => wrongLimit(one, 6000))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
});

test('a subscription is about to end two weeks before it does, and ends by itself', () => {
  const now = new Date('2026-11-27T04:00:00Z');
  const of = (expiresAt: string, enabled = true) => standingOf({ enabled, expiresAt }, now);
  expect(of('2026-12-12T04:00:00Z')).toBe('on');
  expect(of('2026-12-11T04:00:00Z')).toBe('ending');
  expect(of('2026-11-27T04:00:00Z')).toBe('ended');
  expect(of('2026-12-12T04:00:00Z', false)).toBe('off');
});

test('the last answer of a receiver is its status, or else why there was none', () => {
  expect(lastAnswer({ status: 503, error: 'HTTP 503' })).toBe('HTTP 503');
  expect(lastAnswer({ error: 'java.net.ConnectException' })).toBe('java.net.ConnectException');
  expect(lastAnswer({})).toBe('');
});

test('messages go to addresses with TLS; without it to this machine alone', () => {
  expect(['https://a.gov.cn/in', 'http://localhost:9000/'].map(wrongAddress)).toEqual([false, false]);
  expect(['http://a.gov.cn/', 'https://u:p@a.gov.cn/', 'https://a.gov.cn/#x', 'a.gov.cn'].map(wrongAddress)).toEqual(
    Array(4).fill(true),
  );
});
