import { computed } from 'vue';
import { useCounts } from '@/platform/api/counts';
import type { Feature } from '@/platform/feature';
import { BUSINESS, OF_UNITS, type Role } from '@/platform/sign-in/posts';

/** Who arranges how a unit and those below it review. */
const ARRANGING: readonly Role[] = ['supervisor', 'unit-admin'];

export const routes: Feature['routes'] = [
  { path: '/reviews', name: 'inbox', component: () => import('./InboxPage.vue'), meta: { roles: BUSINESS } },
  {
    path: '/reviews/delegations',
    name: 'delegations',
    component: () => import('./delegations/DelegationsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/notices',
    name: 'notices',
    component: () => import('./notices/NoticesPage.vue'),
    meta: { roles: OF_UNITS },
  },
  { path: '/reviews/cases/:id', name: 'case', component: () => import('./CasePage.vue'), meta: { roles: BUSINESS } },
  {
    path: '/routes',
    name: 'review-routes',
    component: () => import('./routes/RoutesPage.vue'),
    meta: { roles: OF_UNITS },
  },
  {
    path: '/routes/:id',
    name: 'review-route',
    component: () => import('./routes/RoutePage.vue'),
    meta: { roles: OF_UNITS },
  },
  {
    path: '/calendar',
    name: 'review-calendar',
    component: () => import('./calendar/CalendarPage.vue'),
    meta: { roles: OF_UNITS },
  },
];

export const menu: Feature['menu'] = [
  { to: 'inbox', text: 'reviews.inbox.title', place: 20, roles: BUSINESS, count: waiting },
  { to: 'review-routes', text: 'reviews.routes.title', place: 76, roles: ARRANGING },
  { to: 'review-calendar', text: 'reviews.calendar.title', place: 78, roles: ARRANGING },
];

function waiting() {
  const counts = useCounts();
  return computed(() => counts.value.mine);
}
