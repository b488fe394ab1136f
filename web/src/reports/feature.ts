import type { Feature } from '@/platform/feature';
import { BUSINESS } from '@/platform/sign-in/posts';

export const routes: Feature['routes'] = [
  { path: '/reports', name: 'reports', component: () => import('./ReportsPage.vue'), meta: { roles: BUSINESS } },
  { path: '/reports/:id', name: 'report', component: () => import('./ReportPage.vue'), meta: { roles: BUSINESS } },
  {
    path: '/reports/:id/edit',
    name: 'report-editor',
    component: () => import('./editor/EditorPage.vue'),
    meta: { roles: ['drafter'] },
  },
  {
    path: '/reports/templates',
    name: 'templates',
    component: () => import('./templates/TemplatesPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/reports/templates/new',
    name: 'template-new',
    component: () => import('./templates/WritePage.vue'),
    meta: { roles: ['supervisor'] },
  },
  {
    path: '/reports/templates/:id',
    name: 'template',
    component: () => import('./templates/TemplatePage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/reports/templates/:id/edit',
    name: 'template-edit',
    component: () => import('./templates/WritePage.vue'),
    meta: { roles: ['supervisor'] },
  },
  { path: '/rounds', name: 'rounds', component: () => import('./rounds/RoundsPage.vue'), meta: { roles: BUSINESS } },
  {
    path: '/rounds/:id',
    name: 'round',
    component: () => import('./rounds/RoundPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/compendia',
    name: 'compendia',
    component: () => import('./compendia/CompendiaPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/compendia/new',
    name: 'compendium-new',
    component: () => import('./compendia/ChoosePage.vue'),
    meta: { roles: ['supervisor'] },
  },
  {
    path: '/compendia/:id',
    name: 'compendium',
    component: () => import('./compendia/CompendiumPage.vue'),
    meta: { roles: BUSINESS },
  },
];

export const menu: Feature['menu'] = [
  { to: 'reports', text: 'reports.list.title', place: 30, roles: BUSINESS },
  { to: 'rounds', text: 'reports.rounds.title', place: 40, roles: BUSINESS },
  { to: 'compendia', text: 'reports.compendia.title', place: 45, roles: BUSINESS },
  { to: 'templates', text: 'reports.templates.title', place: 74, roles: ['supervisor'] },
];
