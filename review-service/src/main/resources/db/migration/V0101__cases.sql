-- What is known of a thing under review, whatever order its events come in. Its row is locked while an event about it is
-- applied. The reporting unit's own business: reviewers see cases.
create table subject (
    id                uuid primary key,
    unit_code         text not null,
    unit_path         text collate "C" not null,
    line_path         text collate "C" not null,
    kind              text not null,
    newest_submission integer not null,
    newest_withdrawal integer not null
);

-- The review of one submission. `unit_code` is the reporting unit; `parties` are the units that its steps ask.
create table review_case (
    id                uuid primary key,
    unit_code         text not null,
    unit_path         text collate "C" not null,
    line_path         text collate "C" not null,
    parties           text[] not null,
    subject_id        uuid not null references subject,
    submission        integer not null,
    revision          integer not null,
    digest            text not null,
    title             text not null,
    kind              text not null,
    year              integer not null,
    addressee         text not null,
    submitted_by      text not null,
    submitted_by_name text not null,
    submitted_at      timestamptz not null,
    -- The version of the route that the case keeps; none for the built-in default.
    route_id          uuid references route,
    state             text not null check (state in ('OPEN', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'SUPERSEDED')),
    opened_at         timestamptz not null,
    closed_at         timestamptz,
    continues_at      integer,
    check ((state = 'OPEN') = (closed_at is null)),
    check (state <> 'RETURNED' or continues_at is not null),
    -- One case for one submission; also the look-up of a report's cases, newest first.
    unique (subject_id, submission)
);
-- However events come: a report is under review once at a time.
create unique index one_open_case on review_case (subject_id) where state = 'OPEN';
-- "Has this unit a case?" is asked by foreign keys only when a route goes, which never happens: no index on route_id.

create table case_step (
    id                 uuid primary key,
    case_id            uuid not null references review_case,
    ordinal            integer not null check (ordinal > 0),
    step_unit          text,
    role               text not null,
    due_days           integer,
    state              text not null
        check (state in ('WAITING', 'OPEN', 'APPROVED', 'RETURNED', 'CARRIED', 'SKIPPED', 'ENDED')),
    opened_at          timestamptz,
    due                timestamptz,
    decided_at         timestamptz,
    carried_submission integer,
    carried_digest     text,
    check ((state = 'SKIPPED') = (step_unit is null)),
    unique (case_id, ordinal)
);
-- "My open steps": the post's unit and roles, oldest first. Partial, because closed steps outnumber open ones soon.
create index open_steps on case_step (step_unit, role, opened_at, id) where state = 'OPEN';

-- One decision for one step, whoever else decides at the same moment. Added and read, never changed.
create table decision (
    id              uuid primary key,
    step_id         uuid not null unique references case_step,
    case_id         uuid not null references review_case,
    ordinal         integer not null,
    step_unit       text not null,
    role            text not null,
    decision        text not null check (decision in ('APPROVED', 'RETURNED')),
    digest          text not null,
    reason          text,
    continues_at    integer,
    decided_by      text not null,
    decided_by_name text not null,
    decided_at      timestamptz not null,
    check (decision = 'APPROVED' or (reason is not null and continues_at is not null))
);
-- Decisions are read by case.
create index decision_by_case on decision (case_id, ordinal);

-- What happened to a case, line by line; each hash covers the line before. Added and read, never changed.
create table history (
    id            uuid primary key,
    case_id       uuid not null references review_case,
    number        integer not null,
    at            timestamptz not null,
    what          text not null,
    username      text not null,
    name          text not null,
    unit          text not null,
    ordinal       integer,
    digest        text not null,
    text          text,
    previous_hash text not null,
    hash          text not null,
    -- Also the look-up of a case's history and of its last line.
    unique (case_id, number)
);

-- Due times of open steps. The clock works for no unit, so it may see which unit has something due, and nothing else.
create table deadline (
    step_id   uuid primary key references case_step,
    case_id   uuid not null references review_case,
    unit_code text not null,
    due       timestamptz not null
);
-- "What is due by now?", oldest first.
create index deadline_by_due on deadline (due);

-- --- who sees and writes what -----------------------------------------------------------------------------------------

alter table subject enable row level security;
alter table subject force row level security;
create policy own_unit on subject using (unit_code = own_unit()) with check (unit_code = own_unit());

alter table review_case enable row level security;
alter table review_case force row level security;
-- The reporting unit, the units that are asked, and once it is approved every superior by block and by line.
create policy reading on review_case for select
    using (unit_code = own_unit()
        or own_unit() = any (parties)
        or (state = 'APPROVED' and (block_covers(unit_path) or line_covers(line_path))));
create policy opening on review_case for insert with check (unit_code = own_unit());
create policy proceeding on review_case for update
    using (unit_code = own_unit() or own_unit() = any (parties))
    with check (unit_code = own_unit() or own_unit() = any (parties));

-- What belongs to a case is seen with it, and written by those who may write the case.
alter table case_step enable row level security;
alter table case_step force row level security;
-- The first half says nothing new, but lets "my open steps" do without a look at each case.
create policy reading on case_step for select
    using (step_unit = own_unit() or exists (select from review_case c where c.id = case_id));
create policy opening on case_step for insert with check (exists (select from review_case c
                where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));
create policy proceeding on case_step for update using (exists (select from review_case c
                where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties)))) with check (exists (select from review_case c
                where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));

alter table decision enable row level security;
alter table decision force row level security;
create policy reading on decision for select using (exists (select from review_case c where c.id = case_id));
-- Whatever the service thinks: a decision is written by a post in the unit that the step asks.
create policy deciding on decision for insert
    with check (step_unit = own_unit()
        and exists (select from case_step s
                    where s.id = step_id and s.case_id = decision.case_id and s.step_unit = own_unit()));

alter table history enable row level security;
alter table history force row level security;
create policy reading on history for select using (exists (select from review_case c where c.id = case_id));
create policy adding on history for insert with check (exists (select from review_case c
                where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));

alter table deadline enable row level security;
alter table deadline force row level security;
create policy the_clock_reads on deadline for select using (true);
create policy setting on deadline for insert with check (exists (select from review_case c
                where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));
create policy clearing on deadline for delete using (exists (select from review_case c
                where c.id = case_id and (c.unit_code = own_unit() or own_unit() = any (c.parties))));

-- Not even the service itself changes what was decided or what happened.
do $$
begin
    execute format('revoke update, delete on decision, history from %I', replace(current_user, '_owner', '_app'));
    execute format('revoke delete on route, subject, review_case, case_step from %I',
                   replace(current_user, '_owner', '_app'));
end $$;
