-- What makes a decision worth trusting: where it came from, and a signature over all of it.
alter table decision
    add column client_address text,
    add column signature text,
    add column key_id text,
    add check ((signature is null) = (key_id is null));

-- What a history line says besides: where the request came from and what was signed. Part of its hash where there is any.
alter table history add column proof text;

-- Public keys by which decisions were ever signed: a signature can be verified when its key is long gone. No unit's data.
create table signing_key (
    id            text primary key,
    -- Of the signatures, and of the key itself: SHA256withRSA is by a key of RSA.
    algorithm     text not null,
    key_algorithm text not null,
    public_key    text not null,
    first_used    timestamptz not null
);

-- "The next cases of a unit", for whoever verifies them all.
create index case_by_unit on review_case (unit_code, id);

do $$
begin
    execute format('revoke update, delete on signing_key from %I', replace(current_user, '_owner', '_app'));
end $$;
