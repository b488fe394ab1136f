#!/bin/bash
# Runs once, when the container's database cluster is new: databases.sql with the passwords of the environment.
# (The launcher and the tests run the same file over JDBC.)
set -euo pipefail
options=''
for role in keycloak report_owner report_app metrics_owner metrics_app review_owner review_app; do
  variable=TIAOKUAI_PASSWORD_$(printf '%s' "$role" | tr '[:lower:]' '[:upper:]')
  password=${!variable:?is not set}
  password=${password//\\/\\\\}
  options="$options -c tiaokuai.password_$role=${password// /\\ }"
done
PGOPTIONS=$options psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --file /tiaokuai/databases.sql
