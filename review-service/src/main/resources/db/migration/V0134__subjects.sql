-- What is reviewed besides reports, and where each is shown; a report is shown where it always was.
alter table review_case
    add column subject_kind text not null default 'REPORT' check (subject_kind in ('REPORT', 'TARGETS', 'OBSERVATIONS')),
    add column shown_at text;
update review_case set shown_at = '/api/reports/' || subject_id;
alter table review_case alter column shown_at set not null;
