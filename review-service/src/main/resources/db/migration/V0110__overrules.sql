-- Reasons that the reporting unit gave against objections of its checks, as the submission told them: read whole with the case,
-- hence one document and no table.
alter table review_case add column overrules jsonb not null default '[]';
