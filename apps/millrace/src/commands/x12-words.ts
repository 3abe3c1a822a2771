import type { Finding } from '@millrace/x12';

/** `1 claim`, `1,200 claims`. */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
}

/** Integer cents as $1,170.50. */
export function money(cents: number): string {
  const whole = Math.floor(Math.abs(cents) / 100).toLocaleString('en-US');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** `SVC03 in loop 2110, segment 12, byte 345: The service line does not balance … [line-out-of-balance]` */
export function findingLine(finding: Finding & { value?: string }): string {
  const { segment, element, component, loop, ordinal, offset, message, code, value } = finding;
  const place = [
    segment &&
      segment +
        (element ? String(element).padStart(2, '0') : '') +
        (component ? `-${component}` : ''),
    loop && `loop ${loop}`,
    `segment ${ordinal}`,
    `byte ${offset}`,
  ].filter(Boolean);
  const shown = value === undefined ? '' : ` It is ${JSON.stringify(value)}.`;
  return `${finding.severity}  ${place.join(', ')}: ${message}${shown} [${code}]`;
}
