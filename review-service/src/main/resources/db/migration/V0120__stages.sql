-- Stages that ask several: a step becomes one seat of a stage. Definitions and running cases of before keep their meaning.

-- A route's document gets the shape of stages; what it says does not change, so that a version stays what it was.
alter table route no force row level security;
update route set steps = (
    select jsonb_agg(jsonb_build_object(
               'act', 'REVIEW', 'signing', 'ALL',
               'assignees', jsonb_build_array(jsonb_build_object('relation', s -> 'relation', 'role', s -> 'role')),
               'informs', jsonb_build_array(), 'dueDays', s -> 'dueDays', 'whenAbsent', s -> 'whenAbsent') order by n)
    from jsonb_array_elements(steps) with ordinality as e (s, n))
where jsonb_array_length(steps) > 0;
alter table route force row level security;

-- How often somebody has acted: an agreement is recalled only while it is the last act.
alter table review_case add column acts integer not null default 0;
-- Digest of each section by its identity, as the submission told them; read whole with the case.
alter table review_case add column sections jsonb not null default '{}';

alter table case_step
    add column seat integer not null default 1 check (seat > 0),
    -- A seat that is asked once more has another turn; what was said in the one before stays as it was.
    add column turn integer not null default 1 check (turn > 0),
    add column act text not null default 'REVIEW' check (act in ('REVIEW', 'COUNTERSIGNATURE', 'SIGN_OFF', 'INFORMATION')),
    add column needed integer not null default 1,
    add column office text,
    add column person text,
    add column after_seat integer,
    -- Who added a seat that the route does not have, and as which act of the case.
    add column added_by text,
    add column added_act integer,
    -- When it was open last until, whatever became of it then.
    add column left_at timestamptz,
    add column decided_by text,
    add column decided_act integer,
    add column signed_sections text[] not null default '{}',
    add check ((added_by is null) = (added_act is null));
-- Without this, the policies would hide every row from the owner, too, and nothing would be updated.
alter table case_step no force row level security;
alter table review_case no force row level security;
-- What was agreed to before there were acts cannot be recalled.
update case_step set decided_by = '', decided_act = -1 where state = 'APPROVED';
update case_step s set left_at = coalesce(s.decided_at, c.closed_at) from review_case c
where c.id = s.case_id and s.opened_at is not null and s.state <> 'OPEN';
alter table case_step force row level security;
alter table review_case force row level security;
alter table case_step drop constraint case_step_case_id_ordinal_key;
-- Also the look-up of a case's steps in their order.
alter table case_step add unique (case_id, ordinal, seat, turn);
alter table case_step drop constraint case_step_state_check;
alter table case_step add check (state in ('WAITING', 'OPEN', 'APPROVED', 'RETURNED', 'CARRIED', 'SKIPPED', 'ENDED',
                                           'RELEASED', 'INFORMED', 'HANDED_OVER', 'RECALLED'));

alter table decision
    -- For a return to an earlier stage instead of the drafter.
    add column returned_to integer,
    add column sections text[] not null default '{}',
    add column act text not null default 'REVIEW';

-- Units that are told and not asked: they see a case like those that are asked, and write nothing.
alter table review_case add column informed text[] not null default '{}';
drop policy reading on review_case;
create policy reading on review_case for select
    using (unit_code = own_unit()
        or own_unit() = any (parties)
        or own_unit() = any (informed)
        or (state = 'APPROVED' and (block_covers(unit_path) or line_covers(line_path))));
drop policy deciding on decision;
create policy deciding on decision for insert
    with check (step_unit = own_unit()
        and exists (select from case_step s
                    where s.id = step_id and s.case_id = decision.case_id and s.step_unit = own_unit()
                      and s.act <> 'INFORMATION'));

-- Stages that nobody can fill, for the administrators who can mend it; says nothing of what is reviewed.
create table vacancy (
    id         uuid primary key,
    -- The unit whose submission it was.
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    -- Units whose administrators are told: that one, the route's owner, the unit that is asked.
    told       text[] not null,
    case_id    uuid not null,
    route_name text not null,
    ordinal    integer,
    what       text not null check (what in ('NOT_OPENED', 'OVERDUE')),
    reason     text not null,
    at         timestamptz not null
);
-- "What is vacant, newest first", for an administrator of one of the units told: few rows altogether, one small index for both.
create index vacancy_told on vacancy using gin (told);
create index vacancy_newest on vacancy (at desc, id desc);
alter table vacancy enable row level security;
alter table vacancy force row level security;
create policy reading on vacancy for select using (own_unit() = any (told));
create policy noting on vacancy for insert with check (unit_code = own_unit());
create policy moving on vacancy for update using (unit_code = own_unit()) with check (unit_code = own_unit());

do $$
begin
    execute format('revoke delete on vacancy from %I', replace(current_user, '_owner', '_app'));
end $$;
