-- Review says, besides, that a superior decides instead of a unit that did not in time, and that who approved wants that taken back.
alter table answer drop constraint answer_kind_check;
alter table answer add constraint answer_kind_check check (kind in ('OPENED', 'ESCALATED', 'APPROVED', 'RETURNED', 'REOPENED'));
