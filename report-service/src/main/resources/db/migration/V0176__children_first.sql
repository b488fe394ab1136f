-- A round may say that no report is approved before those of the called units below are; review-service holds it to that.
alter table round add column children_first boolean not null default false;
