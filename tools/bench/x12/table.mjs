/** The report as a table in Markdown, one per kind and size. */
export function table({ node, runs, rows }) {
  const groups = Map.groupBy(rows, ({ kind, megabytes }) => `${kind}, ${megabytes} MB`);
  return [...groups].map(([title, of]) => section(title, of, node, runs)).join('\n\n');
}

const HEAD = ['', 'MB/s', 'to L', 'to A', 'to best peer', 'peak RSS, MB', 'over start', ''];

function section(title, rows, node, runs) {
  const lines = rows.map((row) => [
    row.candidate + (row.wasm === false ? ', no Wasm' : ''),
    ...(row.skipped ? ['skipped', '', '', '', '', ''] : figures(row)),
    remarks(row, runs),
  ]);
  const cells = [HEAD, HEAD.map((_, n) => (n % 7 === 0 ? '---' : '---:')), ...lines];
  const text = cells.map((row) => `| ${row.map((cell) => cell ?? '').join(' | ')} |`).join('\n');
  const source = rows.find(({ source }) => source)?.source;
  return `**${title}** (median of ${runs} from ${source}, Node ${node})\n\n${text}`;
}

function figures(row) {
  return [row.mbPerSecond, row.toL, row.toA, row.toBestPeer, row.peakRssMb, row.rssOverStartMb];
}

/** What was otherwise than the title says. */
function remarks(row, runs) {
  if (row.skipped) return row.skipped;
  return [
    ...(row.wrong ? [`**wrong**: ${row.wrong}`] : []),
    ...(row.readMb ? [`the first ${row.readMb} MB`] : []),
    ...(row.runs === runs ? [] : [row.runs === 1 ? 'one run' : `${row.runs} runs`]),
  ].join(', ');
}
