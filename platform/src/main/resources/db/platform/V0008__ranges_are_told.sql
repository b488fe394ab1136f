-- A policy asks its settings for every row that a query reads, so it asks two, ready to be compared, and makes nothing of them. Paths
-- hold digits, capitals and dots only (UnitPath.java) and '/' comes between the dot and these: the range holds the unit and
-- what is below it, no other. A setting that is missing or empty covers nothing.
create or replace function block_covers(path text) returns boolean language sql stable
    return path >= current_setting('tiaokuai.path', true) collate "C"
       and path < current_setting('tiaokuai.path_end', true) collate "C";

create or replace function line_covers(line_path text) returns boolean language sql stable
    return line_path >= current_setting('tiaokuai.line_path', true) collate "C"
       and line_path < current_setting('tiaokuai.line_path_end', true) collate "C";
