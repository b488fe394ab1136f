import { defineComponent, h, type PropType, type VNodeChild } from 'vue';
import type { Inline, MarkName } from './model';

const TAGS: Record<MarkName, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** Words with their marks; a figure that is bound to data can be told from one that was typed. */
export default defineComponent({
  props: { content: { type: Array as PropType<readonly Inline[]>, default: () => [] } },
  setup(props) {
    return () => props.content.map(shown);
  },
});

function shown(inline: Inline): VNodeChild {
  const words =
    inline.type === 'text'
      ? inline.text
      : h('span', { class: 'figure', 'data-figure': inline.attrs.id }, inline.attrs.text);
  return (inline.marks ?? []).reduce<VNodeChild>((inside, mark) => h(TAGS[mark.type], [inside]), words);
}
