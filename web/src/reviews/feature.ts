import { computed } from 'vue';
import { useCounts } from '@/platform/api/counts';
import type { Feature } from '@/platform/feature';
import { BUSINESS, OF_UNITS } from '@/platform/sign-in/posts';

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
];

export const menu: Feature['menu'] = [
  { to: 'inbox', text: 'reviews.inbox.title', place: 20, roles: BUSINESS, count: waiting },
];

function waiting() {
  const counts = useCounts();
  return computed(() => counts.value.mine);
}
