-- Tasks run their whole course: cooperating units, urgency, rework, more time, reminders; and what was done stands in task_entry.
alter table task
    -- varchar, as Hibernate binds what it looks for: @> wants the same type on both sides.
    add column partners       varchar[] not null default '{}',
    add column content        text,
    add column urgency        text not null default 'NORMAL' check (urgency in ('NORMAL', 'URGENT', 'CRITICAL')),
    add column first_deadline date,
    add column wished_until   date,
    add column on_time        boolean,
    add column version        bigint not null default 1;

alter table task no force row level security;
update task set first_deadline = deadline,
    on_time = case when state = 'COMPLETED'
        then (coalesce(reported_at, completed_at) at time zone 'Asia/Shanghai')::date <= deadline end;
alter table task force row level security;

alter table task alter column first_deadline set not null;
alter table task drop constraint task_state_check;
alter table task
    add constraint task_state_check check (state in ('ASSIGNED', 'REPORTED', 'RETURNED', 'COMPLETED')),
    add constraint task_completed check ((state = 'COMPLETED') = (on_time is not null)),
    add constraint task_reported check (state <> 'REPORTED' or reported_at is not null),
    add constraint task_wish check (wished_until is null or state <> 'COMPLETED');

-- task_by_unit and task_by_assigner hold the two usual lists in their order. A unit helps with few tasks: they are found by this
-- one and sorted. Written as @>, which the planner can look up in it; an operator on the policy's own side need not be leakproof.
create index task_by_partner on task using gin (partners);
drop policy reading on task;
create policy reading on task for select
    using (unit_code = own_unit() or assigner = own_unit() or partners @> array[own_unit()]::varchar[]);

-- All that was done and said, by whichever unit has part in it. `day` is the deadline that an entry is about, `days` a reminder's
-- distance from it.
create table task_entry (
    id        uuid primary key,
    task_id   uuid not null references task,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    author    text not null,
    what      text not null check (what in ('ASSIGNED', 'CHANGED', 'FEEDBACK', 'CONTRIBUTION', 'RETURNED', 'EXTENSION_ASKED',
        'EXTENSION_GRANTED', 'EXTENSION_DECLINED', 'REMINDED', 'URGED', 'COMPLETED')),
    text      text,
    evidence  jsonb not null default '[]',
    day       date,
    days      int,
    said_by   text not null,
    said_at   timestamptz not null
);
-- A task's course, latest first.
create index task_entry_by_task on task_entry (task_id, said_at desc, id);
-- However many clocks look: one reminder of the clock for a deadline and a distance from it.
create unique index one_task_reminder on task_entry (task_id, day, days) where what = 'REMINDED';
alter table task_entry enable row level security;
alter table task_entry force row level security;
-- The inner query is under the task's own policy: who sees the task sees its course.
create policy reading on task_entry for select using (exists (select from task t where t.id = task_id));
create policy saying on task_entry for insert
    with check (author = own_unit() and exists (select from task t where t.id = task_id));
create policy moving on task_entry for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- When each open task is to be reminded of next. The clock works for no unit, so it may see which unit's task is due for a look,
-- and nothing else; a unit sees what is planned of the tasks that it gave.
create table task_agenda (
    task_id   uuid primary key references task,
    unit_code text not null,
    next_look timestamptz not null
);
-- The clock asks for the earliest looks, every half minute.
create index task_agenda_by_time on task_agenda (next_look, task_id);
alter table task_agenda enable row level security;
alter table task_agenda force row level security;
create policy the_clock_reads on task_agenda for select using (own_unit() is null or unit_code = own_unit());
create policy setting on task_agenda for insert with check (unit_code = own_unit());
create policy moving on task_agenda for update using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy clearing on task_agenda for delete using (unit_code = own_unit());

-- Tasks of before are looked at from now on.
alter table task no force row level security;
alter table task_agenda no force row level security;
insert into task_agenda (task_id, unit_code, next_look) select id, assigner, now() from task where state <> 'COMPLETED';
alter table task force row level security;
alter table task_agenda force row level security;

-- What was said is never taken back; the directory moves it with its unit.
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete, update on task_entry from ' || app;
    execute 'grant update (unit_path, line_path) on task_entry to ' || app;
end $$;
