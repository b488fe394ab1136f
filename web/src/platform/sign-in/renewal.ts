const MINUTE = 60_000;

/**
 * Renews the token of somebody who is there. What the page asks in the background is no sign of a person: renewing for it would
 * keep Keycloak's session alive for ever, so that it waits until somebody comes back.
 */
export class Renewal {
  private got = Date.now();
  private isDue = false;
  private saving = 0;
  private waiting: (() => void)[] = [];

  /** @param lastSeen when somebody was last there */
  constructor(
    private readonly renew: () => Promise<unknown>,
    private readonly lastSeen: () => number,
  ) {}

  /** A new token is there. */
  renewed(): void {
    this.got = Date.now();
    this.isDue = false;
  }

  /** The token is about to expire. */
  expires(): void {
    this.isDue = !this.isThere();
    if (!this.isDue) void this.renew();
  }

  /** Somebody is there again. */
  seen(): void {
    const { waiting, isDue } = this;
    this.waiting = [];
    this.isDue = false;
    if (isDue) void this.renew();
    waiting.forEach((resume) => resume());
  }

  /** Waits for somebody, unless they are there or something is being saved for them. */
  whenThere(): Promise<void> {
    if (this.saving > 0 || this.isThere()) return Promise.resolve();
    return new Promise((resume) => this.waiting.push(resume));
  }

  /** Saves for somebody who has gone: that alone may renew the token without them. */
  async save(work: () => Promise<void>): Promise<void> {
    this.saving += 1;
    try {
      await work();
    } finally {
      this.saving -= 1;
    }
  }

  /** Whether there was a sign since the token was got, or just now. */
  private isThere(): boolean {
    return this.lastSeen() > this.got || Date.now() - this.lastSeen() < MINUTE;
  }
}
