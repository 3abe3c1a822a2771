/** A service's schema in PostgreSQL: its name, with underscores for dashes. */
export function schemaOf(service: string): string {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(service)) throw new Error(`"${service}" is no service name.`);
  return service.replaceAll('-', '_');
}

/** The roles by which a service reaches its schema. Roles belong to the whole server, hence the prefix. */
export interface ServiceRoles {
  readonly schema: string;
  /** Owns the tables and runs the migrations; cannot log in. */
  readonly owner: string;
  /** What the service connects as: bound by row-level security, owns nothing. */
  readonly app: string;
  /** Shared by all services: may read the event logs. */
  readonly eventReaders: string;
}

export function rolesOf(service: string, prefix: string): ServiceRoles {
  if (!/^[a-z][a-z0-9_]{0,15}$/.test(prefix)) throw new Error(`"${prefix}" is no role prefix.`);
  const schema = schemaOf(service);
  return {
    schema,
    owner: `${prefix}_${schema}_owner`,
    app: `${prefix}_${schema}_app`,
    eventReaders: `${prefix}_event_readers`,
  };
}
