// Types of the three services and of the administration inside Keycloak from docs/api, made anew before each build and check, so that they cannot be stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const files = {
  report: 'report-service',
  metrics: 'metrics-service',
  review: 'review-service',
  administration: 'administration',
};
const to = new URL('../src/platform/api/generated/', import.meta.url);

mkdirSync(to, { recursive: true });
for (const [name, file] of Object.entries(files)) {
  const from = new URL(`../../docs/api/${file}.yaml`, import.meta.url);
  const types = astToString(await openapi(readFileSync(from, 'utf8')));
  writeFileSync(new URL(`${name}.d.ts`, to), types);
}
