// Starts the bench's processes and speaks with them.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./roles.mjs', import.meta.url));

/** @returns a function `tell(command, told)` that resolves to the process's answer */
export async function startProcess(job) {
  const child = fork(script, [JSON.stringify(job)], {
    execArgv: ['--expose-gc', '--disable-warning=TimeoutNegativeWarning'],
  });
  const waiting = new Map();
  let ids = 0;
  const ready = new Promise((done, fail) => {
    child.on('message', ({ ready: isReady, id, answer }) => {
      if (isReady) return done();
      waiting.get(id).done(answer);
      waiting.delete(id);
    });
    child.once('exit', (code) => {
      const error = new Error(`A process of the bench ended with ${code}.`);
      fail(error);
      for (const { fail: end } of waiting.values()) end(error);
    });
  });
  await ready;
  return (command, told = {}) =>
    new Promise((done, fail) => {
      waiting.set(++ids, { done, fail });
      child.send({ id: ids, command, told });
    });
}
