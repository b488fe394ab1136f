import { Editor } from '@tiptap/core';
import { failed } from '@/platform/parts/notes';
import { t } from '@/platform/texts';
import * as api from '../api';
import { Find } from './find';
import { Guard } from './guard';
import { Headings } from './headings';
import { Paste } from './paste';
import { Pictures } from './pictures';
import { helps, schema } from './schema';
import { Underlines } from './underlines';

/**
 * The field in which the text of a report is written.
 *
 * @param host element that it is drawn into
 * @param preface identity of what stands before the first heading, as it is when it is asked for
 * @param missing is told how many pictures of a pasted text are only files of somebody's machine
 */
export function editorOf(
  report: string,
  host: HTMLElement,
  preface: () => string,
  missing: (count: number) => void,
): Editor {
  const store = (file: Blob) => api.addImage(report, file);
  return new Editor({
    element: host,
    // The content security policy lets no script make a style.
    injectCSS: false,
    extensions: [
      ...schema,
      ...helps,
      Headings,
      Underlines,
      Find,
      Guard.configure({
        preface,
        words: (lock) => t('reports.editor.lock.writes', { person: lock.holderName }),
      }),
      Pictures.configure({
        load: (digest: string) => api.image(report, digest),
        store,
        failed,
        alternative: () => t('platform.difference.image'),
      }),
      Paste.configure({ store, missing }),
    ],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('reports.editor.text'),
        lang: 'zh-CN',
        spellcheck: 'false',
      },
    },
  });
}
