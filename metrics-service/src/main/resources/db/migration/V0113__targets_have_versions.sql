-- 约束性、预期性; a plan of its own instead of a straight line; and every version a target had, with the reason.
alter table target
    add column nature   text not null default 'EXPECTED' check (nature in ('BINDING', 'EXPECTED')),
    -- planned value at the end of each month, the year so far for what adds up; null for a straight line
    add column plan     numeric[] check (cardinality(plan) = 12),
    add column revision int not null default 1;

create table target_version (
    target_id  uuid not null references target,
    number     int not null,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    setter     text not null,
    baseline   numeric,
    value      numeric not null,
    value_to   numeric,
    nature     text not null,
    plan       numeric[],
    reason     text,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (target_id, number)
);
-- The directory moves the paths of a unit's rows.
create index target_version_by_unit on target_version (unit_code);
-- The owner of the tables is bound by the policies as well; it copies what is there without them.
alter table target no force row level security;
insert into target_version (target_id, number, unit_code, unit_path, line_path, setter, baseline, value, value_to, nature,
        changed_by, changed_at)
    select id, 1, unit_code, unit_path, line_path, setter, baseline, value, value_to, nature, created_by, created_at
    from target;
alter table target force row level security;
alter table target_version enable row level security;
alter table target_version force row level security;
create policy reading on target_version for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
-- A version is of a target that the same unit has set, and names the unit that has it.
create policy adding on target_version for insert
    with check (setter = own_unit() and (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path))
        and exists (select from target t where t.id = target_id and t.setter = own_unit()
            and t.unit_code = target_version.unit_code));
create policy moving on target_version for update
    using (unit_code = own_unit()) with check (unit_code = own_unit());
-- Whoever set a target may set it anew, as long as he is above whoever has it.
create policy setting_anew on target for update
    using (setter = own_unit() and (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path)))
    with check (setter = own_unit() and (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path)));
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    -- Whose target it is, of what and when, never changes; the directory moves it with its unit.
    execute 'revoke update on target from ' || app;
    execute 'grant update (unit_path, line_path, baseline, value, value_to, nature, plan, revision, state, lamp, version)'
        || ' on target to ' || app;
    execute 'revoke update, delete on target_version from ' || app;
    execute 'grant update (unit_path, line_path) on target_version to ' || app;
end $$;
