import type { Masking } from './api';

/** Some of a chapter's text: shown as it is, or hidden by a masking. */
export interface TextPiece {
  text: string;
  masking?: Masking;
}

/** Cuts a text where it is masked. Offsets are those of the service: in UTF-16 units, which are JavaScript's own. */
export function cut(text: string, maskings: readonly Masking[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const masking of [...maskings].sort((one, other) => one.start - other.start)) {
    if (masking.start < at || masking.end > text.length) continue;
    if (masking.start > at) pieces.push({ text: text.slice(at, masking.start) });
    pieces.push({ text: text.slice(masking.start, masking.end), masking });
    at = masking.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Words before a masked place, the place, and words after it: the service sets the place in 【】 in its context. */
export function aroundOf({ context, original }: Pick<Masking, 'context' | 'original'>): [string, string] {
  const at = context.indexOf(`【${original}】`);
  return at < 0 ? ['', ''] : [context.slice(0, at), context.slice(at + original.length + 2)];
}
