-- What is reviewed besides reports, and where each is shown; a report is shown where it always was.
alter table review_case
    add column subject_kind text not null default 'REPORT' check (subject_kind in ('REPORT', 'TARGETS', 'OBSERVATIONS')),
    add column shown_at text;
-- Forced, the policies would hide every case from the owner, too.
alter table review_case no force row level security;
update review_case set shown_at = '/api/reports/' || subject_id;
alter table review_case force row level security;
alter table review_case alter column shown_at set not null;

-- What kind of thing it is, each case says itself; a withdrawal that comes first does not know.
alter table subject drop column kind;
