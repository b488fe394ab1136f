import { Problem } from '@/platform/problems/Problem';
import { isLeaving } from '@/platform/sign-in/leaving';
import { session } from '@/platform/sign-in/session';

const PAUSE_BEFORE_AGAIN = 800;

/** Keys of POSTs of which nobody knows what became: whoever sends the same again sends it with the same key. */
const unanswered = new Map<string, string>();

/**
 * The one way to the services: adds the token, the active post and the key that makes a POST safe to send again; renews a
 * token that has expired; turns refusals into {@link Problem}s.
 *
 * @throws Problem whenever the answer is not one of success
 */
export async function send(request: Request): Promise<Response> {
  const sameAgain = request.method === 'POST' ? `${request.url}\n${await request.clone().text()}` : '';
  if (sameAgain && !request.headers.has('Idempotency-Key')) {
    const key = unanswered.get(sameAgain) ?? crypto.randomUUID();
    unanswered.set(sameAgain, key);
    request.headers.set('Idempotency-Key', key);
  }
  let response = await attempt(request);
  unanswered.delete(sameAgain);
  if (response.status === 401 && (await session.renew())) {
    response = await attempt(request);
  }
  if (response.status === 401) {
    // What is saved on the way out stays in the browser then: nobody is to be led to the sign-in, and saved again before that.
    if (isLeaving()) throw await Problem.of(response);
    return session.signInAgain();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response;
}

async function attempt(request: Request): Promise<Response> {
  try {
    return await fetch(authorized(request));
  } catch (failure) {
    if (request.signal.aborted) throw failure;
    // A connection that broke says nothing about what became of the request. What only reads may be sent again, and a POST by its
    // key; a PUT that was applied would be told that its version is stale.
    if (request.method !== 'GET' && request.method !== 'POST') throw Problem.unreachable();
    await new Promise((resume) => setTimeout(resume, PAUSE_BEFORE_AGAIN));
    return fetch(authorized(request)).catch((again) => {
      if (request.signal.aborted) throw again;
      throw Problem.unreachable();
    });
  }
}

function authorized(request: Request): Request {
  const copy = request.clone();
  copy.headers.set('Authorization', `Bearer ${session.token()}`);
  const post = session.post();
  if (post) copy.headers.set('X-Post', post.unit);
  return copy;
}
