-- Honours and closed rectifications are offered like achieved targets and completed tasks.
alter table material drop constraint material_kind_check;
alter table material add constraint material_kind_check
    check (kind in ('TARGET_ACHIEVED', 'TASK_COMPLETED', 'HONOUR_GRANTED', 'RECTIFICATION_CLOSED'));
-- What was placed and taken back is looked for whenever its report is checked.
create index material_by_report on material (report_id) where report_id is not null;
