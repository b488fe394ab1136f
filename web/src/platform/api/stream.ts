import { send } from './send';

const PAUSE = 5_000;

/**
 * Listens to server-sent events until told to stop, and asks again whenever the service ends the stream or is away. (The
 * browser's own EventSource cannot send a token.)
 */
export function listen<T>(path: string, hear: (event: T) => void): () => void {
  const stop = new AbortController();
  void (async () => {
    while (!stop.signal.aborted) {
      try {
        const response = await send(
          new Request(path, {
            headers: { Accept: 'text/event-stream' },
            signal: stop.signal,
            cache: 'no-store',
          }),
        );
        await read(response, hear);
      } catch {
        // Counts are a convenience: what is away now is asked again after the pause.
      }
      await new Promise((resume) => setTimeout(resume, PAUSE));
    }
  })();
  return () => stop.abort();
}

async function read<T>(response: Response, hear: (event: T) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, left } = split(rest + value);
    rest = left;
    events.forEach((data) => hear(JSON.parse(data) as T));
  }
}

/** Takes whole events out of what has arrived so far. */
export function split(arrived: string): { events: string[]; left: string } {
  const blocks = arrived.replaceAll('\r\n', '\n').split('\n\n');
  const left = blocks.pop() ?? '';
  const events = blocks
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n'),
    )
    .filter((data) => data !== '');
  return { events, left };
}
