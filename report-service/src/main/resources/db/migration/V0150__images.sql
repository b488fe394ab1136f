-- Pictures of a unit's reports, each once, known by what is in it. A revision that shows one keeps it for ever.
create table image (
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    digest     text not null,
    media_type text not null check (media_type in ('image/png', 'image/jpeg')),
    width      int not null,
    height     int not null,
    bytes      bytea not null,
    added_by   text not null,
    added_at   timestamptz not null,
    primary key (unit_code, digest)
);
-- Pictures are compressed already.
alter table image alter column bytes set storage external;

create table revision_image (
    report_id uuid not null,
    revision  int not null,
    unit_code text not null,
    unit_path text collate "C" not null,
    line_path text collate "C" not null,
    digest    text not null,
    primary key (report_id, revision, digest),
    foreign key (report_id, revision) references revision,
    foreign key (unit_code, digest) references image
);
create index revision_image_by_image on revision_image (unit_code, digest);

alter table image enable row level security;
alter table image force row level security;
alter table revision_image enable row level security;
alter table revision_image force row level security;
create policy own_unit on image using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy own_unit on revision_image using (unit_code = own_unit()) with check (unit_code = own_unit());
-- Whoever may read a revision may see what it shows; the policies of revision apply inside.
create policy reader on revision_image for select
    using (exists (select from revision v where v.report_id = revision_image.report_id and v.number = revision));
create policy reader on image for select
    using (exists (select from revision_image s where s.unit_code = image.unit_code and s.digest = image.digest));

-- Noted by the database, so that no way of saving a text can forget it.
create function revision_shows() returns trigger language plpgsql as $$
begin
    -- An autosaved revision may be written over.
    if tg_op = 'UPDATE' then
        delete from revision_image where report_id = new.report_id and revision = new.number;
    end if;
    insert into revision_image (report_id, revision, unit_code, unit_path, line_path, digest)
    select distinct new.report_id, new.number, new.unit_code, new.unit_path, new.line_path, block #>> '{attrs,digest}'
      from jsonb_array_elements(new.content -> 'content') block
     where block ->> 'type' = 'image';
    return null;
end $$;
create trigger revision_shows after insert or update of content on revision
    for each row execute function revision_shows();

-- 签发人, by name: an upward document names who signed it.
alter table report add column issued_by text;
