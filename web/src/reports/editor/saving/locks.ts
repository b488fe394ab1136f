import { shallowReactive } from 'vue';
import { Problem } from '@/platform/problems/Problem';
import type { Lock } from './conflicts';

/** What locks need of the service. */
export interface LockWire {
  client(): string;
  lock(section: string, takeover?: boolean): Promise<Lock>;
  release(section: string): Promise<unknown>;
  list(): Promise<Lock[]>;
}

/** A section is held for two minutes; editors renew at half of it. */
const RENEW = 55_000;
const LOOK = 12_000;
/** Whoever only passes through a section does not take it. */
const SETTLED = 400;

/**
 * Which section this editor holds, and which are held by others. The section with the cursor is taken, so that colleagues see it
 * before they type; a window of the same person gives way to the one where the person types.
 */
export class Locks {
  readonly state = shallowReactive({ others: new Map<string, Lock>() as ReadonlyMap<string, Lock> });
  private current: string | undefined;
  private held: string | undefined;
  private timers: ReturnType<typeof setInterval>[] = [];
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly wire: LockWire,
    private readonly person: string,
    /** What is written is saved before its section is given back. */
    private readonly save: () => Promise<boolean>,
  ) {}

  begin(): void {
    this.timers = [setInterval(() => void this.renew(), RENEW), setInterval(() => void this.look(), LOOK)];
    void this.look();
  }

  end(): void {
    this.timers.forEach(clearInterval);
    clearTimeout(this.settling);
    this.giveBack();
  }

  /** The cursor stands in a section; undefined where the editor is left. */
  enter(section: string | undefined): void {
    if (section === this.current) return;
    this.current = section;
    clearTimeout(this.settling);
    if (section) this.settling = setTimeout(() => void this.take(section), SETTLED);
  }

  async takeOver(section: string): Promise<void> {
    await this.wire.lock(section, true);
    this.hold(section);
  }

  /** Gives back what is held, at once: the page is being left. */
  giveBack(): void {
    if (this.held) void this.wire.release(this.held).catch(() => {});
    this.held = undefined;
  }

  async look(): Promise<void> {
    try {
      const locks = await this.wire.list();
      const own = (lock: Lock) => lock.holder === this.person;
      this.show(locks.filter((lock) => !own(lock)));
    } catch {
      // What others do is looked at again soon; saving tells of what is wrong.
    }
  }

  private async renew(): Promise<void> {
    if (this.held) await this.take(this.held);
  }

  private async take(section: string): Promise<void> {
    const before = this.held;
    try {
      await this.wire.lock(section);
      this.hold(section);
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 409) return;
      const lock = failure.members.lock as Lock | undefined;
      if (!lock) return;
      if (lock.holder === this.person) return this.takeOver(section).catch(() => {});
      if (this.held === section) this.held = undefined;
      this.show([...this.state.others.values(), lock]);
    }
    if (before && before !== section) void this.save().then((saved) => saved && this.free(before));
  }

  private free(section: string): Promise<unknown> | undefined {
    return this.held === section ? undefined : this.wire.release(section).catch(() => {});
  }

  private hold(section: string): void {
    this.held = section;
    this.show([...this.state.others.values()].filter((lock) => lock.sectionId !== section));
  }

  private show(locks: readonly Lock[]): void {
    const before = JSON.stringify([...this.state.others.values()].map((one) => [one.sectionId, one.holder]));
    const next = new Map(locks.map((lock) => [lock.sectionId, lock]));
    if (JSON.stringify([...next.values()].map((one) => [one.sectionId, one.holder])) !== before)
      this.state.others = next;
  }
}
