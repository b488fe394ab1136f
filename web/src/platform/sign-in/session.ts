import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { reactive, readonly } from 'vue';
import { beforeLeaving } from './leaving';
import { chosen, claimsIn, postsIn, type Post, type Role } from './posts';
import { presence } from './presence';
import { Renewal } from './renewal';

const CALLBACK = '/signed-in';
const SIGNED_OUT = '/signed-out';
/** Until Keycloak has said for how long a session may be idle. */
const USUALLY_IDLE = 30 * 60_000;

const state = reactive({ username: '', name: '', posts: [] as Post[], unit: '', ready: false });
let token = '';
let manager: UserManager | undefined;
let renewing: Promise<boolean> | undefined;
let idleTime = 0;
const renewal = new Renewal(() => renewNow(), presence.last);

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
      // By us, for somebody who is there.
      automaticSilentRenew: false,
    });
    manager.events.addUserLoaded(take);
    manager.events.addAccessTokenExpiring(() => renewal.expires());
    presence.onSeen(() => renewal.seen());
    if (pathname === SIGNED_OUT) return SIGNED_OUT;
    if (pathname === CALLBACK) {
      const user = await manager.signinRedirectCallback().catch(() => undefined);
      // No answer of Keycloak to a question of this tab: an old address out of the history, say.
      if (!user) return this.toSignIn('/');
      take(user);
      return placeIn(user.state);
    }
    const user = await manager.getUser();
    if (user && (!user.expired || (await renewNow()))) {
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
    await session.save();
    localStorage.setItem(keyOfPost(), unit);
    window.location.assign('/');
  },

  /** Gets a new token without asking, once somebody is there; false when that is not possible any more. */
  async renew(): Promise<boolean> {
    await renewal.whenThere();
    return renewNow();
  },

  /** For how many milliseconds nobody need be there: as long as the realm keeps an idle session. */
  idleTime: (): number => idleTime || USUALLY_IDLE,

  /** Saves what is being written, whether somebody is there or not. */
  save: (): Promise<void> => renewal.save(beforeLeaving),

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
    await session.save();
    await manager?.signoutRedirect();
  },
};

function renewNow(): Promise<boolean> {
  renewing ??= (manager ? manager.signinSilent() : Promise.resolve(null))
    .then((user) => {
      if (user) take(user);
      return user !== null;
    })
    .catch(() => false)
    .finally(() => (renewing = undefined));
  return renewing;
}

function take(user: User): void {
  renewal.renewed();
  idleTime = Math.max(idleTime, idleTimeOf(user.refresh_token ?? ''));
  token = user.access_token;
  state.username = user.profile.preferred_username ?? '';
  state.name = user.profile.name ?? state.username;
  state.posts = postsIn(user.access_token);
  state.unit = chosen(state.posts, localStorage.getItem(keyOfPost()))?.unit ?? '';
  state.ready = true;
}

/** How long a refresh token lives is how long Keycloak keeps a session in which nothing happens; shorter near the session's end. */
export function idleTimeOf(refreshToken: string): number {
  const { exp = 0, iat = 0 } = claimsIn<{ exp: number; iat: number }>(refreshToken);
  return Math.max(0, exp - iat) * 1000;
}

function keyOfPost(): string {
  return `tiaokuai.post.${state.username}`;
}

/** Only a place of this page: an address from outside must not be where sign-in ends. */
export function placeIn(kept: unknown): string {
  const place = typeof kept === 'object' && kept !== null && 'place' in kept ? String(kept.place) : '/';
  return /^\/(?![/\\])/.test(place) && !place.startsWith(CALLBACK) ? place : '/';
}
