import type { Feature } from '@/platform/feature';

export const routes: Feature['routes'] = [
  { path: '/', name: 'workbench', component: () => import('./WorkbenchPage.vue') },
];

export const menu: Feature['menu'] = [{ to: 'workbench', text: 'workbench.title', place: 10 }];
