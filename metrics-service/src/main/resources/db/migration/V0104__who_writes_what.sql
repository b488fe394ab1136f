-- The first policies let a unit do everything to its rows. From here on each says what may be done, and nothing is deleted.

-- The catalogue is read by every unit; an indicator is added in the adding unit's name.
alter table indicator enable row level security;
alter table indicator force row level security;
create policy reading on indicator for select using (own_unit() is not null);
create policy adding on indicator for insert with check (owner = own_unit());

drop policy own_unit on target;
drop policy from_above on target;
drop policy set_from_above on target;
create policy reading on target for select
    using (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path));
create policy setting on target for insert
    with check (setter = own_unit()
        and (unit_code = own_unit() or block_covers(unit_path) or line_covers(line_path)));
-- Judged in the scope of the unit whose values are confirmed.
create policy judging on target for update using (unit_code = own_unit()) with check (unit_code = own_unit());

drop policy own_unit on proposal;
create policy reading on proposal for select using (unit_code = own_unit());
create policy proposing on proposal for insert with check (unit_code = own_unit());
create policy deciding on proposal for update using (unit_code = own_unit()) with check (unit_code = own_unit());

drop policy own_unit on observation;
drop policy from_above on observation;
create policy reading on observation for select
    using (unit_code = own_unit()
        or (status = 'CONFIRMED' and (block_covers(unit_path) or line_covers(line_path))));
create policy reporting on observation for insert with check (unit_code = own_unit());
create policy correcting on observation for update using (unit_code = own_unit()) with check (unit_code = own_unit());

drop policy own_unit on observation_history;
create policy reading on observation_history for select using (unit_code = own_unit());
create policy adding on observation_history for insert with check (unit_code = own_unit());
-- For the directory, when the unit moves; the grants below leave nothing else to be changed.
create policy moving on observation_history for update
    using (unit_code = own_unit()) with check (unit_code = own_unit());

-- A task is between the unit that has it and the one that gave it; it is given downwards only.
drop policy own_unit on task;
drop policy assigner on task;
drop policy from_above on task;
create policy reading on task for select using (unit_code = own_unit() or assigner = own_unit());
create policy assigning on task for insert
    with check (assigner = own_unit() and unit_code <> own_unit()
        and (block_covers(unit_path) or line_covers(line_path)));
create policy working on task for update
    using (unit_code = own_unit() or assigner = own_unit())
    with check (unit_code = own_unit() or assigner = own_unit());

-- Lists go in the order (unit_path, id), page by page.
drop index target_by_unit_path;
create index target_by_unit_path on target (unit_path, id);
drop index observation_by_unit_path;
create index observation_by_unit_path on observation (unit_path, id);

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on indicator, target, proposal, observation, observation_history, task from ' || app;
    execute 'revoke update on indicator, observation_history from ' || app;
    execute 'grant update (unit_path, line_path) on observation_history to ' || app;
end $$;
