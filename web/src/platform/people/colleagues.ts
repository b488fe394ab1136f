import { administration, taken, type AdministrationSchema, type Page } from '@/platform/api/clients';
import type { Role } from '@/platform/sign-in/posts';
import { keepName } from './names';

/** Somebody of the own unit to whom work can be given. */
export type Colleague = AdministrationSchema['Colleague'];

/** A list is no choice beyond this: whoever is not on it is found by writing more of the name. */
const SHOWN = 20;

/** Colleagues whose name or user name has these words in it, with one of the roles. */
export async function colleagues(search: string, roles: readonly Role[]): Promise<Page<Colleague>> {
  const query = { search: search || undefined, role: [...roles], limit: SHOWN };
  const page = await taken<Page<Colleague>>(administration.GET('/colleagues', { params: { query } }));
  for (const { username, name } of page.items) if (name) keepName(username, name);
  return page;
}
