import type { Feature } from '@/platform/feature';
import { BUSINESS, type Role } from '@/platform/sign-in/posts';

/** Who writes values, and who confirms them. */
const ENTERING: readonly Role[] = ['statistician', 'reviewer'];

/** Who decides what becomes of proposals. */
const PROPOSED: readonly Role[] = ['statistician', 'supervisor'];

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
    path: '/metrics/indicators',
    name: 'catalogue',
    component: () => import('./catalogue/CataloguePage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/rules',
    name: 'rules',
    component: () => import('./rules/RulesPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/locks',
    name: 'locks',
    component: () => import('./locks/LocksPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/reorganisations',
    name: 'reorganisations',
    component: () => import('./reorganisations/ReorganisationsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/entry',
    name: 'entry',
    component: () => import('./entry/EntryPage.vue'),
    meta: { roles: ENTERING },
  },
  {
    path: '/metrics/submissions',
    name: 'submissions',
    component: () => import('./submissions/SubmissionsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/submissions/:id',
    name: 'submission',
    component: () => import('./submissions/SubmissionPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/targets',
    name: 'targets',
    component: () => import('./targets/TargetsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/targets/:id',
    name: 'target',
    component: () => import('./targets/TargetPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/proposals',
    name: 'proposals',
    component: () => import('./proposals/ProposalsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/tasks',
    name: 'tasks',
    component: () => import('./tasks/TasksPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/tasks/:id',
    name: 'task',
    component: () => import('./tasks/TaskPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/rectifications',
    name: 'rectifications',
    component: () => import('./rectification/RectificationsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/rectifications/:id',
    name: 'rectification',
    component: () => import('./rectification/RectificationPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/projects',
    name: 'projects',
    component: () => import('./projects/ProjectsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/honours',
    name: 'honours',
    component: () => import('./honours/HonoursPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/scorecards',
    name: 'scorecards',
    component: () => import('./scorecards/ScorecardsPage.vue'),
    meta: { roles: BUSINESS },
  },
  {
    path: '/metrics/scorecards/new',
    name: 'scorecard-new',
    component: () => import('./scorecards/WriteCardPage.vue'),
    meta: { roles: ['supervisor'] },
  },
  {
    path: '/metrics/scorecards/:id/edit',
    name: 'scorecard-edit',
    component: () => import('./scorecards/WriteCardPage.vue'),
    meta: { roles: ['supervisor'] },
  },
  {
    path: '/metrics/scorecards/:id',
    name: 'scorecard',
    component: () => import('./scorecards/ScorecardPage.vue'),
    meta: { roles: BUSINESS },
  },
];

export const menu: Feature['menu'] = [
  { to: 'metrics', text: 'metrics.overview.title', place: 50, roles: BUSINESS },
  { to: 'catalogue', text: 'metrics.catalogue.title', place: 51, roles: BUSINESS },
  { to: 'rules', text: 'metrics.rules.title', place: 52, roles: BUSINESS },
  { to: 'entry', text: 'metrics.entry.title', place: 53, roles: ENTERING },
  { to: 'submissions', text: 'metrics.submissions.title', place: 54, roles: BUSINESS },
  { to: 'locks', text: 'metrics.locks.title', place: 55, roles: BUSINESS },
  { to: 'targets', text: 'metrics.targets.title', place: 56, roles: BUSINESS },
  { to: 'proposals', text: 'metrics.proposals.title', place: 57, roles: PROPOSED },
  { to: 'tasks', text: 'metrics.tasks.title', place: 58, roles: BUSINESS },
  { to: 'rectifications', text: 'metrics.rectification.title', place: 60, roles: BUSINESS },
  { to: 'projects', text: 'metrics.projects.title', place: 62, roles: BUSINESS },
  { to: 'honours', text: 'metrics.honours.title', place: 64, roles: BUSINESS },
  { to: 'scorecards', text: 'metrics.scorecards.title', place: 66, roles: BUSINESS },
  { to: 'reorganisations', text: 'metrics.reorganisations.title', place: 67, roles: ['supervisor'] },
];
