import type { Field } from '@/platform/parts/fields';
import { t } from '@/platform/texts';
import type { Person } from '../api';

/** What Keycloak takes for the name of a person, a user name, an address; it has the last word. */
const NAME = /^[\p{L}\p{M}·.' -]{1,60}$/u;
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;
const EMAIL = /^[^\s@<>",;]+@[^\s@<>",;]+$/;

export const wrongName = (value: string): boolean => !NAME.test(value);
export const wrongUsername = (value: string): boolean => !USERNAME.test(value.toLowerCase());
export const wrongEmail = (value: string): boolean => value.length > 200 || !EMAIL.test(value);

/** Names and address, as they are or still empty. */
export function nameFields(person?: Person): Field[] {
  const check = (value: string) => (wrongName(value) ? t('administration.people.nameForm') : undefined);
  return [
    { key: 'lastName', label: t('administration.people.lastName'), type: 'text', value: person?.lastName, check },
    { key: 'firstName', label: t('administration.people.firstName'), type: 'text', value: person?.firstName, check },
    {
      key: 'email',
      label: t('administration.people.email'),
      type: 'email',
      optional: true,
      value: person?.email,
      check: (value) => (wrongEmail(value) ? t('administration.people.emailForm') : undefined),
    },
  ];
}
