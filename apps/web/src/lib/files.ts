/** Whose files the API keeps where; the key stands in the address of a file's page. */
const KEPT_AT = {
  claims: '/claims/files',
  remittances: '/remittances/files',
  coverage: '/coverage-checks/files',
} as const;

export type FileOwner = keyof typeof KEPT_AT;

/** Where the API keeps the files of an owner; undefined where there is no such owner. */
export function filesOf(owner: string | undefined): string | undefined {
  return owner && Object.hasOwn(KEPT_AT, owner) ? KEPT_AT[owner as FileOwner] : undefined;
}

/** Who keeps a file that a claim refers to: claims itself (`here`), or, an 835, remittance. */
export function ownerOf(here: boolean | undefined): FileOwner {
  return here ? 'claims' : 'remittances';
}

/** A size as people say it: `812 bytes`, `4.2 kB`, `50 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US')} ${unit}`;
}
