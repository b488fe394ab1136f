-- A card as its owner writes it; nobody else sees it, since it holds what is added and taken from every unit.
create table scorecard (
    id           uuid primary key,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    definition   jsonb not null,
    version      bigint not null,
    published_at timestamptz,
    created_by   text not null,
    created_at   timestamptz not null
);
-- The owner's list, latest first.
create index scorecard_by_unit on scorecard (unit_code, created_at desc, id);
alter table scorecard enable row level security;
alter table scorecard force row level security;
create policy reading on scorecard for select using (unit_code = own_unit());
create policy writing on scorecard for insert
    with check (unit_code = own_unit() and published_at is null);
-- A published card is frozen, whatever the service says: the row that is changed must not be published yet.
create policy changing on scorecard for update
    using (unit_code = own_unit() and published_at is null) with check (unit_code = own_unit());

-- What a published card says of one unit, for that unit and for whoever scores it.
create table scorecard_line (
    card_id     uuid not null references scorecard,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    scorer      text not null,
    calculation jsonb not null,
    primary key (card_id, unit_code)
);
-- "What are we scored by?": the list of published cards asks it for each of them.
create index scorecard_line_by_unit on scorecard_line (unit_code, card_id);
alter table scorecard_line enable row level security;
alter table scorecard_line force row level security;
create policy reading on scorecard_line for select using (unit_code = own_unit() or scorer = own_unit());
create policy scoring on scorecard_line for insert
    with check (scorer = own_unit() and (block_covers(unit_path) or line_covers(line_path))
        and exists (select from scorecard c where c.id = card_id and c.unit_code = own_unit()));
create policy moving on scorecard_line for update using (unit_code = own_unit()) with check (unit_code = own_unit());

-- The ranking, for all units of the card.
create table scorecard_publication (
    card_id      uuid primary key references scorecard,
    unit_code    text not null,
    unit_path    text collate "C" not null,
    line_path    text collate "C" not null,
    title        text not null,
    year         int not null,
    items        jsonb not null,
    missing      text not null check (missing in ('ZERO', 'EXCLUDED')),
    -- null where nothing is added, or taken
    bonus_cap    numeric,
    penalty_cap  numeric,
    ranking      jsonb not null,
    published_by text not null,
    published_at timestamptz not null
);
-- Lists go in this order.
create index scorecard_publication_by_time on scorecard_publication (published_at desc, card_id);
alter table scorecard_publication enable row level security;
alter table scorecard_publication force row level security;
create policy reading on scorecard_publication for select
    using (unit_code = own_unit()
        or exists (select from scorecard_line l where l.card_id = scorecard_publication.card_id and l.unit_code = own_unit()));
create policy publishing on scorecard_publication for insert
    with check (unit_code = own_unit()
        and exists (select from scorecard c where c.id = card_id and c.unit_code = own_unit()));
create policy moving on scorecard_publication for update
    using (unit_code = own_unit()) with check (unit_code = own_unit());

-- What is published is never changed; the directory moves it with its unit.
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'revoke delete on scorecard from ' || app;
    execute 'revoke delete, update on scorecard_line, scorecard_publication from ' || app;
    execute 'grant update (unit_path, line_path) on scorecard_line, scorecard_publication to ' || app;
end $$;
