import type { Node as ProseNode, Schema } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Block } from '@/platform/document/model';
import { numbers, type Numbered } from '../outline/numbering';
import { blockForm, blocksOf, cut, isBlank, type Section } from '../saving/sections';
import type { HeadingAttrs } from './schema';

/** Blocks are never changed, only replaced: the form of each is made once. */
const forms = new WeakMap<ProseNode, string>();

function formOf(block: ProseNode): string {
  let form = forms.get(block);
  if (form === undefined) {
    form = blockForm(block.toJSON() as Block);
    forms.set(block, form);
  }
  return form;
}

/**
 * The sections of the text in the editor.
 *
 * @param hasPreface whether the report has text before its first heading; an empty line there is none otherwise
 */
export function sectionsIn(doc: ProseNode, preface: string, hasPreface: boolean): Section[] {
  const blocks = doc.children.map((block) => ({
    json: formOf(block),
    heading:
      block.type.name === 'heading' ? { id: String(block.attrs.id), level: Number(block.attrs.level) } : undefined,
  }));
  const sections = cut(blocks, preface);
  const first = sections[0];
  return first?.id === preface && !hasPreface && isBlank(first.json) ? sections.slice(1) : sections;
}

/** Where a section stands in the editor. */
export interface Place {
  id: string;
  /** Position before its first block, and after its last. */
  from: number;
  to: number;
  heading?: ProseNode;
}

export function placesIn(doc: ProseNode, preface: string): Place[] {
  const places: Place[] = [];
  doc.forEach((block, offset) => {
    const isHeading = block.type.name === 'heading';
    if (isHeading || places.length === 0) {
      places.push({
        id: isHeading ? String(block.attrs.id) : preface,
        from: offset,
        to: offset,
        heading: isHeading ? block : undefined,
      });
    }
    places.at(-1)!.to = offset + block.nodeSize;
  });
  return places;
}

/** The section that a position stands in. */
export function sectionAt(doc: ProseNode, preface: string, position: number): Place | undefined {
  return placesIn(doc, preface).findLast((place) => place.from <= position);
}

/** What stands in the outline: a heading with its derived number. */
export interface Entry {
  id: string;
  level: number;
  number: string;
  words: string;
  from: number;
  attrs: HeadingAttrs;
}

export function outlineOf(doc: ProseNode): Entry[] {
  const entries: Entry[] = [];
  doc.forEach((block, from) => {
    if (block.type.name !== 'heading') return;
    const attrs = block.attrs as HeadingAttrs;
    entries.push({ id: attrs.id ?? '', level: attrs.level, number: '', words: block.textContent, from, attrs });
  });
  numbers(entries.map((entry): Numbered => entry.attrs)).forEach((number, at) => (entries[at]!.number = number));
  return entries;
}

/**
 * Makes the text in the editor that of the sections, touching only those that differ, so that the cursor stays and typing goes on.
 */
export function shown(
  tr: Transaction,
  schema: Schema,
  preface: string,
  wanted: readonly Section[],
  now: readonly Section[],
): void {
  const forms = new Map(now.map((one) => [one.id, one.json]));
  const sizes = placesIn(tr.doc, preface).map((place) => ({ id: place.id, size: place.to - place.from }));
  const keeps = new Set(wanted.map((one) => one.id));
  const start = (index: number) => sizes.slice(0, index).reduce((sum, one) => sum + one.size, 0);
  const take = (index: number) => {
    const at = start(index);
    const taken = tr.doc.slice(at, at + sizes[index]!.size).content;
    tr.delete(at, at + sizes[index]!.size);
    sizes.splice(index, 1);
    return taken;
  };

  // What is to come stands before what is to go is taken away: a text is never empty in between.
  wanted.forEach((section, index) => {
    const found = sizes.findIndex((one, at) => at >= index && one.id === section.id);
    if (found === index) {
      if (forms.get(section.id) === section.json) return;
      const nodes = nodesOf(schema, section);
      const at = start(index);
      tr.replaceWith(at, at + sizes[index]!.size, nodes);
      sizes[index]!.size = sizeOf(nodes);
      return;
    }
    const unchanged = found > index && forms.get(section.id) === section.json;
    const nodes = unchanged ? take(found).content : nodesOf(schema, section);
    if (found > index && !unchanged) take(found);
    tr.insert(start(index), nodes);
    sizes.splice(index, 0, { id: section.id, size: sizeOf(nodes) });
  });
  for (let index = sizes.length - 1; index >= 0; index -= 1) {
    if (index >= wanted.length || !keeps.has(sizes[index]!.id)) {
      if (sizes.length > 1) take(index);
      else tr.replaceWith(0, tr.doc.content.size, schema.node('paragraph'));
    }
  }
}

/** The blocks of a section for the editor. */
export function nodesOf(schema: Schema, section: Section): ProseNode[] {
  return blocksOf(section.json).map((block) => {
    const node = schema.nodeFromJSON(block);
    return node.type.name === 'heading' ? node.type.create({ ...node.attrs, id: section.id }, node.content) : node;
  });
}

function sizeOf(nodes: readonly ProseNode[]): number {
  return nodes.reduce((sum, node) => sum + node.nodeSize, 0);
}
