-- What came of comparing, each night, what the roll-up tells with what the values themselves say; one row a night and root unit.
create table reconciliation (
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    day         date not null,
    looked_at   timestamptz not null,
    figures     bigint not null,
    differences int not null,
    -- the first of them
    first       jsonb not null,
    primary key (unit_code, day)
);
alter table reconciliation enable row level security;
alter table reconciliation force row level security;
create policy reading on reconciliation for select using (unit_code = own_unit());
create policy keeping on reconciliation for insert with check (unit_code = own_unit());
create policy moving on reconciliation for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Written once; only its paths follow the unit when that moves.
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke update, delete on reconciliation from ' || app;
    execute 'grant update (unit_path, line_path) on reconciliation to ' || app;
end $$;
