import type { RouteRecordRaw } from 'vue-router';
import type { Role } from './sign-in/posts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The page is for posts with one of these roles; for everybody where it names none. */
    roles?: readonly Role[];
    /** Of which feature the page is; the shell notes it. */
    feature?: string;
  }
}

/** An entry of the menu. It exists when its page does. */
export interface MenuEntry {
  /** Name of the route. */
  to: string;
  /** Key of the text. */
  text: string;
  /** Where it stands among the others: tens, so that others fit between. */
  place: number;
  roles?: readonly Role[];
  /** What waits there: called once, while the menu is set up. */
  count?: () => { readonly value: number };
}

/** What a feature's `feature.ts` exports: the shell finds it by itself. */
export interface Feature {
  routes: RouteRecordRaw[];
  menu: MenuEntry[];
}
