-- Events that are committed but not yet with the broker. A row is deleted once the broker has it on all replicas.
create table outbox (
    id       bigint generated always as identity primary key,
    event_id uuid not null,
    topic    text not null,
    key      text not null,
    value    text not null
);

create function outbox_filled() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger outbox_filled after insert on outbox
    for each statement execute function outbox_filled();

-- Events that have been applied; written in the same transaction as their effect.
create table inbox (
    event_id    uuid primary key,
    type        text not null,
    received_at timestamptz not null default now()
);
