-- Routes: who reviews what a unit, or a unit below it, submits. A row is one version and never changes: a running case keeps
-- the version that it was opened with. The definition is read and written whole, hence one document and no table of steps.
create table route (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    kind       text not null,
    version    integer not null check (version > 0),
    name       text not null,
    steps      jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    -- Also the look-up of the newest version of a unit's route, and the order of the list.
    unique (unit_code, kind, version)
);

alter table route enable row level security;
alter table route force row level security;
-- Whoever may use a route reads it (the owner's whole subtree), and so do the owner's superiors.
create policy reading on route for select
    using (unit_code = own_unit()
        or unit_code = any (string_to_array(scope_path(), '.'))
        or block_covers(unit_path)
        or line_covers(line_path));
create policy defining on route for insert with check (unit_code = own_unit());
-- The only update there is: the directory moves the paths when the unit moves.
create policy moving on route for update using (unit_code = own_unit()) with check (unit_code = own_unit());
