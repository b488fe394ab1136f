-- The catalogue grows up: who an indicator is for, since when, what a ratio is made of, and what its definition was before.
alter table indicator
    -- for whom: units below its owner by territory, by trade, or by both
    add column applies            text not null default 'BOTH' check (applies in ('BLOCK', 'LINE', 'BOTH')),
    add column line               text,
    add column source             text,
    add column valid_from         date,
    add column valid_to           date,
    -- a ratio is never added up: it is its numerator's sum over its denominator's, times the factor
    add column numerator          text references indicator,
    add column denominator        text references indicator,
    add column factor             numeric,
    add column definition_version int not null default 1,
    add column version            bigint not null default 1,
    add constraint validity check (valid_from <= valid_to),
    add constraint ratio_of_two check (
        (numerator is null and denominator is null and factor is null)
        or (aggregation = 'RATIO' and numerator is not null and denominator is not null and factor > 0));
-- What may be used by a unit: the indicators of its ancestors.
create index indicator_by_owner on indicator (owner, code);
-- A value that is confirmed changes every ratio it is a part of.
create index indicator_by_numerator on indicator (numerator) where numerator is not null;
create index indicator_by_denominator on indicator (denominator) where denominator is not null;
create policy editing on indicator for update using (owner = own_unit()) with check (owner = own_unit());

-- Every wording a definition ever had, for whoever asks what a figure of some time meant.
create table indicator_definition (
    indicator  text not null references indicator,
    number     int not null,
    definition text not null,
    -- first day that it counts for; null for the first one
    valid_from date,
    reason     text,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (indicator, number)
);
-- The owner of the tables is bound by the policies as well; it copies what is there without them.
alter table indicator no force row level security;
insert into indicator_definition (indicator, number, definition, changed_by, changed_at)
    select code, 1, definition, created_by, created_at from indicator;
alter table indicator force row level security;
alter table indicator_definition enable row level security;
alter table indicator_definition force row level security;
create policy reading on indicator_definition for select using (own_unit() is not null);
create policy adding on indicator_definition for insert
    with check (exists (select from indicator i where i.code = indicator_definition.indicator and i.owner = own_unit()));

-- 勾稽 between indicators: what must hold among the values of one unit and period.
create table indicator_rule (
    id                uuid primary key,
    owner             text not null,
    name              text not null,
    left_side         jsonb not null,
    operator          text not null check (operator in ('EQUAL', 'AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN')),
    right_side        jsonb not null,
    tolerance         numeric not null check (tolerance >= 0),
    tolerance_percent numeric not null check (tolerance_percent >= 0),
    severity          text not null check (severity in ('ERROR', 'WARNING')),
    active            boolean not null,
    version           bigint not null,
    created_by        text not null,
    created_at        timestamptz not null
);
-- A value is held against the rules of its unit's ancestors.
create index indicator_rule_by_owner on indicator_rule (owner, id) where active;
alter table indicator_rule enable row level security;
alter table indicator_rule force row level security;
create policy reading on indicator_rule for select using (own_unit() is not null);
create policy adding on indicator_rule for insert with check (owner = own_unit());
create policy editing on indicator_rule for update using (owner = own_unit()) with check (owner = own_unit());

do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    -- What values mean never changes under them: direction, frequency, accumulation, aggregation, measure unit, parts.
    execute 'grant update (name, definition, definition_version, decimals, applies, line, source, valid_from, valid_to, version)'
        || ' on indicator to ' || app;
    execute 'revoke update, delete on indicator_definition from ' || app;
    execute 'revoke delete on indicator_rule from ' || app;
end $$;
