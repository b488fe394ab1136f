import { computed } from 'vue';
import { useCounts } from '@/platform/api/counts';
import type { Feature } from '@/platform/feature';
import { BUSINESS } from '@/platform/sign-in/posts';

export const routes: Feature['routes'] = [
  { path: '/reviews', name: 'inbox', component: () => import('./InboxPage.vue'), meta: { roles: BUSINESS } },
  { path: '/reviews/cases/:id', name: 'case', component: () => import('./CasePage.vue'), meta: { roles: BUSINESS } },
];

export const menu: Feature['menu'] = [
  { to: 'inbox', text: 'reviews.inbox.title', place: 20, roles: BUSINESS, count: waiting },
];

function waiting() {
  const counts = useCounts();
  return computed(() => counts.value.mine);
}
