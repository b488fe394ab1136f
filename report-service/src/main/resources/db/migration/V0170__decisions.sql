-- 办理过程: who decided which step about which text, as review-events tell it; for whoever archives the report. Written once: what is
-- taken back gets the time of that, and stays.
create table step_decision (
    event_id     uuid primary key,
    report_id    uuid not null references report,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    case_id      uuid not null,
    submission   int not null,
    ordinal      int not null,
    step_unit    text not null,
    role         text,
    decision     text not null check (decision in ('APPROVED', 'RETURNED')),
    digest       text not null,
    reason       text,
    decided_by   text not null,
    decided_name text not null,
    decided_at   timestamptz not null,
    -- When whoever had decided took it back; from then on it counts no more.
    recalled_at  timestamptz
);
create index step_decision_by_report on step_decision (report_id, decided_at);
alter table step_decision enable row level security;
alter table step_decision force row level security;
create policy own_unit on step_decision using (unit_code = own_unit()) with check (unit_code = own_unit());

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke update, delete on step_decision from ' || app;
    execute 'grant update (unit_path, line_path, recalled_at) on step_decision to ' || app;
end $$;
