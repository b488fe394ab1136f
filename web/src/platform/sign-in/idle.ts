import { onMounted, onUnmounted, ref, type Ref } from 'vue';
import { presence } from './presence';
import { session } from './session';

const MINUTE = 60_000;
const LOOK_EVERY = 5_000;
const WARNING = 2 * MINUTE;

/** What is to be done about somebody who has not been seen for a while. */
export function afterIdle(idle: number, limit: number, warning: number): 'stay' | 'warn' | 'leave' {
  if (idle >= limit) return 'leave';
  return idle >= limit - warning ? 'warn' : 'stay';
}

/** Looks whether somebody is still there. */
export class IdleWatch {
  private timer: ReturnType<typeof setInterval> | undefined;
  private warned = false;
  private forget = () => {};

  /** @param limit milliseconds after which nobody is there any more */
  constructor(
    private readonly limit: () => number,
    private readonly told: { warned: (yes: boolean) => void; gone: () => void },
  ) {}

  begin(): void {
    presence.note();
    // Once it was asked whether somebody is there, that has to be answered: a draught at the mouse is no answer.
    this.forget = presence.watch(() => !this.warned);
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
  }

  stay(): void {
    presence.note();
    this.warn(false);
  }

  end(): void {
    this.forget();
    clearInterval(this.timer);
  }

  private look(): void {
    const next = afterIdle(Date.now() - presence.last(), this.limit(), WARNING);
    if (next !== 'leave') return this.warn(next === 'warn');
    this.end();
    this.told.gone();
  }

  private warn(yes: boolean): void {
    if (this.warned === yes) return;
    this.warned = yes;
    this.told.warned(yes);
  }
}

/**
 * Signs out whoever has touched no tab of this page for as long as the realm allows; an office has visitors. Says so two minutes
 * before, and saves then what was being written.
 *
 * @return whether the warning is to be shown, and what takes it away
 */
export function useIdleLogout(): { warns: Ref<boolean>; stay: () => void } {
  const warns = ref(false);
  const watch = new IdleWatch(session.idleTime, {
    warned: (yes) => {
      warns.value = yes;
      if (yes) void session.save();
    },
    gone: () => void session.end(),
  });
  onMounted(() => watch.begin());
  onUnmounted(() => watch.end());
  return { warns, stay: () => watch.stay() };
}
