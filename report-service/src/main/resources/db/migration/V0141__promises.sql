-- Promises get their identity when a plan is first submitted and keep it through every later submission, so that what was
-- said about a promise under review is still about it after a return.
create table commitment_identity (
    id         uuid primary key,
    report_id  uuid not null references report,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    text       text not null,
    submission int not null
);
create index commitment_identity_by_report on commitment_identity (report_id);
alter table commitment_identity enable row level security;
alter table commitment_identity force row level security;
create policy own_unit on commitment_identity using (unit_code = own_unit()) with check (unit_code = own_unit());

-- Promises of a report that never was approved here (it is older than the system, say) count once a person has confirmed them.
alter table commitment
    add column confirmed_by text,
    add column confirmed_at timestamptz;
-- Such a report may be approved later; its promises then find their places anew.
alter table commitment drop constraint commitment_report_id_ordinal_key;
create index commitment_by_report on commitment (report_id, ordinal);
create index commitment_by_unit on commitment (unit_code, plan_year);

-- What a report answers about promises. Kept by the submission that it is made for: superiors see the answers that were
-- submitted, as they see the text that was.
create table promise_answer (
    report_id     uuid not null references report,
    commitment_id uuid not null references commitment,
    submission    int not null,
    unit_code     text not null,
    unit_path     text collate "C" not null,
    line_path     text collate "C" not null,
    outcome       text not null check (outcome in ('DONE', 'PARTLY', 'NOT_DONE', 'DROPPED')),
    text          text not null,
    version       bigint not null,
    answered_by   text not null,
    answered_at   timestamptz not null,
    primary key (report_id, commitment_id, submission)
);
create index promise_answer_by_commitment on promise_answer (commitment_id);
alter table promise_answer enable row level security;
alter table promise_answer force row level security;
create policy own_unit on promise_answer using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy reader on promise_answer for select
    using (exists (select from report r where r.id = report_id and r.submission >= promise_answer.submission));

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on commitment_identity, promise_answer from ' || app;
end $$;
