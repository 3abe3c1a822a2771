/** The report as a table in Markdown. */
export function table({ node, runs, limits, profiles }) {
  const lines = [
    `Limits in this run (Node ${node}, median of ${runs}): INSERT unnest ${limits.insertUnnestPerSecond}, one INSERT a commit ${limits.insertOneACommitPerSecond} rows a second; kafkajs produces ${limits.kafkaProducePerSecond} and consumes ${limits.kafkaConsumePerSecond} records a second.`,
    '',
    '|   | profile | a second | ratio | of |',
    '| --- | --- | ---: | ---: | --- |',
  ];
  for (const [profile, results] of Object.entries(profiles)) {
    for (const [name, { perSecond, ratio, of }] of Object.entries(results))
      if (ratio !== undefined)
        lines.push(`| ${name} | ${profile} | ${perSecond} | ${ratio} | ${of} |`);
  }
  for (const [profile, { latencyAtHalfLoad: latency, memory }] of Object.entries(profiles)) {
    if (latency)
      lines.push(
        '',
        `${profile}: at ${latency.perSecond} events a second (half load, five groups) p50 ${latency.p50Ms} ms, p99 ${latency.p99Ms} ms.`,
      );
    if (memory)
      lines.push(
        `${profile}: memory over ${memory.events} events, MB: ${memory.rssMb.join(', ')}.`,
      );
  }
  return lines.join('\n');
}
