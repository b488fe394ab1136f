import type { Feature } from '@/platform/feature';
import { BUSINESS, type Role } from '@/platform/sign-in/posts';

/** Who writes values, and who confirms them. */
const ENTERING: readonly Role[] = ['statistician', 'reviewer'];

export const routes: Feature['routes'] = [
  { path: '/metrics', redirect: { name: 'metrics' } },
  {
    path: '/metrics/progress',
    name: 'metrics',
    component: () => import('./overview/OverviewPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/progress/:code',
    name: 'indicator',
    component: () => import('./indicator/IndicatorPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/entry',
    name: 'entry',
    component: () => import('./entry/EntryPage.vue'),
    meta: { roles: ENTERING },
  },
];

export const menu: Feature['menu'] = [
  { to: 'metrics', text: 'metrics.overview.title', place: 50, roles: BUSINESS },
  { to: 'entry', text: 'metrics.entry.title', place: 52, roles: ENTERING },
];
