import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node as ProseNode, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { writtenHeading } from '../outline/numbering';
import { shownWidth } from './pictures';

interface PasteOptions {
  store: (file: Blob) => Promise<{ digest: string; width: number }>;
  /** Pictures that the other program did not give along, or that could not be stored. */
  missing: (count: number) => void;
}

/** Takes over what Word and WPS give: words, tables and pictures, without their looks. */
export const Paste = Extension.create<PasteOptions>({
  name: 'officePaste',
  addOptions: () => ({ store: () => Promise.reject(new Error('no pictures here')), missing: () => {} }),
  addProseMirrorPlugins() {
    const { store, missing } = this.options;
    return [
      new Plugin({
        key: new PluginKey('paste'),
        props: {
          transformPastedHTML: (html) => cleaned(html),
          transformPasted: (slice, view) => recognized(slice, view.state.schema),
          handlePaste(view, event) {
            const html = event.clipboardData?.getData('text/html') ?? '';
            const copied = new DOMParser().parseFromString(cleaned(html), 'text/html');
            // What is copied within the page has its digest already.
            const pictures = [...copied.querySelectorAll<HTMLImageElement>('img:not([data-digest])')];
            if (!pictures.length) return false;
            const bytes = bytesOf(pictures, event.clipboardData?.getData('text/rtf') ?? '');
            void storeAll(pictures, bytes, store).then((lost) => {
              view.pasteHTML(copied.body.innerHTML);
              if (lost) missing(lost);
            });
            return true;
          },
        },
      }),
    ];
  },
});

/** HTML of an office program without what is no text. */
export function cleaned(html: string): string {
  return (
    html
      // Conditional comments hold whole copies for old programs, and descriptions of lists.
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!\[[^\]]*\]>/g, '')
      .replace(/<(style|script|xml|title|meta|link)\b[\s\S]*?(?:<\/\1>|(?<=\/)>)/gi, '')
      .replace(/<(?:meta|link)\b[^>]*>/gi, '')
      .replace(/<\/?(?:o|w|v|m|st1):[^>]*>/gi, '')
      // Numbers that Word made for a list are words here; the blanks that push them apart are not.
      .replace(/(?:&nbsp;|\u00a0|&#160;)/g, ' ')
      .replace(/<br\b[^>]*style=["'][^"']*page-break[^>]*>/gi, '')
      .replace(/(<p\b[^>]*>)([\s\S]*?)<\/p>/gi, (whole, begin: string) =>
        whole.replace(/<br\b[^>]*>/gi, `</p>${begin}`),
      )
      // In a cell, say, where no paragraph is that could be ended.
      .replace(/<br\b[^>]*>/gi, '<div></div>')
  );
}

/** Words that stand for headings become some where a text is pasted, not where a few words are; indents are not words. */
export function recognized(slice: Slice, schema: Schema): Slice {
  if (slice.content.childCount < 2) return slice;
  const blocks = slice.content.content.flatMap((block) => [recognizedBlock(block, schema) ?? []].flat());
  if (!blocks.length) return slice;
  return new Slice(Fragment.from(blocks), 0, blocks.at(-1)!.type.name === 'paragraph' ? slice.openEnd && 1 : 0);
}

function recognizedBlock(block: ProseNode, schema: Schema): ProseNode | undefined {
  if (block.type.name === 'table' || block.type.name === 'image') return block;
  const words = block.textContent;
  if (block.type.name === 'heading' && block.attrs.numbering) return block;
  const written = writtenHeading(words);
  if (written) {
    const { numbering, level } = written;
    return schema.node('heading', { level, numbering }, schema.text(written.words));
  }
  if (block.type.name === 'heading') return words.trim() ? block : undefined;
  const indent = /^[\s\u3000]*/.exec(words)![0].length;
  if (indent === words.length && block.content.size === indent) return undefined;
  return indent ? block.cut(indent) : block;
}

/**
 * The pictures of a text for office programs, in their order. Browsers are not given the files that the HTML of Word and WPS
 * speaks of, but the same text is on the clipboard as RTF, too, with the bytes in it.
 */
export function picturesIn(rtf: string): Blob[] {
  // The bytes themselves, which are many, are no part of the pattern.
  const found = rtf.matchAll(/\\(png|jpeg)blip(?:\\[a-z]+-?\d*|\s|\{\\\*\\blipuid[^}]*\})*/gi);
  return [...found].map((head) => {
    const begin = head.index + head[0].length;
    const digits = rtf.slice(begin, rtf.indexOf('}', begin)).replace(/\s/g, '');
    const digit = (at: number) => parseInt(digits[at]!, 16);
    const bytes = Uint8Array.from({ length: digits.length / 2 }, (_, at) => 16 * digit(2 * at) + digit(2 * at + 1));
    return new Blob([bytes], { type: `image/${head[1]!.toLowerCase()}` });
  });
}

/** The bytes of each picture, where they are there: in its address, or in the RTF if that has as many as are sought. */
function bytesOf(pictures: HTMLImageElement[], rtf: string): (Blob | undefined)[] {
  const files = pictures.filter(({ src }) => src.startsWith('file:'));
  const given = files.length ? picturesIn(rtf) : [];
  return pictures.map((picture) => {
    const at = files.indexOf(picture);
    return at < 0 ? blobOf(picture.src) : given.length === files.length ? given[at] : undefined;
  });
}

/** Stores the pictures and writes down where; answers how many could not be. */
async function storeAll(
  pictures: HTMLImageElement[],
  bytes: (Blob | undefined)[],
  store: PasteOptions['store'],
): Promise<number> {
  let lost = 0;
  for (const [at, picture] of pictures.entries()) {
    const file = bytes[at];
    const kept = file && (await store(file).catch(() => undefined));
    if (!kept) {
      lost++;
      continue;
    }
    picture.dataset.digest = kept.digest;
    picture.dataset.width = String(shownWidth(Number(picture.getAttribute('width')) || kept.width));
  }
  return lost;
}

/** The bytes of a data address; fetching it is forbidden to the page. */
function blobOf(address: string): Blob | undefined {
  const [, type, data] = /^data:(image\/(?:png|jpeg));base64,(.*)$/s.exec(address) ?? [];
  return type && data ? new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], { type }) : undefined;
}
