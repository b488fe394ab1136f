import { mergeAttributes, Node, type AnyExtension } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Italic from '@tiptap/extension-italic';
import Paragraph from '@tiptap/extension-paragraph';
import Subscript from '@tiptap/extension-subscript';
import Superscript from '@tiptap/extension-superscript';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import Text from '@tiptap/extension-text';
import Underline from '@tiptap/extension-underline';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import type { Numbering } from '../outline/numbering';

/** A heading's own facts. */
export interface HeadingAttrs {
  id: string | null;
  level: number;
  numbering: Numbering | null;
  start: number | null;
  runIn: boolean;
  part: string | null;
}

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });

/** A heading with the facts that a section has; its number is derived and never part of the text. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({
    id: { default: null, rendered: false, keepOnSplit: false },
    level: { default: 1, rendered: false },
    numbering: { default: null, rendered: false },
    start: { default: null, rendered: false, keepOnSplit: false },
    runIn: { default: false, rendered: false },
    part: { default: null, rendered: false, keepOnSplit: false },
  }),
  // What is copied within the editor keeps all that it is; a heading of another program has its depth alone.
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      getAttrs: ({ dataset }) => ({
        id: dataset.section || null,
        level: Number(dataset.level) || level,
        numbering: dataset.numbering || null,
        start: Number(dataset.start) || null,
        runIn: dataset.runIn === 'true',
        part: dataset.part || null,
      }),
    })),
  renderHTML: ({ node, HTMLAttributes }) => {
    const { level, runIn, id, numbering, start, part } = node.attrs as HeadingAttrs;
    const facts = {
      class: `level-${Math.min(level, 5)}${runIn ? ' run-in' : ''}`,
      'data-section': id,
      'data-level': level,
      'data-numbering': numbering,
      'data-start': start,
      'data-run-in': runIn || null,
      'data-part': part,
    };
    // The title of the page is its only h1, and the head of the sheet an h2.
    return [`h${Math.min(level + 2, 6)}`, mergeAttributes(HTMLAttributes, facts), 0];
  },
});

/** A figure that is bound to data: one piece, whose words change by refreshing alone. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: { default: null, rendered: false }, text: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'span[data-figure]',
      getAttrs: (element) => ({ id: element.getAttribute('data-figure'), text: element.textContent ?? '' }),
    },
  ],
  renderHTML: ({ node }) => ['span', { class: 'figure', 'data-figure': node.attrs.id }, String(node.attrs.text)],
  renderText: ({ node }) => String(node.attrs.text),
});

/** A picture; the service keeps it under the digest of its bytes. */
const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    digest: { default: null, rendered: false },
    alt: { default: '', rendered: false },
    width: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'img[data-digest]',
      getAttrs: (element) => ({
        digest: element.getAttribute('data-digest'),
        alt: element.getAttribute('alt') ?? '',
        width: Number(element.dataset.width) || null,
      }),
    },
  ],
  renderHTML: ({ node }) => [
    'img',
    { 'data-digest': node.attrs.digest, 'data-width': node.attrs.width, alt: node.attrs.alt },
  ],
});

/** The fixed schema: exactly what docs/api/document.schema.json has, so that nothing can be written that would not be kept. */
export const schema: AnyExtension[] = [
  Document,
  Paragraph.extend({ group: 'block' }),
  Text,
  Heading,
  Figure,
  Image,
  Table.extend({ group: 'block' }).configure({ resizable: false }),
  TableRow.extend({ content: '(tableCell | tableHeader)*' }),
  TableCell.extend({ content: 'paragraph+' }),
  TableHeader.extend({ content: 'paragraph+' }),
  Bold,
  Italic,
  Underline,
  Superscript,
  Subscript,
];

/** What helps to write, and is no part of the text. */
export const helps: AnyExtension[] = [UndoRedo, Dropcursor, Gapcursor];
