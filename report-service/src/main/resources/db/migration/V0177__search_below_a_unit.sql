-- Whoever sees much and seeks in one county, finds there by the index too: besides the units that may find a row stand, with a mark,
-- all units at or above its own. In one column: an index that is asked for nothing in a column of its own reads all of that column.
create function search_units(unit text, sent boolean, readers varchar[], approved boolean, block text, line text)
    returns text[] language sql immutable
    return search_viewers(unit, sent, readers, approved, block, line)
        || string_to_array('@' || replace(block || '.' || line, '.', '.@'), '.');

create function sought_units() returns text[] language sql stable
    return array[own_unit()] || coalesce(nullif(current_setting('tiaokuai.sought_in', true), ''), '{}')::text[];

alter table search_section add column units text[] not null
    generated always as (search_units(unit_code, sent, readers, approved, unit_path, line_path)) stored;
alter policy finding on search_section using (terms @> sought_terms() and units @> sought_units());
drop index search_section_by_term;
alter table search_section drop column viewers;
create index search_section_by_term on search_section using gin (terms, units) with (fastupdate = off);
