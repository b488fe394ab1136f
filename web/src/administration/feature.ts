import type { Feature } from '@/platform/feature';
import type { Role } from '@/platform/sign-in/posts';

/** Who sees units, people, roles, the audit: as the administration inside Keycloak lets them (ADR 50). */
const OF_UNITS: readonly Role[] = ['unit-admin', 'security-admin', 'system-admin'];
const OF_PEOPLE: readonly Role[] = ['unit-admin', 'security-admin'];
const OF_ROLES: readonly Role[] = ['security-admin'];
/** Machine clients and their subscriptions (ADR 55, 56). */
const OF_MACHINES: readonly Role[] = ['unit-admin'];
const OF_AUDIT: readonly Role[] = ['audit-admin'];

export const routes: Feature['routes'] = [
  { path: '/administration', redirect: { name: 'workbench' } },
  {
    path: '/administration/units',
    name: 'units',
    component: () => import('./units/UnitsPage.vue'),
    meta: { roles: OF_UNITS },
  },
  {
    path: '/administration/people',
    name: 'people',
    component: () => import('./people/PeoplePage.vue'),
    meta: { roles: OF_PEOPLE },
  },
  {
    path: '/administration/people/:id',
    name: 'person',
    component: () => import('./people/PersonPage.vue'),
    meta: { roles: OF_PEOPLE },
  },
  {
    path: '/administration/roles',
    name: 'roles',
    component: () => import('./roles/RolesPage.vue'),
    meta: { roles: OF_ROLES },
  },
  {
    path: '/administration/clients',
    name: 'clients',
    component: () => import('./clients/ClientsPage.vue'),
    meta: { roles: OF_MACHINES },
  },
  {
    path: '/administration/clients/:id',
    name: 'client',
    component: () => import('./clients/ClientPage.vue'),
    meta: { roles: OF_MACHINES },
  },
  {
    path: '/administration/webhooks',
    name: 'webhooks',
    component: () => import('./webhooks/WebhooksPage.vue'),
    meta: { roles: OF_MACHINES },
  },
  {
    path: '/administration/webhooks/:id',
    name: 'webhook',
    component: () => import('./webhooks/WebhookPage.vue'),
    meta: { roles: OF_MACHINES },
  },
  {
    path: '/administration/audit',
    name: 'audit',
    component: () => import('./audit/AuditPage.vue'),
    meta: { roles: OF_AUDIT },
  },
];

export const menu: Feature['menu'] = [
  // Posts and people are not the system administrator's.
  { to: 'units', text: 'administration.units.title', place: 80, roles: OF_PEOPLE },
  { to: 'units', text: 'administration.units.tree', place: 80, roles: ['system-admin'] },
  { to: 'people', text: 'administration.people.title', place: 82, roles: OF_PEOPLE },
  { to: 'roles', text: 'administration.roles.title', place: 84, roles: OF_ROLES },
  { to: 'clients', text: 'administration.clients.title', place: 84, roles: OF_MACHINES },
  { to: 'webhooks', text: 'administration.webhooks.title', place: 85, roles: OF_MACHINES },
  { to: 'audit', text: 'administration.audit.title', place: 86, roles: OF_AUDIT },
];
