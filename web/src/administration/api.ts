import { administration, tagged, taken, type AdministrationSchema as Schema, type Page } from '@/platform/api/clients';

/** As many as one page of a list may have. */
const MOST = 200;

export type Unit = Schema['Unit'];
export type Person = Schema['Person'];
export type HeldPost = Schema['HeldPost'];
export type Post = Schema['Post'];
export type Role = Schema['Role'];
export type RoleSet = Schema['RoleSet'];
export type Imported = Schema['Imported'];
export type NewSplit = Schema['NewSplit'];
export type Following = Schema['Following'];

/** What was read to be edited. */
export interface Version<T> {
  value: T;
  etag: string;
}

const at = <T extends object>(path: T, etag: string) => ({ path, header: { 'If-Match': etag } });

/** Every unit within reach: the API has no list of those below one, and a tree wants all of them. */
export async function allUnits(tell: (count: number) => void): Promise<Unit[]> {
  const all: Unit[] = [];
  let after: string | undefined;
  do {
    const page: Page<Unit> = await taken(administration.GET('/units', { params: { query: { after, limit: MOST } } }));
    all.push(...page.items);
    tell(all.length);
    after = page.next ?? undefined;
  } while (after);
  return all;
}

export const unit = (code: string): Promise<Version<Unit>> =>
  tagged(administration.GET('/units/{code}', { params: { path: { code } } }));

export const createUnit = (body: Schema['NewUnit']): Promise<Unit> => taken(administration.POST('/units', { body }));

export const editUnit = (code: string, etag: string, body: Schema['EditedUnit']): Promise<Unit> =>
  taken(administration.PUT('/units/{code}', { params: at({ code }, etag), body }));

export const moveUnit = (code: string, etag: string, parent: string): Promise<Unit> =>
  taken(administration.PUT('/units/{code}/parent', { params: at({ code }, etag), body: { parent } }));

/** A dry run tells what follows, and changes nothing. */
export const splitUnit = (code: string, etag: string, body: NewSplit, dryRun: boolean): Promise<Following> =>
  taken(
    administration.POST('/units/{code}/split', {
      params: { ...at({ code }, etag), query: { dryRun } },
      body,
    }),
  );

export const cancelSuccession = (code: string, etag: string) =>
  taken(administration.DELETE('/units/{code}/succession', { params: at({ code }, etag) }));

/** Without a name what holds above holds here, too. */
export const chooseSet = (code: string, etag: string, roleSet: string | undefined): Promise<Unit> =>
  taken(administration.PUT('/units/{code}/role-set', { params: at({ code }, etag), body: { roleSet } }));

export const publishDirectory = () => taken(administration.POST('/directory/snapshots'));

export async function posts(code: string): Promise<Post[]> {
  const list = await taken<Page<Post>>(administration.GET('/units/{code}/posts', { params: { path: { code } } }));
  return list.items;
}

export const post = (id: string): Promise<Version<Post>> =>
  tagged(administration.GET('/posts/{id}', { params: { path: { id } } }));

export const createPost = (code: string, body: Schema['NewPost']): Promise<Post> =>
  taken(administration.POST('/units/{code}/posts', { params: { path: { code } }, body }));

export const editPost = (id: string, etag: string, body: Schema['EditedPost']): Promise<Post> =>
  taken(administration.PUT('/posts/{id}', { params: at({ id }, etag), body }));

export const removePost = (id: string, etag: string) =>
  taken(administration.DELETE('/posts/{id}', { params: at({ id }, etag) }));

export const people = (search: string | undefined, after?: string, limit = 50): Promise<Page<Person>> =>
  taken(administration.GET('/people', { params: { query: { search, after, limit } } }));

/** A page of all people within reach, as large as can be. */
export const everybody = (after?: string): Promise<Page<Person>> => people(undefined, after, MOST);

export const person = (id: string): Promise<Version<Person>> =>
  tagged(administration.GET('/people/{id}', { params: { path: { id } } }));

/** Without a password where the very same account was there already. */
export async function createPerson(body: Schema['NewPerson']): Promise<{ person: Person; temporaryPassword?: string }> {
  const answer = await taken<Schema['CreatedPerson'] | Person>(administration.POST('/people', { body }));
  return 'person' in answer ? answer : { person: answer };
}

export const editPerson = (id: string, etag: string, body: Schema['EditedPerson']): Promise<Person> =>
  taken(administration.PUT('/people/{id}', { params: at({ id }, etag), body }));

export const renewPassword = (id: string): Promise<Schema['TemporaryPassword']> =>
  taken(administration.POST('/people/{id}/temporary-password', { params: { path: { id } } }));

export const givePost = (id: string, given: string): Promise<Person> =>
  taken(administration.PUT('/people/{id}/posts/{post}', { params: { path: { id, post: given } } }));

export const takePost = (id: string, held: string): Promise<Person> =>
  taken(administration.DELETE('/people/{id}/posts/{post}', { params: { path: { id, post: held } } }));

export async function roles(): Promise<Role[]> {
  return (await taken<Page<Role>>(administration.GET('/roles'))).items;
}

export const role = (name: string): Promise<Version<Role>> =>
  tagged(administration.GET('/roles/{name}', { params: { path: { name } } }));

/** With the tag of what is changed; without one it has to be new. */
export const defineRole = (name: string, description: string, etag?: string): Promise<Role> =>
  taken(
    administration.PUT('/roles/{name}', {
      params: { path: { name }, header: { 'If-Match': etag } },
      body: { description },
    }),
  );

export const removeRole = (name: string, etag: string) =>
  taken(administration.DELETE('/roles/{name}', { params: at({ name }, etag) }));

export async function roleSets(): Promise<RoleSet[]> {
  return (await taken<Page<RoleSet>>(administration.GET('/role-sets'))).items;
}

export const roleSet = (name: string): Promise<Version<RoleSet>> =>
  tagged(administration.GET('/role-sets/{name}', { params: { path: { name } } }));

export const defineSet = (name: string, chosen: string[], etag?: string): Promise<RoleSet> =>
  taken(
    administration.PUT('/role-sets/{name}', {
      params: { path: { name }, header: { 'If-Match': etag } },
      body: { roles: chosen },
    }),
  );

export const removeSet = (name: string, etag: string) =>
  taken(administration.DELETE('/role-sets/{name}', { params: at({ name }, etag) }));

/** What a file is of. */
export type Kind = 'units' | 'people';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const file = (content: File) => ({
  headers: { 'Content-Type': content.type },
  body: content as unknown as string,
  bodySerializer: (body: unknown) => body as BodyInit,
});

export const importFile = (kind: Kind, content: File, dryRun: boolean): Promise<Imported> =>
  taken(administration.POST(`/imports/${kind}`, { params: { query: { dryRun } }, ...file(content) }));

/** The file with what would become of each row; nothing is kept. */
export const annotated = (kind: Kind, content: File): Promise<Blob> =>
  taken(
    administration.POST(`/imports/${kind}`, {
      params: { query: { dryRun: true, annotated: true } },
      ...file(content),
      parseAs: 'blob',
    }),
  );
