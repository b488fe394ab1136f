-- Approvals that somebody wants to take back, and what the service that issues reports said to it.
create table reopening (
    id            uuid primary key,
    case_id       uuid not null references review_case,
    -- The reporting unit.
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    kind          text not null check (kind in ('RECALL', 'REVOCATION')),
    step_id       uuid not null references case_step,
    continues_at  integer,
    reason        text not null,
    asked_by      text not null,
    asked_by_name text not null,
    asked_unit    text not null,
    asked_at      timestamptz not null,
    state         text not null check (state in ('ASKED', 'DONE', 'REFUSED')),
    answered_at   timestamptz,
    check ((state = 'ASKED') = (answered_at is null)),
    check ((kind = 'REVOCATION') = (continues_at is not null))
);
-- Two who want it at once: one asks, the other is told.
create unique index one_reopening on reopening (case_id) where state = 'ASKED';
-- "What was asked about a case?", in that order.
create index reopening_by_case on reopening (case_id, asked_at, id);
alter table reopening enable row level security;
alter table reopening force row level security;
create policy reading on reopening for select using (exists (select from review_case c where c.id = case_id));
-- Whatever the service thinks: it is asked in the unit that had agreed.
create policy asking on reopening for insert
    with check (asked_unit = own_unit()
        and exists (select from case_step s where s.id = step_id and s.case_id = reopening.case_id
                      and s.step_unit = own_unit() and s.state = 'APPROVED'));
create policy answering on reopening for update using (unit_code = own_unit()) with check (unit_code = own_unit());
do $$
begin
    execute format('revoke update, delete on reopening from %I', replace(current_user, '_owner', '_app'));
    execute format('grant update (state, answered_at, unit_path, line_path) on reopening to %I',
                   replace(current_user, '_owner', '_app'));
end $$;
