/** As much of OpenAPI 3.0's schema objects as is needed to make a value. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface SampleOptions {
  readonly components: Readonly<Record<string, Schema>>;
  /** Stands wherever a field is an id. */
  readonly id: number;
  /** Optional fields too. */
  readonly all: boolean;
}

/** By the field's name, where its schema alone does not tell what is valid. */
const BY_NAME: Readonly<Record<string, string>> = {
  npi: '1999999984',
  providerNpi: '1999999984',
  state: 'MT',
  timeZone: 'America/Denver',
  taxonomy: '207Q00000X',
  email: 'cleo.placeholder@example.com',
  recipients: 'cleo.placeholder@example.com',
  url: 'https://hooks.example.com/in',
  eventTypes: 'claims.claim-submitted',
  filingIndicator: 'CI',
  password: 'some other words that nobody says',
  next: 'some other words that nobody says',
  to: '19:00',
};
/** The first that a pattern matches. */
const BY_PATTERN = [
  '2026-03-09',
  '2026-03-09T16:00:00Z',
  '08:00',
  '11',
  '4065550100',
  '990000001',
  '59601',
  'I10',
  '99213',
  'a'.repeat(64),
];

/** A value that the schema allows, as far as a schema tells. */
export function sampleOf(schema: Schema, name: string, options: SampleOptions): unknown {
  if (schema.$ref) {
    const target = options.components[schema.$ref.split('/').at(-1)!];
    return sampleOf(target!, name, options);
  }
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.oneOf ?? schema.anyOf ?? [];
  if (choice) return sampleOf(choice, name, options);
  if (schema.allOf)
    return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part, name, options)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, options);
    case 'array':
      return [sampleOf(schema.items ?? {}, name, options)];
    case 'integer':
    case 'number':
      return /Id$/.test(name) || name === 'id' ? options.id : Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    default:
      return textOf(schema, name);
  }
}

function objectOf(schema: Schema, options: SampleOptions): Record<string, unknown> {
  const names = Object.keys(schema.properties ?? {}).filter(
    (name) => options.all || schema.required?.includes(name),
  );
  return Object.fromEntries(
    names.map((name) => [name, sampleOf(schema.properties![name]!, name, options)]),
  );
}

function textOf(schema: Schema, name: string): string {
  const matches = (text: string) =>
    (!schema.pattern || new RegExp(schema.pattern).test(text)) &&
    text.length >= (schema.minLength ?? 0) &&
    text.length <= (schema.maxLength ?? Infinity);
  const named = BY_NAME[name];
  if (named && matches(named)) return named;
  if (!schema.pattern && !schema.format) {
    const text = 'Sample text'.padEnd(schema.minLength ?? 0, '.');
    return text.slice(0, schema.maxLength ?? text.length);
  }
  return BY_PATTERN.find(matches) ?? 'Sample';
}
