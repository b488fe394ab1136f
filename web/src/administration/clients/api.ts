import { administration, tagged, taken, type AdministrationSchema as Schema, type Page } from '@/platform/api/clients';
import type { Version } from '../api';

export type Client = Schema['Client'];
export type Scope = Schema['MachineScope'];
export type NewKey = Schema['NewKey'];

export const SCOPES = [
  'indicators:read',
  'observations:read',
  'observations:write',
  'reports:read',
  'targets:read',
  'units:read',
  'webhooks:manage',
] as const satisfies readonly Scope[];

const MOST = 200;

export const clients = (after?: string, limit?: number): Promise<Page<Client>> =>
  taken(administration.GET('/clients', { params: { query: { after, limit } } }));

/** There are as many as other systems, dozens in a province. */
export async function allClients(): Promise<Client[]> {
  const all: Client[] = [];
  let after: string | undefined;
  do {
    const page = await clients(after, MOST);
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after);
  return all;
}

export const client = (id: string): Promise<Version<Client>> =>
  tagged(administration.GET('/clients/{id}', { params: { path: { id } } }));

/** Where one of that name was there with the same post, it is answered as it was. */
export async function createClient(body: Schema['NewClient']): Promise<{ client: Client; isNew: boolean }> {
  const { data, response } = await administration.POST('/clients', { body });
  return { client: data as Client, isNew: response.status === 201 };
}

export const editClient = (id: string, etag: string, body: Schema['EditedClient']): Promise<Client> =>
  taken(administration.PUT('/clients/{id}', { params: { path: { id }, header: { 'If-Match': etag } }, body }));

export const addKey = (id: string, body: NewKey): Promise<Client> =>
  taken(administration.POST('/clients/{id}/keys', { params: { path: { id } }, body }));

export const removeKey = (id: string, kid: string): Promise<Client> =>
  taken(administration.DELETE('/clients/{id}/keys/{kid}', { params: { path: { id, kid } } }));
