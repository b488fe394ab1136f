import { shallowReactive } from 'vue';

const PAUSE = 10_000;

/**
 * Small things known by a key that stand all over the page, such as the name of a unit. What is not known yet is asked for while
 * the page is drawn, many at once, each once.
 */
export class Lookup<T> {
  private readonly known = shallowReactive(new Map<string, T>());
  private readonly wanted = new Set<string>();
  private readonly underway = new Set<string>();
  private asking: Promise<void> | undefined;

  /**
   * @param atOnce as many as one question may name
   * @param ask those among the keys that are there, by key
   * @param nobody what stands for a key that is not there; it is not asked for again
   */
  constructor(
    private readonly atOnce: number,
    private readonly ask: (keys: string[]) => Promise<Map<string, T>>,
    private readonly nobody: (key: string) => T,
  ) {}

  /** What is known already; asks for it otherwise. Safe to call while rendering. */
  of(key: string): T | undefined {
    const found = this.known.get(key);
    if (found === undefined) this.want(key);
    return found;
  }

  /** All of them as soon as they are known; without those for which the service did not answer. */
  async all(keys: readonly string[]): Promise<T[]> {
    keys.filter((key) => !this.known.has(key)).forEach((key) => this.want(key));
    while (this.asking) await this.asking;
    return keys.flatMap((key) => this.known.get(key) ?? []);
  }

  /** Keeps what was learned elsewhere. */
  keep(key: string, value: T): void {
    this.known.set(key, value);
  }

  private want(key: string): void {
    if (this.underway.has(key)) return;
    this.wanted.add(key);
    this.asking ??= Promise.resolve().then(() => this.askForSome());
  }

  private async askForSome(): Promise<void> {
    const keys = [...this.wanted].slice(0, this.atOnce);
    keys.forEach((key) => {
      this.wanted.delete(key);
      this.underway.add(key);
    });
    try {
      const found = await this.ask(keys);
      keys.forEach((key) => this.known.set(key, found.get(key) ?? this.nobody(key)));
    } catch {
      // Keys stay where the things should be until the service is back.
      setTimeout(() => keys.forEach((key) => this.want(key)), PAUSE);
    } finally {
      keys.forEach((key) => this.underway.delete(key));
      this.asking = this.wanted.size > 0 ? Promise.resolve().then(() => this.askForSome()) : undefined;
    }
  }
}
