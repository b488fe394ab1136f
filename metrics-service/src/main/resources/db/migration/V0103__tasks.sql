create table task (
    id           uuid primary key,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    assigner     text not null,
    title        text not null,
    deadline     date not null,
    state        text not null check (state in ('ASSIGNED', 'REPORTED', 'COMPLETED')),
    feedback     text,
    reported_at  timestamptz,
    result       text,
    completed_at timestamptz,
    assigned_by  text not null,
    assigned_at  timestamptz not null
);
create index task_by_unit on task (unit_code, deadline, id);
create index task_by_assigner on task (assigner, deadline, id);
alter table task enable row level security;
alter table task force row level security;
create policy own_unit on task using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy assigner on task using (assigner = own_unit()) with check (assigner = own_unit());
create policy from_above on task for select using (block_covers(unit_path) or line_covers(line_path));
