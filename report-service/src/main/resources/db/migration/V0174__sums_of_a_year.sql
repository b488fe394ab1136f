-- A year's figure may be the sum of its months: such a binding names no single value, but the indicator, unit and year alone.
alter table figure_binding alter column observation_id drop not null;
