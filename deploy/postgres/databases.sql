-- Databases and roles of the whole system; one file for the launcher, the tests and the containers.
--
-- psql runs it as it is, and cn.tiaokuai.launcher.parts.SqlScript runs it over JDBC. Of psql's own commands it
-- therefore uses two only: \gexec and \connect. A statement ends with a semicolon at the end of a line.
-- The passwords arrive as settings tiaokuai.password_<role>: PGOPTIONS="-c tiaokuai.password_report_app=..." for
-- psql, the connection property "options" over JDBC. Running it again creates what is missing and sets the passwords.

-- Nobody may enter a database only because it exists.
revoke all on database postgres, template1 from public;

select format('create role %I login', role)
from unnest(array['keycloak', 'report_owner', 'report_app', 'metrics_owner', 'metrics_app', 'review_owner', 'review_app']) as role
where not exists (select from pg_roles where rolname = role)
\gexec

-- Said again at each run, so that a right given by hand does not stay: an application role is below every policy.
select format('alter role %I login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password %L',
              role, current_setting('tiaokuai.password_' || role))
from unnest(array['keycloak', 'report_owner', 'report_app', 'metrics_owner', 'metrics_app', 'review_owner', 'review_app']) as role
\gexec

select format('create database %I owner %I', name, owner)
from (values ('keycloak', 'keycloak'), ('report', 'report_owner'), ('metrics', 'metrics_owner'), ('review', 'review_owner'))
     as wanted (name, owner)
where not exists (select from pg_database where datname = name)
\gexec

revoke all on database keycloak, report, metrics, review from public;
grant connect on database report to report_app;
grant connect on database metrics to metrics_app;
grant connect on database review to review_app;

\connect report
alter schema public owner to report_owner;
revoke all on schema public from public;
grant usage on schema public to report_app;
alter default privileges for role report_owner in schema public grant select, insert, update, delete on tables to report_app;
alter default privileges for role report_owner in schema public grant usage, select on sequences to report_app;

\connect metrics
alter schema public owner to metrics_owner;
revoke all on schema public from public;
grant usage on schema public to metrics_app;
alter default privileges for role metrics_owner in schema public grant select, insert, update, delete on tables to metrics_app;
alter default privileges for role metrics_owner in schema public grant usage, select on sequences to metrics_app;

\connect review
alter schema public owner to review_owner;
revoke all on schema public from public;
grant usage on schema public to review_app;
alter default privileges for role review_owner in schema public grant select, insert, update, delete on tables to review_app;
alter default privileges for role review_owner in schema public grant usage, select on sequences to review_app;

\connect keycloak
alter schema public owner to keycloak;
revoke all on schema public from public;
