// Types of the three services from docs/api, made anew before each build and check, so that they cannot be stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const services = ['report', 'metrics', 'review'];
const to = new URL('../src/platform/api/generated/', import.meta.url);

mkdirSync(to, { recursive: true });
for (const service of services) {
  const from = new URL(`../../docs/api/${service}-service.yaml`, import.meta.url);
  const types = astToString(await openapi(readFileSync(from, 'utf8')));
  writeFileSync(new URL(`${service}.d.ts`, to), types);
}
