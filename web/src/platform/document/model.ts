/** The text of a report as docs/api/document.schema.json has it. */
export interface ReportDocument {
  type: 'doc';
  attrs?: { title?: string; preface?: string };
  content?: Block[];
}

export interface Heading {
  type: 'heading';
  attrs: {
    id?: string;
    level: number;
    /** How it is numbered; the number follows from where it stands, and is told for showing it. */
    numbering?: string | null;
    number?: string;
    /** Where a list begins anew. */
    start?: number | null;
    runIn?: boolean;
    part?: string | null;
  };
  content?: Inline[];
}
export interface Paragraph {
  type: 'paragraph';
  content?: Inline[];
}
export interface Table {
  type: 'table';
  content: Row[];
}
export interface Row {
  type: 'tableRow';
  content?: Cell[];
}
export interface Cell {
  type: 'tableCell' | 'tableHeader';
  attrs?: { colspan?: number; rowspan?: number };
  content?: Paragraph[];
}
export interface Image {
  type: 'image';
  attrs: { digest: string; alt?: string; width?: number };
}
export type Block = Heading | Paragraph | Table | Image;

export type MarkName = 'bold' | 'italic' | 'underline' | 'superscript' | 'subscript';
export interface Text {
  type: 'text';
  text: string;
  marks?: { type: MarkName }[];
}
/** A figure bound to data. */
export interface FigureChip {
  type: 'figure';
  attrs: { id: string; text: string };
  marks?: { type: MarkName }[];
}
export type Inline = Text | FigureChip;

/** A heading with all that stands below it, up to the next heading; the first may have none. */
export interface Part {
  /** Identity of the section, also where one jumps to. */
  id: string;
  heading?: Heading;
  /** Depth among the headings of a web page, without gaps. */
  depth: number;
  blocks: Exclude<Block, Heading>[];
}

/** Cuts a document into its sections. */
export function partsOf(document: ReportDocument): Part[] {
  const parts: Part[] = [];
  let depth = 1;
  for (const block of document.content ?? []) {
    if (block.type === 'heading') {
      depth = Math.min(block.attrs.level, depth + (parts.some((part) => part.heading) ? 1 : 0), 4);
      parts.push({ id: block.attrs.id ?? `part-${parts.length}`, heading: block, depth, blocks: [] });
    } else {
      let last = parts.at(-1);
      if (!last) {
        last = { id: document.attrs?.preface ?? 'preface', depth, blocks: [] };
        parts.push(last);
      }
      last.blocks.push(block);
    }
  }
  return parts;
}

export function wordsOf(inlines: readonly Inline[] | undefined): string {
  return (inlines ?? []).map((one) => (one.type === 'text' ? one.text : one.attrs.text)).join('');
}

/** Number and words of a heading, as printed. */
export function titleOf(heading: Heading): string {
  return (heading.attrs.number ?? '') + wordsOf(heading.content);
}
