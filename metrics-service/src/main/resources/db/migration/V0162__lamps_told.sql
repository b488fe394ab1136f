-- Which lamp the others were told of last: until now only of red ones.
alter table target add column lamp_told text not null default 'UNKNOWN'
    check (lamp_told in ('GREEN', 'BLUE', 'YELLOW', 'RED', 'UNKNOWN'));
alter table target no force row level security;
update target set lamp_told = 'RED' where lamp = 'RED';
alter table target force row level security;
do $$
declare app text := quote_ident(replace(current_user, '_owner', '_app'));
begin
    execute 'grant update (lamp_told) on target to ' || app;
end $$;
