-- Why a text is right although a check objects. The identity of the check follows from the sentence: a reason for a sentence
-- that was changed finds no check any more and does not count.
create table overrule (
    report_id   uuid not null references report,
    check_id    text not null,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    message     text not null,
    excerpt     text,
    reason      text not null,
    by_username text not null,
    by_name     text not null,
    given_at    timestamptz not null,
    primary key (report_id, check_id)
);
alter table overrule enable row level security;
alter table overrule force row level security;
create policy own_unit on overrule using (unit_code = own_unit()) with check (unit_code = own_unit());

-- The reasons as they went to review, a set for each submission. Whoever reads the submitted revision reads them; the policies
-- of revision apply inside.
create table submitted_overrule (
    report_id   uuid not null references report,
    submission  int not null,
    check_id    text not null,
    revision    int not null,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    message     text not null,
    excerpt     text,
    reason      text not null,
    by_username text not null,
    by_name     text not null,
    given_at    timestamptz not null,
    primary key (report_id, submission, check_id),
    foreign key (report_id, revision) references revision
);
alter table submitted_overrule enable row level security;
alter table submitted_overrule force row level security;
create policy own_unit on submitted_overrule using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy with_the_revision on submitted_overrule for select
    using (exists (select from revision r
                   where r.report_id = submitted_overrule.report_id and r.number = submitted_overrule.revision));
-- What went to review is not taken back, not even by the service itself; only the directory moves the paths.
do $$
begin
    execute format('revoke delete on submitted_overrule from %I', replace(current_user, '_owner', '_app'));
end $$;
