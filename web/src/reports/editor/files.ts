import type { ImportType } from './api';

const TYPES: Record<string, ImportType> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
};

/** What may be chosen as a text to begin with. */
export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

/** What a file is read as; a Word file is known by its bytes, whatever it is called. */
export function typeOf(file: { name: string }): ImportType {
  return TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
}
