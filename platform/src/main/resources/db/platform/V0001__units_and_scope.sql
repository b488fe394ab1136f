-- The directory of units, as the topic `units` tells it. Everybody may read it: it holds names and codes only.
create table unit (
    code          text primary key,
    name          text not null,
    kind          text not null,
    path          text collate "C" not null,
    parent        text,
    line          text,
    line_superior text,
    line_path     text collate "C" not null,
    valid_from    date,
    valid_to      date,
    active        boolean not null
);
-- Subtree look-ups: recipients of a round, units below a post.
create index unit_by_path on unit (path);
create index unit_by_line_path on unit (line_path);

-- What row-level security is told by the service on every transaction (see Scopes.java). Unset or empty: nothing is visible.
-- Plain SQL functions, so that the planner inlines them and can use the indexes on the paths.
create function own_unit() returns text language sql stable
    return nullif(current_setting('tiaokuai.unit', true), '');

create function scope_path() returns text language sql stable
    return nullif(current_setting('tiaokuai.path', true), '') collate "C";

create function scope_line_path() returns text language sql stable
    return nullif(current_setting('tiaokuai.line_path', true), '') collate "C";

-- A path is covered when it is the scope's or lies below it. '/' is the character after '.', which makes the range exact
-- but for paths that continue with a character before '.'; the second half excludes those. Only leakproof operators: below a
-- policy the planner uses an index for no others (ADR 0003).
create function block_covers(path text) returns boolean language sql stable
    return path >= scope_path() and path < (scope_path() || '/') collate "C"
       and (path = scope_path() or path >= (scope_path() || '.') collate "C");

create function line_covers(line_path text) returns boolean language sql stable
    return line_path >= scope_line_path() and line_path < (scope_line_path() || '/') collate "C"
       and (line_path = scope_line_path() or line_path >= (scope_line_path() || '.') collate "C");
