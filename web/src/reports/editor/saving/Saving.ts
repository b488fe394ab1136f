import { shallowReactive } from 'vue';
import { Problem } from '@/platform/problems/Problem';
import { applied, nextChange, type Change, type Known } from './changes';
import { chosen, conflictOf, type Choice, type Conflict } from './conflicts';
import { merge } from './merging';
import type { Section } from './sections';

/** A change on its way: sent again, it is the very same. */
export interface Step {
  change: Change;
  id: string;
  sequence: number;
  basedOn?: string;
}

/** The way to the service. */
export interface Wire {
  /** A section as it stands there; undefined where it is gone. */
  read(section: string): Promise<Known | undefined>;
  /** @return the section's version after it, where it has one */
  send(step: Step): Promise<{ digest?: string | null }>;
  /** Begins anew as another editor, of which no changes are known. */
  renew(): void;
  /** Takes a section from whoever holds it. */
  takeOver(section: string): Promise<unknown>;
  /** Says that a text that the service kept is dealt with. */
  discard(change: string): Promise<unknown>;
}

/** The text that is written. */
export interface Text {
  read(): Section[];
  /** Shows what others have written, or what was chosen. */
  show(sections: readonly Section[]): void;
  /** In the middle of a word of an input method; what stands there is no text yet. */
  isComposing(): boolean;
}

/** Where a text waits in the browser until it is saved. */
export interface Keep {
  put(base: readonly Known[], now: readonly Section[]): boolean;
  forget(): void;
}

export type Phase = 'saved' | 'unsaved' | 'saving' | 'offline' | 'failed' | 'conflict' | 'closed';

const PAUSE = 900;
const LONGEST = 5_000;
const AGAIN = [1_000, 2_000, 5_000, 10_000, 20_000] as const;

/**
 * Saves while somebody writes: one change after the other, each answered before the next is sent. What cannot be sent stays in the
 * browser, and is sent when it can be.
 */
export class Saving {
  readonly state = shallowReactive({
    phase: 'saved' as Phase,
    failure: undefined as Problem | undefined,
    conflicts: [] as readonly Conflict[],
    savedAt: undefined as Date | undefined,
    /** Whether what is not saved is at least kept in this browser. */
    kept: true,
  });

  private base: Known[] = [];
  private underway: Step | undefined;
  private sequence = 0;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dirtySince = 0;
  private failures = 0;
  private resets = 0;

  constructor(
    private readonly wire: Wire,
    private readonly text: Text,
    private readonly keep: Keep,
    private readonly pauses = { pause: PAUSE, longest: LONGEST, again: AGAIN as readonly number[] },
  ) {}

  /** Begins with the text as the service has it; what stands in the editor may differ already. */
  begin(base: readonly Known[]): void {
    this.base = [...base];
    if (this.next()) this.touched();
  }

  /** The text as the service has it, as far as is known here. */
  known(): readonly Known[] {
    return this.base;
  }

  /** Somebody has written something. */
  touched(): void {
    if (this.state.phase === 'closed') return;
    const now = Date.now();
    this.dirtySince ||= now;
    if (!this.running && this.state.phase !== 'offline') this.state.phase = 'unsaved';
    const pause = Math.max(0, Math.min(this.pauses.pause, this.dirtySince + this.pauses.longest - now));
    this.schedule(pause);
  }

  /** Keeps in the browser what is not saved. */
  hold(): void {
    if (this.state.phase === 'saved' || this.state.phase === 'closed') return;
    this.state.kept = this.keep.put(this.base, this.text.read());
  }

  /** Saves all there is now. @return whether everything is saved */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.running;
    while (this.next() && !this.text.isComposing()) {
      await this.run();
      if (this.state.phase !== 'saved' && this.state.phase !== 'unsaved') break;
    }
    return !this.next() && this.state.conflicts.length === 0;
  }

  /** Takes in the text as the service has it now, unless something is on its way there. */
  pull(remote: readonly Known[]): boolean {
    if (this.running || this.underway || this.text.isComposing()) return false;
    const now = this.text.read();
    const merged = merge(this.base, now, remote);
    this.base = merged.base;
    merged.gone.forEach((mine) => this.conflict({ id: mine.id, kind: 'gone', mine }));
    if (JSON.stringify(merged.now) !== JSON.stringify(now)) this.text.show(merged.now);
    if (this.next()) this.touched();
    return true;
  }

  /** A person has said which text goes on. */
  async settle(conflict: Conflict, choice: Choice): Promise<void> {
    if (conflict.kind === 'locked' && choice !== 'theirs') await this.wire.takeOver(conflict.id);
    const now = this.text.read();
    // While a conflict waits, writing goes on; a text of an earlier visit is as it was then.
    const written = conflict.recalled ? undefined : now.find((one) => one.id === conflict.id);
    const mine = written ?? conflict.mine;
    const theirs = conflict.theirs;
    this.base = theirs
      ? this.base.map((one) => (one.id === theirs.id ? theirs : one))
      : this.base.filter((one) => one.id !== conflict.id);
    this.state.conflicts = this.state.conflicts.filter((one) => one !== conflict);
    const goesOn = chosen(choice, mine, theirs);
    const others = now.filter((one) => one.id !== conflict.id || goesOn);
    const shown = others.map((one) => (one.id === conflict.id && goesOn ? goesOn : one));
    this.text.show(goesOn && !now.some((one) => one.id === goesOn.id) ? [...shown, goesOn] : shown);
    if (conflict.unmerged) await this.wire.discard(conflict.unmerged).catch(() => {});
    await this.run();
  }

  /** A conflict that was found elsewhere: what an earlier visit left behind. */
  conflict(found: Conflict): void {
    const others = this.state.conflicts.filter((one) => one.id !== found.id);
    this.state.conflicts = [...others, found];
    this.state.phase = 'conflict';
  }

  /** Tries at once: the network is back, or a person asks for it. */
  retry(): void {
    if (this.next()) this.schedule(0);
  }

  /** No more changes can be taken. */
  close(): void {
    clearTimeout(this.timer);
    this.hold();
    this.state.phase = 'closed';
  }

  private next(): Change | undefined {
    return nextChange(this.base, this.text.read(), new Set(this.state.conflicts.map((one) => one.id)));
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), pause);
  }

  private run(): Promise<void> {
    this.running ??= this.work().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Sends one change after the other until all that stood there at the beginning is saved. */
  private async work(): Promise<void> {
    if (this.text.isComposing()) return this.schedule(this.pauses.pause);
    const begun = Date.now();
    this.dirtySince = 0;
    for (;;) {
      const change = this.underway?.change ?? this.next();
      if (!change) return this.ended();
      if (Date.now() - begun > this.pauses.longest && this.dirtySince) return this.schedule(this.pauses.pause);
      if (this.state.phase !== 'offline') this.state.phase = 'saving';
      try {
        await this.take(change);
        this.failures = 0;
        this.state.phase = 'saving';
      } catch (failure) {
        if (!(failure instanceof Problem)) throw failure;
        if (!this.goesOnAfter(failure, change)) return;
      }
    }
  }

  private ended(): void {
    this.state.failure = undefined;
    this.state.savedAt = new Date();
    if (this.state.conflicts.length) {
      this.state.phase = 'conflict';
    } else if (this.dirtySince) {
      this.state.phase = 'unsaved';
    } else {
      this.state.phase = 'saved';
      this.keep.forget();
    }
  }

  private async take(change: Change): Promise<void> {
    if (!this.underway) {
      const basedOn = await this.version(change);
      if (basedOn === 'settled') return;
      this.underway = { change, id: crypto.randomUUID(), sequence: this.sequence + 1, basedOn };
    }
    const { digest } = await this.wire.send(this.underway);
    this.answered();
    this.base = applied(this.base, change, digest);
  }

  private answered(): void {
    if (this.underway && this.underway.change.kind !== 'preface') this.sequence = this.underway.sequence;
    this.underway = undefined;
    this.resets = 0;
  }

  /** The version that a change names; where the section turns out to be another one than was shown, there is nothing to send. */
  private async version(change: Change): Promise<string | undefined> {
    if (change.kind !== 'write' && change.kind !== 'remove') return undefined;
    const known = this.base.find((one) => one.id === change.id)!;
    if (known.digest) return known.digest;
    const theirs = await this.wire.read(change.id);
    if (theirs?.json === known.json) {
      this.base = this.base.map((one) => (one.id === theirs.id ? theirs : one));
      return theirs.digest;
    }
    this.changedThere(change, { id: change.id, kind: theirs ? 'changed' : 'gone', mine: this.mine(change), theirs });
    return 'settled';
  }

  private mine(change: Change): Section {
    return change.kind === 'write' || change.kind === 'add'
      ? { id: change.id, level: change.level, json: change.json }
      : { id: change.id, level: 1, json: this.base.find((one) => one.id === change.id)?.json ?? '' };
  }

  /** Whether it was a refusal after which other changes may be sent. */
  private goesOnAfter(failure: Problem, change: Change): boolean {
    if (failure.status === 0 || failure.status >= 500 || failure.status === 429) return this.later(failure);
    if (failure.kind === 'changes-missing' || failure.kind === 'change-outdated') return this.renumbered(failure);
    const conflict = conflictOf(failure, this.mine(change));
    if (conflict) {
      this.answered();
      this.changedThere(change, conflict);
      return true;
    }
    if (failure.kind === 'report-locked') {
      this.answered();
      this.state.failure = failure;
      this.close();
      return false;
    }
    this.underway = undefined;
    this.dirtySince ||= Date.now();
    this.state.failure = failure;
    this.state.phase = 'failed';
    this.hold();
    return false;
  }

  private later(failure: Problem): boolean {
    this.state.failure = failure;
    this.state.phase = failure.status === 0 ? 'offline' : 'unsaved';
    this.dirtySince ||= Date.now();
    this.hold();
    const pause = this.pauses.again[Math.min(this.failures, this.pauses.again.length - 1)] ?? PAUSE;
    this.failures += 1;
    this.schedule(pause);
    return false;
  }

  /** The numbers of changes went apart, as when a tab was copied: this one goes on as an editor of its own. */
  private renumbered(failure: Problem): boolean {
    this.underway = undefined;
    this.resets += 1;
    this.sequence = 0;
    this.wire.renew();
    return this.resets < 3 || this.later(failure);
  }

  /** Somebody else was there first; where both wrote the same there is nothing to decide. */
  private changedThere(change: Change, conflict: Conflict): void {
    const { theirs } = conflict;
    if (change.kind === 'remove' && theirs) {
      // What was deleted here has other words now: it comes back, for people to see.
      const now = this.text.read();
      this.base = this.base.map((one) => (one.id === theirs.id ? theirs : one));
      const before = this.base.slice(0, this.base.indexOf(theirs)).findLast((one) => now.some((s) => s.id === one.id));
      const at = before ? now.findIndex((one) => one.id === before.id) + 1 : 0;
      this.text.show(now.toSpliced(at, 0, { id: theirs.id, level: theirs.level, json: theirs.json }));
    } else if (change.kind === 'remove') {
      this.base = this.base.filter((one) => one.id !== change.id);
    } else if (theirs && theirs.json === conflict.mine.json) {
      this.base = this.base.map((one) => (one.id === theirs.id ? theirs : one));
    } else if (change.kind === 'add' && conflict.kind === 'gone') {
      // What it was to follow is gone; the next look at the whole text tells where it stands then.
      this.base = this.base.filter((one) => one.id !== change.after);
    } else {
      this.conflict(conflict);
      this.hold();
    }
    if (conflict.unmerged && !this.state.conflicts.includes(conflict)) {
      void this.wire.discard(conflict.unmerged).catch(() => {});
    }
  }
}
