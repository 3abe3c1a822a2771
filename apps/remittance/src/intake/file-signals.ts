import { Injectable } from '@nestjs/common';

/** Tells a request of this process that the file it brought has been read. */
@Injectable()
export class FileSignals {
  private readonly waiting = new Map<string, Set<() => void>>();

  /** Resolves when the file is read by this process, or after `ms`. */
  wait(
    practiceId: number,
    fileId: number,
    ms: number,
  ): { readonly done: Promise<void>; cancel(): void } {
    const key = `${practiceId}/${fileId}`;
    let finish!: () => void;
    const done = new Promise<void>((resolve) => (finish = resolve));
    const timer = setTimeout(() => finish(), ms);
    const waiters = this.waiting.get(key) ?? new Set();
    this.waiting.set(key, waiters.add(finish));
    const cancel = (): void => {
      clearTimeout(timer);
      waiters.delete(finish);
      if (waiters.size === 0) this.waiting.delete(key);
    };
    void done.then(cancel);
    return { done, cancel };
  }

  done(practiceId: number, fileId: number): void {
    for (const finish of this.waiting.get(`${practiceId}/${fileId}`) ?? []) finish();
  }
}
