-- Questions that a reviewer asks without sending anything back, and their answers. Read whole with the case.
create table question (
    id               uuid primary key,
    case_id          uuid not null references review_case,
    step_id          uuid not null references case_step,
    ordinal          integer not null,
    step_unit        text not null,
    text             text not null,
    -- What it is about: sections, figures, words. Read and written whole with the question.
    anchors          jsonb not null,
    asked_by         text not null,
    asked_by_name    text not null,
    asked_at         timestamptz not null,
    answer           text,
    answered_by      text,
    answered_by_name text,
    answered_at      timestamptz,
    check ((answer is null) = (answered_by is null))
);
-- "The questions of a case", in the order in which they were asked.
create index question_by_case on question (case_id, asked_at, id);
alter table question enable row level security;
alter table question force row level security;
create policy reading on question for select using (exists (select from review_case c where c.id = case_id));
-- A question is asked by a post in the unit that the step asks, and answered by the reporting unit.
create policy asking on question for insert
    with check (step_unit = own_unit()
        and exists (select from case_step s where s.id = step_id and s.case_id = question.case_id and s.step_unit = own_unit()
                      and s.act <> 'INFORMATION'));
create policy answering on question for update
    using (exists (select from review_case c where c.id = case_id and c.unit_code = own_unit()))
    with check (exists (select from review_case c where c.id = case_id and c.unit_code = own_unit()));

-- What a decision says of sections, figures and words; part of the decision.
alter table decision add column comments jsonb not null default '[]';

-- Phrases that a person keeps at hand, for one unit's business.
create table phrase (
    id         uuid primary key,
    unit_code  text not null,
    unit_path  text collate "C" not null,
    line_path  text collate "C" not null,
    username   text not null,
    text       text not null,
    created_at timestamptz not null,
    unique (unit_code, username, text)
);
alter table phrase enable row level security;
alter table phrase force row level security;
create policy own_unit on phrase using (unit_code = own_unit()) with check (unit_code = own_unit());

do $$
begin
    execute format('revoke delete on question from %I', replace(current_user, '_owner', '_app'));
    execute format('revoke update on question from %I', replace(current_user, '_owner', '_app'));
    execute format('grant update (answer, answered_by, answered_by_name, answered_at) on question to %I',
                   replace(current_user, '_owner', '_app'));
end $$;
