declare module 'kafkajs/src/consumer/runner.js' {
  /** What fetches for a consumer; inside of kafkajs. */
  export default class Runner {
    running: boolean;
    fetch(nodeId: string): Promise<unknown[]>;
  }
}
