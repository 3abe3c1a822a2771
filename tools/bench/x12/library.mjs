/** The built library, or another build of it to compare with: X12_BENCH_LIBRARY=/path/to/dist/index.js. */
export function library() {
  const other = process.env.X12_BENCH_LIBRARY;
  return import(other ?? new URL('../../../libs/x12/dist/index.js', import.meta.url).href);
}
