/** The report as a table in Markdown, one per kind and size. */
export function table({ node, runs, rows }) {
  const groups = Map.groupBy(rows, ({ kind, megabytes }) => `${kind}, ${megabytes} MB`);
  return [...groups].map(([title, of]) => section(title, of, node, runs)).join('\n\n');
}

function section(title, rows, node, runs) {
  const lines = rows.map((row) => [
    row.candidate + (row.wasm === false ? ', no Wasm' : ''),
    ...(row.skipped
      ? ['skipped', row.skipped, '', '', '']
      : [row.mbPerSecond, row.toL, row.toA, row.toBestPeer ?? '', row.rssOverStartMb]),
  ]);
  const source = rows.find(({ source }) => source)?.source;
  const head = ['', 'MB/s', 'to L', 'to A', 'to best peer', 'RSS over start, MB'];
  const cells = [head, head.map((_, n) => (n === 0 ? '---' : '---:')), ...lines];
  const text = cells.map((row) => `| ${row.map((cell) => cell ?? '').join(' | ')} |`).join('\n');
  const how = source === 'disk' ? 'one run from disk' : `median of ${runs} from memory`;
  return `**${title}** (${how}, Node ${node})\n\n${text}`;
}
