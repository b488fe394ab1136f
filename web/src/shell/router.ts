import { createRouter, createWebHistory } from 'vue-router';
import type { Feature, MenuEntry } from '@/platform/feature';

/** Every feature tells its pages and menu entries in a file of this name; nothing here has to be changed for a new one. */
const features = import.meta.glob<Feature>(['/src/*/feature.ts', '!/src/platform/feature.ts'], { eager: true });

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...Object.values(features).flatMap((feature) => feature.routes),
    { path: '/signed-out', name: 'signed-out', component: () => import('./SignedOutPage.vue') },
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue') },
  ],
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
});

export const menu: MenuEntry[] = Object.values(features)
  .flatMap((feature) => feature.menu)
  .sort((one, other) => one.place - other.place);
