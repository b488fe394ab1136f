import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node as ProseNode, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { writtenHeading } from '../outline/numbering';

interface PasteOptions {
  store: (file: Blob) => Promise<{ digest: string }>;
  /** Pictures that the other program did not give along. */
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
            const lost = html.match(/<(?:img|v:imagedata)\b[^>]*\bsrc=["']?file:/gi)?.length ?? 0;
            if (lost) missing(lost);
            if (!/<img\b[^>]*\bsrc=["']?data:image\/(?:png|jpeg)/i.test(html)) return false;
            void stored(html, store).then((whole) => view.pasteHTML(whole));
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
      .replace(/(<p\b[^>]*>)((?:(?!<\/p>)[\s\S])*?)<br\b[^>]*>/gi, '$1$2</p>$1')
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

/** The same HTML with its pictures stored. */
async function stored(html: string, store: PasteOptions['store']): Promise<string> {
  const parsed = new DOMParser().parseFromString(cleaned(html), 'text/html');
  for (const image of parsed.querySelectorAll<HTMLImageElement>('img[src^="data:image/"]')) {
    try {
      image.dataset.digest = (await store(await blobOf(image.src))).digest;
    } catch {
      image.remove();
    }
  }
  return parsed.body.innerHTML;
}

/** The bytes of a data address; fetching it is forbidden to the page. */
async function blobOf(address: string): Promise<Blob> {
  const [, type, data] = /^data:([^;,]+);base64,(.*)$/s.exec(address) ?? [];
  if (!type || !data) throw new Error('no picture');
  return new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], { type });
}
