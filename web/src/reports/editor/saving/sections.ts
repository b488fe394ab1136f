import type { Block, Cell, Heading, Inline, Paragraph, ReportDocument } from '@/platform/document/model';

/** A section of the text: a heading with what stands below it up to the next; the one before the first heading has none. */
export interface Section {
  id: string;
  /** Of its heading; the preface counts as 1. */
  level: number;
  /**
   * Its document in the one form that the same text always has, so that texts are compared as strings: without identities, derived
   * numbers and what the editor alone knows. This is also what is sent.
   */
  json: string;
}

/** A block in its one form, and what of it makes sections. */
export interface CutBlock {
  json: string;
  /** Of a heading alone. */
  heading?: { id: string; level: number };
}

const START = '{"type":"doc","content":[';

/**
 * Cuts a text into its sections.
 *
 * @param preface identity of what stands before the first heading
 */
export function cut(blocks: Iterable<CutBlock>, preface: string): Section[] {
  const sections: Section[] = [];
  let parts: string[] = [];
  const end = () => {
    const last = sections.at(-1);
    if (last) last.json = documentOf(parts);
  };
  for (const block of blocks) {
    if (block.heading || sections.length === 0) {
      end();
      parts = [];
      sections.push({ id: block.heading?.id ?? preface, level: block.heading?.level ?? 1, json: '' });
    }
    parts.push(block.json);
  }
  end();
  return sections;
}

/** The sections of a text as the service tells it. */
export function sectionsOf(document: ReportDocument | undefined): Section[] {
  const blocks = (document?.content ?? []).map((block) => ({
    json: blockForm(block),
    heading: block.type === 'heading' ? { id: block.attrs.id ?? '', level: block.attrs.level } : undefined,
  }));
  return cut(blocks, document?.attrs?.preface ?? '');
}

/** The one form of a section that was told alone. */
export function formOf(document: ReportDocument): string {
  return documentOf((document.content ?? []).map(blockForm));
}

/** Blocks of a section in that form. */
export function blocksOf(json: string): Block[] {
  return (JSON.parse(json) as ReportDocument).content ?? [];
}

/** Whether a section has no words, table or picture at all. */
export function isBlank(json: string): boolean {
  return blocksOf(json).every((block) => block.type === 'paragraph' && !block.content?.length);
}

function documentOf(parts: readonly string[]): string {
  return `${START}${parts.join(',')}]}`;
}

/** A block in its one form. */
export function blockForm(block: Block): string {
  switch (block.type) {
    case 'heading':
      return headingForm(block);
    case 'paragraph':
      return paragraphForm(block);
    case 'table':
      return JSON.stringify({
        type: 'table',
        content: block.content.map((row) => ({ type: 'tableRow', content: (row.content ?? []).map(cellForm) })),
      });
    case 'image':
      return JSON.stringify({
        type: 'image',
        attrs: { digest: block.attrs.digest, alt: block.attrs.alt ?? '', width: block.attrs.width ?? undefined },
      });
  }
}

function headingForm({ attrs, content }: Heading): string {
  const words = line(content);
  return JSON.stringify({
    type: 'heading',
    attrs: {
      level: attrs.level,
      numbering: attrs.numbering ?? undefined,
      start: attrs.numbering ? (attrs.start ?? undefined) : undefined,
      runIn: attrs.runIn || undefined,
      part: attrs.part ?? undefined,
    },
    content: words.length ? words : undefined,
  });
}

function paragraphForm(paragraph: Paragraph): string {
  return JSON.stringify(plain(paragraph));
}

function cellForm(cell: Cell) {
  // An editor cannot show a cell without a paragraph.
  const paragraphs = cell.content?.length ? cell.content : [{ type: 'paragraph' } as const];
  return {
    type: cell.type,
    attrs: { colspan: cell.attrs?.colspan ?? 1, rowspan: cell.attrs?.rowspan ?? 1 },
    content: paragraphs.map(plain),
  };
}

function plain(paragraph: Paragraph) {
  const words = line(paragraph.content);
  return words.length ? { type: 'paragraph', content: words } : { type: 'paragraph' };
}

const MARKS = ['bold', 'italic', 'underline', 'superscript', 'subscript'];

/** Words and figures with their marks in one order; neighbours that look the same are one. */
function line(content: readonly Inline[] | undefined): object[] {
  const whole: { type: string; text?: string; attrs?: object; marks?: object[] }[] = [];
  for (const inline of content ?? []) {
    const names = (inline.marks ?? []).map((mark) => mark.type as string);
    const marks = names.length
      ? MARKS.filter((name) => names.includes(name)).map((name) => ({ type: name }))
      : undefined;
    const last = whole.at(-1);
    if (inline.type !== 'text') {
      whole.push({ type: 'figure', attrs: { id: inline.attrs.id, text: inline.attrs.text }, marks });
    } else if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(marks)) {
      last.text += inline.text;
    } else {
      whole.push({ type: 'text', text: inline.text, marks });
    }
  }
  return whole;
}
