// A container's health: whether its process says that it is ready. The gateway says so at its internal port, the demo at its clock's.
const { MILLRACE_INTERNAL_PORT, MILLRACE_CLOCK_PORT, MILLRACE_PORT } = process.env;
const port = MILLRACE_INTERNAL_PORT ?? MILLRACE_CLOCK_PORT ?? MILLRACE_PORT;
try {
  const response = await fetch(`http://127.0.0.1:${port}/status/ready`, {
    signal: AbortSignal.timeout(4_000),
  });
  process.exitCode = response.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
