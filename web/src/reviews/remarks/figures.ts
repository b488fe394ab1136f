import type { Part } from '@/platform/document/model';

/** The figures of a section that are bound to data, each once. */
export function figuresIn(part: Part): { id: string; text: string }[] {
  const figures = new Map<string, string>();
  JSON.stringify([part.heading, part.blocks], (_, node: unknown) => {
    const { type, attrs } = (node ?? {}) as { type?: string; attrs?: { id: string; text: string } };
    if (type === 'figure' && attrs) figures.set(attrs.id, attrs.text);
    return node;
  });
  return [...figures].map(([id, text]) => ({ id, text }));
}
