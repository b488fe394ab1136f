import type { Field, Written } from '@/platform/parts/fields';
import { chosenOf } from '@/platform/parts/fields';
import { t } from '@/platform/texts';
import { SCOPES, type Client, type Scope } from './api';

/** Most requests that a client may be allowed. */
export const MOST = { perMinute: 6_000, perDay: 1_000_000 } as const;
const USUAL = { perMinute: 60, perDay: 10_000 } as const;

const ID = /^[a-z][a-z0-9-]{2,59}$/;
/** Names that the system and Keycloak have taken. */
const TAKEN = /^(tiaokuai-.*|account.*|admin-cli|broker|realm-management|security-admin.*)$/;
const NAME = /^[^/]{1,120}$/;

export const wrongId = (value: string): boolean => !ID.test(value) || TAKEN.test(value);
export const wrongLimit = (value: string, most: number): boolean =>
  !/^[0-9]{1,7}$/.test(value) || Number(value) < 1 || Number(value) > most;

export const scopeName = (scope: Scope): string => t(`administration.clients.scopeName.${scope.replace(':', '-')}`);

/** What can be changed later: name, scopes, limits; as they are, or as is usual. */
export function clientFields(client?: Client): Field[] {
  const limit = (key: 'perMinute' | 'perDay'): Field => ({
    key,
    label: t(`administration.clients.${key}`),
    type: 'text',
    value: String(client?.[key] ?? USUAL[key]),
    check: (value) =>
      wrongLimit(value, MOST[key]) ? t('administration.clients.limitForm', { most: MOST[key] }) : undefined,
  });
  return [
    {
      key: 'name',
      label: t('administration.name'),
      type: 'text',
      value: client?.name,
      check: (value) => (NAME.test(value) ? undefined : t('administration.nameForm')),
    },
    {
      key: 'scopes',
      label: t('administration.clients.scopes'),
      type: 'choices',
      value: client?.scopes.join(','),
      note: t('administration.clients.scopesNote'),
      options: SCOPES.map((scope) => ({ value: scope, label: scopeName(scope) })),
    },
    limit('perMinute'),
    limit('perDay'),
  ];
}

/** What was written in {@link clientFields}. */
export const writtenIn = (written: Written) => ({
  name: written.name ?? '',
  scopes: chosenOf(written.scopes) as Scope[],
  perMinute: Number(written.perMinute),
  perDay: Number(written.perDay),
});
