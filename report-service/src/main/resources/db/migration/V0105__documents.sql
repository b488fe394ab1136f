-- Texts are kept as documents of ProseMirror: a row of headings, paragraphs, tables and images; numbers of headings are derived.
alter table revision no force row level security;

create function document_numbering(number text) returns text language sql immutable as $$
    select case
        when number ~ '^第.+(部分|章|篇)' then 'PART'
        when number ~ '^第.+[，,、]$' then 'ORDINAL'
        when number ~ '^其.+[，,、]$' then 'OF_THEM'
        when number ~ '^[（(][0-9]+[）)]' then 'ARABIC_BRACKET'
        when number ~ '^[（(].+[）)]' then 'BRACKET'
        when number ~ '^[0-9]+[.、．]' then 'DOT'
        when number ~ '^[①-⑳]$' then 'CIRCLE'
        when number ~ '(是|要)$' then 'ITEM'
        when number ~ '[、.．]$' then 'COMMA'
    end
$$;

update revision r
   set content = jsonb_build_object(
           'type', 'doc',
           'attrs', jsonb_build_object('title', r.content -> 'title'),
           'content', coalesce(blocks.list, '[]'))
  from (select v.report_id, v.number,
               (select jsonb_agg(block order by s.at, b.at)
                  from jsonb_array_elements(v.content -> 'sections') with ordinality s (section, at)
                 cross join lateral (
                      select 0::bigint as at, jsonb_strip_nulls(jsonb_build_object(
                                 'type', 'heading',
                                 'attrs', jsonb_build_object(
                                     'id', section -> 'id',
                                     'level', section -> 'level',
                                     'numbering', document_numbering(section ->> 'number'),
                                     'part', section -> 'part'),
                                 'content', case when section ->> 'heading' <> '' then
                                     jsonb_build_array(jsonb_build_object('type', 'text', 'text', section -> 'heading'))
                                 end)) as block
                      union all
                      select p.at, jsonb_strip_nulls(jsonb_build_object(
                                 'type', 'paragraph',
                                 'content', case when p.text <> '' then
                                     jsonb_build_array(jsonb_build_object('type', 'text', 'text', p.text)) end))
                        from jsonb_array_elements_text(section -> 'paragraphs') with ordinality p (text, at)) b)
               as list
          from revision v where v.content ? 'sections') blocks
 where blocks.report_id = r.report_id and blocks.number = r.number;

drop function document_numbering(text);
alter table revision force row level security;
