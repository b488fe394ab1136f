-- Policies let a unit see what is its own, or what it raised, besides what lies below it: an OR that the indexes by path alone
-- cannot answer, so that lists and counts read the whole table.
create index rectification_by_unit on rectification (unit_code);
create index rectification_by_raiser on rectification (raiser);
create index honour_by_unit on honour (unit_code);
create index project_by_unit on project (unit_code);
