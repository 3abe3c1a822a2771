import { readFileSync } from 'node:fs';
import * as x12 from '../index.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g)].map(
  ([, code, output]) => ({ code: code!, output: output! }),
);
const AsyncFunction = (async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

it('has examples', () => expect(examples).toHaveLength(12));

it.each(examples)('example $# does what it says', async ({ code, output }) => {
  const lines: string[] = [];
  const console = { log: (...values: unknown[]) => void lines.push(values.join(' ')) };
  const body = code.replace(/import (\{[^}]*\}) from '@millrace\/x12';/, 'const $1 = x12;');
  await new AsyncFunction('x12', 'console', body)(x12, console);
  expect(lines.join('\n')).toBe(output.trimEnd());
});
