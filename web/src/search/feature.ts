import type { Feature } from '@/platform/feature';
import { BUSINESS } from '@/platform/sign-in/posts';

/** Reached by the box in the bar, so that it needs no entry in the menu. */
export const routes: Feature['routes'] = [
  { path: '/search', name: 'search', component: () => import('./SearchPage.vue'), meta: { roles: BUSINESS } },
];

export const menu: Feature['menu'] = [];
