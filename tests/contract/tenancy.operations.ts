import type { CallerRole, Installation } from './tenancy.installation.js';
import { SERVICE_NAMES } from './tenancy.installation.js';
import { PLANTED_NAMES } from './tenancy.planted.js';
import { sampleOf, type Schema } from './tenancy.samples.js';

const ROLES: readonly CallerRole[] = [
  'administrator',
  'manager',
  'biller',
  'front-desk',
  'service',
];
/** What a practice names by itself, or what picks a form: such a path is there for every practice. */
const NAMES = ['payerId', 'externalId', 'which', 'format', 'service'];

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** A public route, as the merged OpenAPI document has it. */
export interface Operation {
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly pathParameters: readonly Parameter[];
  /** The path names a thing by its id or its hash: not one of another practice. */
  readonly byId: boolean;
  readonly query: readonly Parameter[];
  /** It takes a search term, by header. */
  readonly searches: boolean;
  readonly body: Schema | null;
  readonly isFile: boolean;
  readonly service: string;
  /** Null: for the installation's operator only. */
  readonly role: CallerRole | null;
  /** It asks for no role: signing in and out, and what carries its own signature. */
  readonly open: boolean;
}

export function operationsOf(openApi: Installation['openApi']): Operation[] {
  return Object.entries(openApi.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, RawOperation>).map(([method, operation]) =>
      operationOf(method.toUpperCase(), path, operation),
    ),
  );
}

interface RawOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly tags: readonly string[];
  readonly 'x-roles'?: readonly string[];
}

function operationOf(method: string, path: string, operation: RawOperation): Operation {
  const parameters = operation.parameters ?? [];
  const content = operation.requestBody?.content ?? {};
  const roles = operation['x-roles'];
  const pathParameters = parameters.filter((parameter) => parameter.in === 'path');
  return {
    title: `${method} ${path}`,
    method,
    path,
    pathParameters,
    byId: pathParameters.some(({ name }) => !NAMES.includes(name)),
    query: parameters.filter((parameter) => parameter.in === 'query'),
    searches: parameters.some(({ in: place, name }) => place === 'header' && name === 'x-search'),
    body: content['application/json']?.schema ?? null,
    isFile: 'application/octet-stream' in content,
    service: operation.tags[0]!,
    role: ROLES.find((role) => roles?.includes(role)) ?? null,
    open: roles === undefined,
  };
}

/** What the other practice has: the walk asks for all of it. */
export interface Theirs {
  /** By service. */
  readonly ids: Readonly<Record<string, readonly number[]>>;
  readonly hashes: readonly string[];
}

/** Every path of the operation, each with the id that stands in it, over all that the other practice has. */
export function pathsOf(operation: Operation, theirs: Theirs): { path: string; id: number }[] {
  const all = [...new Set(Object.values(theirs.ids).flat())];
  const ids = theirs.ids[operation.service] ?? all;
  const valuesOf = ({ name, schema }: Parameter): readonly (string | number)[] => {
    if (schema.enum) return schema.enum as string[];
    if (name === 'service') return SERVICE_NAMES;
    if (name === 'sha256') return theirs.hashes;
    if (name in PLANTED_NAMES) return [PLANTED_NAMES[name as keyof typeof PLANTED_NAMES]];
    return ids;
  };
  return operation.pathParameters.reduce(
    (paths, parameter) =>
      paths.flatMap(({ path, id }) =>
        valuesOf(parameter).map((value) => ({
          path: path.replace(`{${parameter.name}}`, String(value)),
          id: typeof value === 'number' ? value : id,
        })),
      ),
    [{ path: operation.path, id: ids[0]! }],
  );
}

/** The bodies to try: the required fields, and all of them; nothing where the operation takes none. */
export function bodiesOf(
  operation: Operation,
  id: number,
  openApi: Installation['openApi'],
): unknown[] {
  if (operation.isFile) return ['ISA*SAMPLE'];
  if (!operation.body) return [undefined];
  const components = (openApi.components?.schemas ?? {}) as Record<string, Schema>;
  return [false, true].map((all) => sampleOf(operation.body!, 'body', { components, id, all }));
}

/** The headers to try: none, and where it searches, a name that the other practice has. */
export function headersOf({ searches }: Operation): Record<string, string>[] {
  return searches ? [{}, { 'x-search': 'zzplanted' }] : [{}];
}

/** The required query alone, and with each optional field in turn; ids in it are the other practice's. */
export function queriesOf({ query }: Operation, id: number): string[] {
  const valueOf = ({ name, schema }: Parameter): [string, string] => {
    const value = sampleOf(schema, name, { components: {}, id, all: true });
    return [name, Array.isArray(value) ? String(value[0]) : String(value)];
  };
  const required = query.filter((parameter) => parameter.required).map(valueOf);
  const optional = query.filter((parameter) => !parameter.required).map(valueOf);
  return [required, ...optional.map((one) => [...required, one])].map((pairs) => {
    const text = new URLSearchParams(pairs).toString();
    return text && `?${text}`;
  });
}
