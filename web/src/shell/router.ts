import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import type { Feature, MenuEntry } from '@/platform/feature';
import { learn } from '@/platform/texts';

/** Every feature tells its pages and menu entries in a file of this name; nothing here has to be changed for a new one. */
const features = import.meta.glob<Feature>(['/src/*/feature.ts', '!/src/platform/feature.ts'], { eager: true });

/** Routes that know of which feature they are: its texts come with them. */
function routesOf([path, { routes }]: [string, Feature]): RouteRecordRaw[] {
  const [, , feature] = path.split('/');
  return routes.map((route) => ({ ...route, meta: { ...route.meta, feature } }));
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...Object.entries(features).flatMap(routesOf),
    { path: '/signed-out', name: 'signed-out', component: () => import('./SignedOutPage.vue') },
    { path: '/:rest(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue') },
  ],
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
});

// Texts are fetched together with the script of the page; it is shown when both are there.
router.beforeEach((to) => {
  if (to.meta.feature) void learn(to.meta.feature).catch(() => {});
});
router.beforeResolve((to) => (to.meta.feature ? learn(to.meta.feature) : undefined));

export const menu: MenuEntry[] = Object.values(features)
  .flatMap((feature) => feature.menu)
  .sort((one, other) => one.place - other.place);
