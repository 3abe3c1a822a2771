import type { Submission } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { useTimeZone } from '../../api/session';
import { dayIn, time, weekday } from '../../lib/dates';
import { Chip, Flag, Money } from '../../parts/figures';
import { ACTION, right, Table } from '../../parts/table';
import { claimsAnswer, FILE_STATES } from './words';

/** One row a file: what went, whether the payer's system took the file (TA1, 999) and the claims in it (277CA). */
export function FilesTable({ items }: { items: Submission[] }) {
  const timeZone = useTimeZone();
  return (
    <Table
      label="Files sent"
      kind="two cards files-table"
      heads={[
        'Sent',
        'Payer, file',
        right('Claims'),
        right('Billed'),
        'The file: TA1, 999',
        'The claims: 277CA',
        ACTION,
      ]}
    >
      {items.map((item) => {
        const at = item.sentAt ?? item.preparedAt;
        const [words, tone] = FILE_STATES[item.state];
        const claims = claimsAnswer(item);
        return (
          <tr key={item.submissionId}>
            <td className="nowrap c-when">
              <span className="l1">{weekday(dayIn(at, timeZone))}</span>
              <span className="l2">{time(at, timeZone)}</span>
            </td>
            <td className="c-payer">
              <span className="l1 strong">{item.payerName}</span>
              <span className="l2">No. {Number(item.interchangeControlNumber)}</span>
            </td>
            <td className="right c-claims">
              {item.claimCount}
              <span className="card-only"> {item.claimCount === 1 ? 'claim' : 'claims'}</span>
            </td>
            <td className="right c-billed">
              <Money cents={item.chargeCents} />
            </td>
            <td className="c-file">
              <Chip tone={tone}>{words}</Chip>
              {item.acknowledgedAt && (
                <span className="t3 small wide"> {time(item.acknowledgedAt, timeZone)}</span>
              )}
            </td>
            <td className="c-answer">
              <Flag tone={claims.tone} icon={claims.icon}>
                {claims.words}
              </Flag>
            </td>
            <td className="right c-open">
              <Link
                to="/files/$owner/$sha256"
                params={{ owner: 'claims', sha256: item.sha256 }}
                className="btn small"
                aria-label={`Open file ${Number(item.interchangeControlNumber)} to ${item.payerName}`}
              >
                Open
              </Link>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
