-- "What I have done", the latest first: only who decided, never who might have.
create index decision_by_person on decision (step_unit, decided_by, decided_at desc, step_id desc);
-- "What is open in my unit", the longest waiting first, whatever the role; and what it was told of.
create index open_steps_of_unit on case_step (step_unit, opened_at, id) where state = 'OPEN';
create index told_steps on case_step (step_unit, opened_at desc, id desc) where state = 'INFORMED';
