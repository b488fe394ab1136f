import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { session } from '@/platform/sign-in/session';
import { i18n, language, t } from '@/platform/texts';
import { ROLES } from '@/platform/sign-in/posts';
import { unitName } from '@/platform/units/names';
import * as api from './api';
import type { Grounds } from './rights';

const FRESH_FOR = 5 * 60_000;
/** How many units have been read while they are being read. */
const read = ref(0);

/** Units within reach by code, and what may be done in them. Read once for all pages of the administration. */
export function useReach() {
  const people = session.has('unit-admin', 'security-admin');
  const units = useQuery({
    queryKey: ['administration', 'units'],
    queryFn: () => api.allUnits((count) => (read.value = count)),
    staleTime: FRESH_FOR,
  });
  const sets = useQuery({
    queryKey: ['administration', 'role-sets'],
    queryFn: api.roleSets,
    enabled: people,
    staleTime: FRESH_FOR,
  });
  const roles = useQuery({
    queryKey: ['administration', 'roles'],
    queryFn: api.roles,
    enabled: people,
    staleTime: FRESH_FOR,
  });
  const byCode = computed(() => new Map((units.data.value ?? []).map((unit) => [unit.code, unit])));
  const grounds = computed<Grounds>(() => ({
    security: session.has('security-admin'),
    self: session.state.username,
    own: session.state.unit,
    units: byCode.value,
    sets: sets.data.value ?? [],
  }));
  const described = computed(() => new Map((roles.data.value ?? []).map((one) => [one.name, one.description])));

  return {
    units,
    read,
    byCode,
    sets,
    roles,
    grounds,
    /** Superiors by line are out of reach, and have names all the same. */
    unitNamed: (code: string | undefined) => (code ? (byCode.value.get(code)?.name ?? unitName(code)) : ''),
    /** What people call a role: those of the system in the language of the page, others as they were described. */
    roleNamed: (name: string) =>
      ROLES.some((one) => one === name) ? t(`platform.role.${name}`) : (described.value.get(name) ?? name),
  };
}

export type Reach = ReturnType<typeof useReach>;

/** The type of a unit in words; what the page does not know stands as it is. */
export function unitKind(kind: string | undefined): string {
  if (!kind) return '';
  return i18n.global.te(`platform.unitKind.${kind}`, language()) ? t(`platform.unitKind.${kind}`) : kind;
}

/** What has to be read again after people, posts or units have changed. */
export function useChanges() {
  const queries = useQueryClient();
  const again = (...key: string[]) => queries.invalidateQueries({ queryKey: ['administration', ...key] });
  return {
    /** A person changed: lists that were read show it at once, without being read anew. */
    async person(changed: api.Person): Promise<void> {
      type Read = { pages: { items: api.Person[] }[] };
      queries.setQueriesData<Read>(
        { queryKey: ['administration', 'people'], predicate: ({ queryKey }) => queryKey[2] !== 'one' },
        (lists) =>
          lists && {
            ...lists,
            pages: lists.pages.map((page) => ({
              ...page,
              items: page.items.map((one) => (one.id === changed.id ? changed : one)),
            })),
          },
      );
      await again('people', 'one', changed.id);
    },
    people: () => again('people'),
    posts: (unit: string) => again('posts', unit),
    async units(): Promise<void> {
      await again('units');
    },
    sets: () => again('role-sets'),
    roles: () => again('roles'),
  };
}
