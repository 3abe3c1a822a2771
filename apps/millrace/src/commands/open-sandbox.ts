import { readEnvironment } from '@millrace/runtime';
import { attachCluster, AttachSettings } from '../cluster/attach-cluster.js';
import { openSandboxPractice, PEOPLE } from '../embedded/open-practice.js';
import { commandLog, fail, say } from './terminal.js';

/** `millrace open-sandbox`: the sandbox's practice with its people, in a cluster that runs elsewhere. Again, it changes nothing. */
export async function openSandbox(): Promise<void> {
  try {
    const settings = readEnvironment(AttachSettings, process.env);
    const cluster = await attachCluster(settings, commandLog());
    try {
      await openSandboxPractice(cluster);
    } finally {
      await cluster.close();
    }
    // The password is a setting: it is not repeated in a log.
    say(`Sign in at ${settings.url} as ${PEOPLE.map(({ email }) => email).join(', ')}`);
    say('with the password of MILLRACE_FIRST_PASSWORD.');
  } catch (error) {
    fail(error);
  }
}
