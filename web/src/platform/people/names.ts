import { administration, taken, type AdministrationSchema } from '@/platform/api/clients';
import { Lookup } from '@/platform/api/lookup';

/** As many as one question may name. */
const AT_ONCE = 100;

const names = new Lookup<string>(
  AT_ONCE,
  async (usernames) => {
    const { items } = await taken<AdministrationSchema['NamesList']>(
      administration.GET('/names', { params: { query: { username: usernames } } }),
    );
    return new Map(items.flatMap(({ username, name }) => (name ? [[username, name] as const] : [])));
  },
  (username) => username,
);

/** User names as Keycloak has them; whatever else stands in their place is not asked for. */
const FORM = /^[a-z0-9][a-z0-9._@-]{0,99}$/;

/** What somebody is called; the user name until that is known, and for what is no account. */
export function personName(username: string | null | undefined): string {
  const key = username?.toLowerCase() ?? '';
  return (FORM.test(key) ? names.of(key) : undefined) ?? username ?? '';
}

/** Keeps a name that was told with something else. */
export const keepName = (username: string, name: string): void => names.keep(username, name);
