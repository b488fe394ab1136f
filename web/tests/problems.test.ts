import { expect, test } from 'vitest';
import { Problem } from '@/platform/problems/Problem';

const invalid = Problem.from(422, {
  type: 'urn:tiaokuai:problem:invalid',
  title: '内容不符合要求',
  detail: 'steps[0].role：不能为空',
  violations: [{ field: 'steps[0].role', message: '不能为空' }, 'nonsense'],
});

test('a problem is known by the last part of its type', () => {
  expect(invalid.kind).toBe('invalid');
  expect(Problem.from(404, { type: 'https://tiaokuai.cn/problems/unknown-address' }).kind).toBe('unknown-address');
});

test('what is wrong below a field is told at the field', () => {
  expect(invalid.of('steps')).toBe('不能为空');
  expect(invalid.of('step')).toBeUndefined();
});

test('an answer that is no problem document is one all the same', async () => {
  const problem = await Problem.of(new Response('<html>', { status: 502 }));
  expect([problem.status, problem.kind, problem.violations]).toEqual([502, '', []]);
});
