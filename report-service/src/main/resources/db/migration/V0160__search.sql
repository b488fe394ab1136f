-- Full text, a row for each section, in up to two copies of a report: `sent` false is the newest text, which the own unit finds;
-- `sent` true is the text last submitted, which readers and, once approved, superiors find (ADR 0026).
create function search_viewers(unit text, sent boolean, readers varchar[], approved boolean, block text, line text)
    returns text[] language sql immutable
    return array[unit]
        || case when sent then readers::text[] else '{}' end
        || case when sent and approved then string_to_array(block, '.') || string_to_array(line, '.') else '{}' end;

create table search_section (
    report_id  uuid not null references report,
    sent       boolean not null,
    ordinal    int not null,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    kind       text not null,
    year       int not null,
    title      text not null,
    section_id uuid,
    part       text,
    -- length of the heading, with which the body begins
    heading    int not null,
    body       text not null,
    -- the body in the form that is compared, where it differs from the body
    folded     text,
    -- digest of what is kept here: a section that stays as it was is not written again
    digest     text not null,
    -- pairs of characters; marks of year, kind and part; likeness (Terms.java)
    terms      int[] not null,
    readers    varchar[] not null default '{}',
    approved   boolean not null default false,
    -- codes of all units that may find the row: follows the paths when the directory moves the unit
    viewers    text[] not null generated always as
        (search_viewers(unit_code, sent, readers, approved, unit_path, line_path)) stored,
    primary key (report_id, sent, ordinal)
-- Texts and terms stand beside the rows, so that thousands of rows can be looked at without them.
) with (toast_tuple_target = 128);
alter table search_section alter column body set storage external;

-- No list of pending entries: it would be read from end to end by every search.
create index search_section_by_term on search_section using gin (terms, viewers) with (fastupdate = off);
create index search_section_in_order on search_section (year desc, report_id, ordinal);

-- What is sought is said like the scope, since only a policy may use an index for operators that are not leakproof.
create function sought_terms() returns int[] language sql stable
    return coalesce(nullif(current_setting('tiaokuai.sought', true), ''), '{}')::int[];

alter table search_section enable row level security;
alter table search_section force row level security;
create policy finding on search_section for select
    using (terms @> sought_terms() and viewers @> array[own_unit()]);
create policy adding on search_section for insert with check (unit_code = own_unit());
create policy changing on search_section for update using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy removing on search_section for delete using (unit_code = own_unit());

-- The sent copy follows the submitted revision: made of the newest text when it is submitted, gone when it is withdrawn.
create function search_follows() returns trigger language plpgsql as $$
begin
    if cardinality(new.readers) = 0 and not new.approved then
        delete from search_section where report_id = new.report_id and sent;
    elsif cardinality(old.readers) = 0 and not old.approved then
        delete from search_section where report_id = new.report_id and sent;
        insert into search_section (report_id, sent, ordinal, unit_code, unit_path, line_path, kind, year, title,
                                    section_id, part, heading, body, folded, digest, terms, readers, approved)
        select report_id, true, ordinal, unit_code, unit_path, line_path, kind, year, title,
               section_id, part, heading, body, folded, digest, terms, new.readers, new.approved
          from search_section where report_id = new.report_id and not sent;
    else
        update search_section set readers = new.readers, approved = new.approved
         where report_id = new.report_id and sent;
    end if;
    return null;
end $$;
create trigger search_follows after update of readers, approved on revision
    for each row when (old.readers is distinct from new.readers or old.approved is distinct from new.approved)
    execute function search_follows();
