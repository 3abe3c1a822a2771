import { readFileSync, readdirSync } from 'node:fs';
import { readRemittances } from '../index.js';
it('tries', async () => {
  for (const dir of ['payer-835', 'guide-examples']) for (const f of readdirSync('/work/shared/x12-samples/' + dir)) {
    if (dir === 'guide-examples' && !f.endsWith('.835')) continue;
    const out: string[] = [f];
    const items = await readRemittances(readFileSync(`/work/shared/x12-samples/${dir}/${f}`), { onFinding: (x) => void out.push(`${x.severity} ${x.code} ${x.segment}@${x.ordinal} ${x.message}`) }).toArray();
    out.push(items.map((i) => i.kind).join(' '), JSON.stringify(items.at(-1)));
    if (f.startsWith('united')) out.push(JSON.stringify(items[0]), JSON.stringify(items[1], null, 1));
    console.log(out.join('\n'));
  }
});
