-- Targets come in by files, too, which are kept and handed back like those of values.
alter table observation_import add column about text not null default 'OBSERVATIONS'
    check (about in ('OBSERVATIONS', 'TARGETS'));
drop index observation_import_by_unit;
create index observation_import_by_unit on observation_import (unit_code, about, created_at desc, id desc);
comment on table observation_import is 'Files that values or targets came in by, with what was said to each row';
