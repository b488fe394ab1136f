import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { reactive, readonly } from 'vue';
import { beforeLeaving } from './leaving';
import { chosen, postsIn, type Post, type Role } from './posts';

const CALLBACK = '/signed-in';
const SIGNED_OUT = '/signed-out';

const state = reactive({ username: '', name: '', posts: [] as Post[], unit: '', ready: false });
let token = '';
let manager: UserManager | undefined;
let renewing: Promise<boolean> | undefined;

/** Who works here, and in which post. There is one for the whole page, as there is one person before it. */
export const session = {
  state: readonly(state),

  /**
   * Signs in, by way of Keycloak's page where need be; the address that was asked for comes back afterwards.
   *
   * @return the address to go to, or undefined where the browser is on its way to Keycloak
   */
  async begin(): Promise<string | undefined> {
    const { origin, pathname, search, hash } = window.location;
    manager = new UserManager({
      authority: `${origin}/auth/realms/tiaokuai`,
      client_id: 'tiaokuai-web',
      redirect_uri: origin + CALLBACK,
      post_logout_redirect_uri: origin + SIGNED_OUT,
      scope: 'openid profile',
      // Of this tab alone, and gone with it; a reload keeps it.
      userStore: new WebStorageStateStore({ store: window.sessionStorage }),
      stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
      automaticSilentRenew: true,
    });
    manager.events.addUserLoaded(take);
    if (pathname === SIGNED_OUT) return SIGNED_OUT;
    if (pathname === CALLBACK) {
      const user = await manager.signinRedirectCallback().catch(() => undefined);
      // No answer of Keycloak to a question of this tab: an old address out of the history, say.
      if (!user) return this.toSignIn('/');
      take(user);
      return placeIn(user.state);
    }
    const user = await manager.getUser();
    if (user && (!user.expired || (await this.renew()))) {
      if (!user.expired) take(user);
      return pathname + search + hash;
    }
    return this.toSignIn(pathname + search + hash);
  },

  token: () => token,

  /** The active post; undefined for whoever has none. */
  post: (): Post | undefined => state.posts.find((post) => post.unit === state.unit),

  /** True when the active post has at least one of the roles. */
  has: (...anyOf: readonly Role[]): boolean => session.post()?.roles.some((role) => anyOf.includes(role)) ?? false,

  /** Goes on in another post; the page begins anew, since everything in it was seen by the one before. */
  async actIn(unit: string): Promise<void> {
    await beforeLeaving();
    localStorage.setItem(keyOfPost(), unit);
    window.location.assign('/');
  },

  /** Gets a new token without asking; false when that is not possible any more. */
  renew(): Promise<boolean> {
    renewing ??= (manager ? manager.signinSilent() : Promise.resolve(null))
      .then((user) => {
        if (user) take(user);
        return user !== null;
      })
      .catch(() => false)
      .finally(() => (renewing = undefined));
    return renewing;
  },

  /** Sends to Keycloak's page, to come back to this very place; never answers. */
  async signInAgain(): Promise<never> {
    await beforeLeaving();
    const { pathname, search, hash } = window.location;
    await this.toSignIn(pathname + search + hash);
    return new Promise<never>(() => {});
  },

  async toSignIn(place: string): Promise<undefined> {
    await manager?.signinRedirect({ state: { place }, ui_locales: document.documentElement.lang });
    return undefined;
  },

  /** Signs out everywhere; what is being written is saved before. */
  async end(): Promise<void> {
    await beforeLeaving();
    await manager?.signoutRedirect();
  },
};

function take(user: User): void {
  token = user.access_token;
  state.username = user.profile.preferred_username ?? '';
  state.name = user.profile.name ?? state.username;
  state.posts = postsIn(user.access_token);
  state.unit = chosen(state.posts, localStorage.getItem(keyOfPost()))?.unit ?? '';
  state.ready = true;
}

function keyOfPost(): string {
  return `tiaokuai.post.${state.username}`;
}

/** Only a place of this page: an address from outside must not be where sign-in ends. */
export function placeIn(kept: unknown): string {
  const place = typeof kept === 'object' && kept !== null && 'place' in kept ? String(kept.place) : '/';
  return /^\/(?![/\\])/.test(place) && !place.startsWith(CALLBACK) ? place : '/';
}
