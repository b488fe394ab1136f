import { expect, test } from 'vitest';
import { afterIdle } from '@/platform/sign-in/idle';
import { chosen, postsIn, superiors, type Post } from '@/platform/sign-in/posts';
import { placeIn } from '@/platform/sign-in/session';

const bureau: Post = {
  unit: '370102JT',
  path: '37.3701.370102.370102JT',
  linePath: '37JT.3701JT.370102JT',
  roles: ['drafter'],
};
const county: Post = { unit: '370121', path: '37.3701.370121', linePath: '370121', roles: ['supervisor'] };

test('posts are read out of a token, Chinese names of offices too', () => {
  const claims = { posts: [{ ...bureau, offices: [{ name: '综合规划科', roles: ['drafter'] }] }] };
  const payload = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(claims))));
  const token = `e30.${payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.x`;
  expect(postsIn(token)).toEqual(claims.posts);
});

test('a token without posts gives none', () => {
  expect(postsIn(`e30.${btoa('{}')}.x`)).toEqual([]);
});

test('the post chosen before is taken as long as one has it', () => {
  expect(chosen([bureau, county], '370121')).toBe(county);
  expect(chosen([bureau, county], 'gone')).toBe(bureau);
  expect(chosen([], null)).toBeUndefined();
});

test('a dually led unit has two superiors, the one of the block first', () => {
  expect(superiors(bureau)).toEqual(['370102', '3701JT']);
});

test('a government has the one above it alone', () => {
  expect(superiors(county)).toEqual(['3701']);
});

test('after sign-in one comes back to where one was', () => {
  expect(placeIn({ place: '/reports/7?x=1#a' })).toBe('/reports/7?x=1#a');
});

test.each(['//evil.example/', '/\\evil.example', 'https://evil.example/', '/signed-in?code=x', 7, null])(
  'sign-in never ends elsewhere: %s',
  (place) => {
    expect(placeIn({ place })).toBe('/');
  },
);

test('who is idle is warned before being signed out', () => {
  expect(afterIdle(27, 30, 2)).toBe('stay');
  expect(afterIdle(28, 30, 2)).toBe('warn');
  expect(afterIdle(30, 30, 2)).toBe('leave');
});
