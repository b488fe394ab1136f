-- Values and decompositions on their way to review and back; the content is the very text that the digest is of.
create table submission (
    id                uuid primary key,
    unit_code         text not null,
    unit_path         text collate "C" not null,
    line_path         text collate "C" not null,
    kind              text not null check (kind in ('OBSERVATIONS', 'TARGETS')),
    title             text not null,
    year              integer not null,
    addressee         text not null,
    readers           varchar[] not null,
    number            integer not null check (number > 0),
    content           text not null,
    digest            text not null,
    state             text not null check (state in ('UNDER_REVIEW', 'RETURNED', 'WITHDRAWN', 'APPROVED')),
    submitted_by      text not null,
    submitted_by_name text,
    submitted_at      timestamptz not null,
    decided_above     integer not null check (decided_above >= 0),
    decided_by        text,
    decided_by_name   text,
    decided_at        timestamptz,
    reason            text,
    uncounted         jsonb not null,
    version           bigint not null,
    constraint decided_by_somebody check ((state = 'UNDER_REVIEW') = (decided_at is null)),
    constraint returned_with_a_reason check (state <> 'RETURNED' or reason is not null)
);
-- Lists go from the latest on; the own unit's are found by their unit, those of others by who may read them.
create index submission_list on submission (submitted_at desc, id);
create index submission_by_unit on submission (unit_code, submitted_at desc, id);
create index submission_by_reader on submission using gin (readers) where state in ('UNDER_REVIEW', 'RETURNED');

alter table submission enable row level security;
alter table submission force row level security;
create policy reading on submission for select
    using (unit_code = own_unit()
        or (state in ('UNDER_REVIEW', 'RETURNED') and own_unit() = any (readers))
        or (state = 'APPROVED' and (block_covers(unit_path) or line_covers(line_path))));
create policy submitting on submission for insert with check (unit_code = own_unit());
create policy deciding on submission for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- A value that is under review is found by what it was submitted with, to be confirmed or let go of.
alter table observation add column submission_id uuid references submission;
create index observation_under_review on observation (submission_id) where submission_id is not null;

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on submission from ' || app;
end $$;
