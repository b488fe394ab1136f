import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';

interface PictureOptions {
  load: (digest: string) => Promise<Blob>;
  store: (file: Blob) => Promise<{ digest: string; width: number }>;
  failed: (failure: unknown) => void;
  alternative: () => string;
}

const KNOWN = ['image/png', 'image/jpeg'];
/** Pictures of a screen have some 96 dots an inch; the text is 156 mm wide. */
const MM_PER_DOT = 25.4 / 96;
const WIDEST = 156;

/** How wide a picture of so many dots stands in the text, in millimetres. */
export function shownWidth(dots: number): number {
  return Math.min(WIDEST, Math.max(1, Math.round(dots * MM_PER_DOT)));
}

/** Shows pictures, which want a token, and stores those that are pasted or dropped. */
export const Pictures = Extension.create<PictureOptions>({
  name: 'pictures',
  addOptions: () => ({
    load: () => Promise.reject(new Error('no pictures here')),
    store: () => Promise.reject(new Error('no pictures here')),
    failed: () => {},
    alternative: () => '',
  }),
  addProseMirrorPlugins() {
    const { load, store, failed, alternative } = this.options;
    const add = async (view: EditorView, files: File[], at: number) => {
      for (const file of files) {
        try {
          const { digest, width } = await store(file);
          const image = view.state.schema.node('image', {
            digest,
            alt: '',
            width: shownWidth(width),
          });
          const place = Math.min(at, view.state.doc.content.size);
          const $place = view.state.doc.resolve(place);
          view.dispatch(view.state.tr.insert($place.depth ? $place.after(1) : place, image));
        } catch (failure) {
          failed(failure);
        }
      }
    };
    return [
      new Plugin({
        key: new PluginKey('pictures'),
        props: {
          nodeViews: { image: (node) => new Picture(node, load, alternative()) },
          handlePaste(view, event) {
            const files = picturesIn(event.clipboardData);
            // Word puts a picture of the words beside the words themselves.
            if (!files.length || event.clipboardData?.getData('text/html')) return false;
            void add(view, files, view.state.selection.to);
            return true;
          },
          handleDrop(view, event) {
            const files = picturesIn(event.dataTransfer);
            if (!files.length) return false;
            event.preventDefault();
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            void add(view, files, place?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ];
  },
});

function picturesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => KNOWN.includes(file.type));
}

class Picture implements NodeView {
  readonly dom = document.createElement('figure');
  private address = '';
  private gone = false;

  constructor(node: ProseNode, load: PictureOptions['load'], alternative: string) {
    const picture = document.createElement('img');
    picture.alt = String(node.attrs.alt) || alternative;
    if (node.attrs.width) picture.style.width = `${node.attrs.width}mm`;
    this.dom.append(picture);
    load(String(node.attrs.digest)).then(
      (blob) => {
        if (this.gone) return;
        this.address = URL.createObjectURL(blob);
        picture.src = this.address;
      },
      () => this.dom.classList.add('missing'),
    );
  }

  destroy(): void {
    this.gone = true;
    if (this.address) URL.revokeObjectURL(this.address);
  }
}
