-- What units ask of reports. A template is known by its id; what it asks stands in its versions, which never change, since
-- reports go on with the version that they began with. unit_code '-': comes with the system, usable by all, edited by nobody.
create table template (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    kind       text not null,
    name       text not null,
    version    int not null check (version > 0),
    retired_at timestamptz,
    created_by text not null,
    created_at timestamptz not null
);
create unique index template_by_name on template (unit_code, kind, name) where retired_at is null;

create table template_version (
    template_id uuid not null references template,
    version     int not null,
    unit_code   text not null,
    unit_path   text collate "C" not null,
    line_path   text collate "C" not null,
    name        text not null,
    blueprint   jsonb not null,
    created_by  text not null,
    created_at  timestamptz not null,
    primary key (template_id, version)
);

alter table round add column template_id uuid references template, add column template_version int,
    add foreign key (template_id, template_version) references template_version;
alter table report add column template_id uuid references template, add column template_version int,
    add foreign key (template_id, template_version) references template_version;
create index report_by_template on report (template_id) where template_id is not null;
create index round_by_template on round (template_id) where template_id is not null;

alter table template enable row level security;
alter table template force row level security;
create policy own_unit on template using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy usable on template for select
    using ((unit_code = '-' and own_unit() is not null)
        or unit_code = any (string_to_array(scope_path(), '.'))
        or unit_code = any (string_to_array(scope_line_path(), '.')));
-- A report or a round that is seen goes on with its template wherever its unit may have moved.
create policy followed on template for select
    using (exists (select from report r where r.template_id = template.id)
        or exists (select from round r where r.template_id = template.id));

alter table template_version enable row level security;
alter table template_version force row level security;
create policy own_unit on template_version using (unit_code = own_unit()) with check (unit_code = own_unit());
create policy with_its_template on template_version for select
    using (exists (select from template t where t.id = template_id));
