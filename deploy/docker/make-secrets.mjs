// Writes random secrets for docker-compose.yml into .env beside it, readable by its owner only; what is there already stays.
//   node deploy/docker/make-secrets.mjs [FILE]
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = process.argv[2] ?? fileURLToPath(new URL('../../.env', import.meta.url));
const hex = () => randomBytes(32).toString('hex');
const secrets = {
  // Of PostgreSQL's superuser.
  POSTGRES_PASSWORD: hex(),
  // From it the passwords of the services' database roles are derived.
  MILLRACE_ROLE_SECRET: hex(),
  // Signs identities between the gateway and the services.
  MILLRACE_IDENTITY_KEY: hex(),
  // Encrypts health information in events: without it they cannot be read again. Back it up.
  MILLRACE_CIPHER_KEYS: `k1:${hex()}`,
  // Of the sandbox's first people.
  MILLRACE_FIRST_PASSWORD: randomBytes(12).toString('base64url'),
  // Of Grafana's user `admin`.
  GRAFANA_PASSWORD: randomBytes(12).toString('base64url'),
};

const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
const missing = Object.keys(secrets).filter((name) => !new RegExp(`^${name}=.`, 'm').test(before));
const lines = missing.map((name) => `${name}=${secrets[name]}\n`);
const separator = before === '' || before.endsWith('\n') ? '' : '\n';
writeFileSync(file, before + separator + lines.join(''), { mode: 0o600 });
chmodSync(file, 0o600);
console.log(
  missing.length > 0
    ? `${file} has new secrets: ${missing.join(', ')}`
    : `${file} has all secrets already; nothing was changed.`,
);
