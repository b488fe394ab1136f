import { expect, test } from 'vitest';
import { Problem } from '@/platform/problems/Problem';
import { words } from '@/platform/problems/words';

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

test('the administration names one field, whose reason is the detail', () => {
  const problem = Problem.from(422, { title: '内容未通过校验', detail: '须填写首个岗位', field: 'post' });
  expect(problem.of('post')).toBe('须填写首个岗位');
});

test('roles are called as people call them, user names stay', () => {
  const type = 'urn:tiaokuai:problem:role-above';
  const said = words(Problem.from(403, { type, title: '超出', detail: 'drafter.370102：legal-reviewer、reviewer' }));
  expect(said).toBe('超出：drafter.370102：platform.role.legal-reviewer、platform.role.reviewer');
});
