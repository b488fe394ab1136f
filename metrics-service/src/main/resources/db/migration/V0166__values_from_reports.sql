-- What approved reports tell of indicators, until a person makes a value of it or refuses it; it keeps the identity that it came with.
create table observation_proposal (
    id             uuid primary key,
    unit_code      text not null,
    unit_path      text collate "C" not null,
    line_path      text collate "C" not null,
    report_id      uuid not null,
    report_title   text not null,
    indicator      text not null references indicator,
    period         text not null,
    value          numeric not null,
    qualifier      text check (qualifier in ('ABOUT', 'MORE_THAN', 'LESS_THAN', 'AT_LEAST', 'AT_MOST')),
    subject        text not null,
    sentence       text not null,
    state          text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'LAPSED')),
    reason         text,
    observation_id uuid references observation,
    decided_by     text,
    decided_at     timestamptz,
    published_at   timestamptz not null,
    constraint accepted_as_a_value check ((state = 'ACCEPTED') = (observation_id is not null)),
    constraint refused_with_a_reason check ((state = 'REFUSED') = (reason is not null))
);
create index observation_proposal_list on observation_proposal (unit_code, published_at desc, id desc);
-- A report that is approved again is looked at as a whole.
create index observation_proposal_by_report on observation_proposal (report_id);
alter table observation_proposal enable row level security;
alter table observation_proposal force row level security;
create policy reading on observation_proposal for select using (unit_code = own_unit());
create policy proposing on observation_proposal for insert with check (unit_code = own_unit());
create policy deciding on observation_proposal for update
    using (unit_code = own_unit()) with check (unit_code = own_unit());
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on observation_proposal from ' || app;
end $$;
