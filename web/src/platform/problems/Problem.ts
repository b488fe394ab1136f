/** What is wrong with one field of a request. */
export interface Violation {
  field: string;
  message: string;
}

/** A refusal as the services tell it (RFC 9457), or the words for an answer that never came. */
export class Problem extends Error {
  override readonly name = 'Problem';

  private constructor(
    /** HTTP status; 0 where no answer came. */
    readonly status: number,
    /** Last part of the type, such as `stale-version`; empty where nobody said. */
    readonly kind: string,
    readonly title: string,
    readonly detail: string,
    readonly violations: readonly Violation[],
    /** Everything else that the answer said. */
    readonly members: Readonly<Record<string, unknown>>,
  ) {
    super(detail || title);
  }

  static async of(response: Response): Promise<Problem> {
    const body = await response
      .clone()
      .json()
      .catch(() => ({}));
    return Problem.from(response.status, isRecord(body) ? body : {});
  }

  static from(status: number, body: Record<string, unknown>): Problem {
    const type = text(body.type);
    return new Problem(
      status,
      type.slice(Math.max(type.lastIndexOf(':'), type.lastIndexOf('/')) + 1),
      text(body.title),
      text(body.detail),
      violationsIn(body),
      body,
    );
  }

  /** Nothing came back: the network or the front door is away. */
  static unreachable(): Problem {
    return new Problem(0, 'unreachable', '', '', [], {});
  }

  /** What is wrong with a field, or with what stands below it (`steps[2].role` for `steps`). */
  of(field: string): string | undefined {
    return this.violations.find((one) => one.field === field || one.field.startsWith(`${field}[`))?.message;
  }

  /** True where the caller may not see this at all. */
  get hidden(): boolean {
    return this.status === 403 || this.status === 404;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The services name every field that is wrong; the administration names one, whose reason is the detail. */
function violationsIn(body: Record<string, unknown>): Violation[] {
  if (Array.isArray(body.violations)) return body.violations.filter(isViolation);
  return typeof body.field === 'string' ? [{ field: body.field, message: text(body.detail) || text(body.title) }] : [];
}

function isViolation(value: unknown): value is Violation {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
