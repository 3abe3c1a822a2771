/** The report as a table in Markdown. */
export function table({ node, claims, profiles }) {
  const lines = [
    `Node ${node}, ${claims} claims:`,
    '',
    '|   | claims a second | encounters | batch | acknowledgements | remittances | posted |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const [profile, { claimsPerSecond, stations, posted }] of Object.entries(profiles)) {
    const shares = Object.values(stations).map(({ share }) => `${Math.round(100 * share)} %`);
    lines.push(`| ${[profile, claimsPerSecond, ...shares, posted].join(' | ')} |`);
  }
  return lines.join('\n');
}
