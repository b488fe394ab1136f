import { FRONT } from './browser';

const tokens = new Map<string, Promise<string>>();

/** Prepares through the services what a test then does by hand. */
export async function call<T>(
  who: string,
  method: string,
  path: string,
  body?: unknown,
  etag?: string,
): Promise<{ value: T; etag: string }> {
  const response = await fetch(FRONT + path, {
    method,
    headers: {
      Authorization: `Bearer ${await token(who)}`,
      'Content-Type': 'application/json',
      ...(etag ? { 'If-Match': etag } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${who}: ${method} ${path}: ${response.status} ${text}`);
  return { value: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get('ETag') ?? '' };
}

/** Asks again until something is there: events are on their way. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`In vain: ${what}`);
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

function token(who: string): Promise<string> {
  const known = tokens.get(who) ?? ask(who);
  tokens.set(who, known);
  return known;
}

async function ask(who: string): Promise<string> {
  const response = await fetch(`${FRONT}/auth/realms/tiaokuai/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'tiaokuai-demo',
      username: who,
      password: 'Tiaokuai-2026',
    }),
  });
  const answer = (await response.json()) as { access_token: string };
  return answer.access_token;
}
