-- Where a machine client wants to hear of what happens, and of what; in the scope of the unit whose post it has.
create table webhook (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    client     text not null,
    url        text not null,
    events     text[] not null,
    enabled    boolean not null,
    -- Nobody hears anything after this unless the subscription is written again: who has left must not hear for ever.
    expires_at timestamptz not null,
    created_at timestamptz not null,
    version    bigint not null
);
create index webhook_of_client on webhook (unit_code, client);

-- What its messages are signed with: the current secret, and the last one for a while. Kept as it is: both sides sign with the same.
create table webhook_secret (
    id          uuid primary key,
    webhook_id  uuid not null references webhook on delete cascade,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    secret      text not null,
    valid_until timestamptz
);
create index webhook_secret_of on webhook_secret (webhook_id);

-- An event for one receiver; written in the transaction in which the event is noted as applied, so once.
create table webhook_delivery (
    id         uuid primary key,
    webhook_id uuid not null references webhook on delete cascade,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    event_id   uuid not null,
    type       text not null,
    body       text not null,
    state      text not null check (state in ('PENDING', 'DELIVERED', 'DEAD')),
    attempts   integer not null,
    status     integer,
    error      text,
    created_at timestamptz not null,
    -- Of the attempts under way: a delivery that is replayed begins anew.
    begun_at   timestamptz not null,
    settled_at timestamptz,
    unique (webhook_id, event_id)
);
-- "What became of what was sent here, the latest first?"
create index webhook_delivery_of on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_by_time on webhook_delivery (created_at);

-- What is to be sent and when. The clock works for no unit, so it may see which unit has something to be sent, and nothing else.
create table webhook_turn (
    delivery_id uuid primary key references webhook_delivery on delete cascade,
    webhook_id  uuid not null,
    unit_code   text not null,
    at          timestamptz not null
);
create index webhook_turn_by_time on webhook_turn (at);
create index webhook_turn_of on webhook_turn (webhook_id, at);

alter table webhook enable row level security;
alter table webhook force row level security;
create policy own_unit on webhook using (unit_code = own_unit()) with check (unit_code = own_unit());
-- An event finds who listens in its own unit and in those above it, by block and by line; who hears what, the service decides.
create policy an_event_finds on webhook for select using (
    starts_with((scope_path() || '.') collate "C", unit_path || '.')
        or starts_with((scope_line_path() || '.') collate "C", line_path || '.'));

alter table webhook_secret enable row level security;
alter table webhook_secret force row level security;
create policy own_unit on webhook_secret using (unit_code = own_unit()) with check (unit_code = own_unit());

alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy own_unit on webhook_delivery using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy telling on webhook_delivery for insert with check (
    exists (select from webhook w where w.id = webhook_delivery.webhook_id and w.unit_code = webhook_delivery.unit_code));
-- The clock clears away what is old; how old the configuration says, but never what is younger than this.
create policy the_clock_finds on webhook_delivery for select using (own_unit() is null and created_at < now() - interval '30 days');
create policy the_clock_clears on webhook_delivery for delete using (own_unit() is null and created_at < now() - interval '30 days');

alter table webhook_turn enable row level security;
alter table webhook_turn force row level security;
create policy own_unit on webhook_turn using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy the_clock_reads on webhook_turn for select using (own_unit() is null);
create policy telling on webhook_turn for insert with check (
    exists (select from webhook w where w.id = webhook_turn.webhook_id and w.unit_code = webhook_turn.unit_code));
