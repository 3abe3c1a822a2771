/** People read standard error; standard output is for what a program may read. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Rewrites one line while a long task goes on; a line per tenth where no terminal is. */
export function progress(label: string): (detail: string, share: number) => void {
  let tenth = -1;
  return (detail, share) => {
    const percent = `${Math.floor(share * 100)} %`.padStart(5);
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${label} ${percent}  ${detail}${share >= 1 ? '\n' : ''}`);
    else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10);
      say(`${label} ${percent}  ${detail}`);
    }
  };
}
