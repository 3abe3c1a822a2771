import type {
  ClaimOutcome,
  RemittanceClaimRow,
  RemittanceClaims as List,
} from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import { usePages } from '../../api/hooks';
import { Chip, Money, type Tone } from '../../parts/figures';
import { FileLink } from '../../parts/segments';
import { Answer, Empty, More } from '../../parts/states';
import { useUrlState } from '../../parts/url-state';
import { Tabs } from '../../parts/tabs';

const OUTCOMES: Record<z.infer<typeof ClaimOutcome>, [words: string, tone: Tone]> = {
  posted: ['Posted', 'success'],
  duplicate: ['Posted before', 'neutral'],
  unmatched: ['No claim found', 'warning'],
  overposted: ['More than billed', 'warning'],
  information: ['No money', 'neutral'],
};

/** The claim payments of a remittance and what became of each. */
export function RemittanceClaims({
  remittanceId,
  sha256,
}: {
  remittanceId: number;
  /** Of the file in which they stand. */
  sha256: string;
}) {
  const [outcome, setOutcome] = useUrlState<string>('outcome', '');
  const list = usePages<z.infer<typeof List>>(`/remittances/${remittanceId}/claims`, { outcome });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card">
      <header className="card-head">
        <h2>Claims in it</h2>
        <Tabs
          isEnd
          label="Outcome"
          value={outcome}
          options={[
            ['', 'All'],
            ...Object.entries(OUTCOMES).map(([key, [words]]) => [key, words] as const),
          ]}
          onChange={setOutcome}
        />
      </header>
      <Answer of={{ ...list, data: list.data?.pages[0] }}>
        {() =>
          items.length === 0 ? (
            <Empty title="No claims with this outcome" />
          ) : (
            <div className="scroll-x">
              <table className="grid two">
                <thead>
                  <tr>
                    <th scope="col">Claim</th>
                    <th scope="col">Outcome</th>
                    {['Billed', 'Paid', 'Patient', 'Write-off'].map((head) => (
                      <th key={head} scope="col" className="right">
                        {head}
                      </th>
                    ))}
                    <th scope="col" className="right">
                      Segment
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <Row key={item.segment} item={item} sha256={sha256} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
      <More of={list} />
    </section>
  );
}

function Row({ item, sha256 }: { item: z.infer<typeof RemittanceClaimRow>; sha256: string }) {
  const [words, tone] = OUTCOMES[item.outcome];
  return (
    <tr>
      <td className="nowrap">
        {item.claimId === null ? (
          <span className="l1">{item.patientControlNumber}</span>
        ) : (
          <Link
            className="link l1"
            to="/claims/$claimId"
            params={{ claimId: String(item.claimId) }}
          >
            {item.patientControlNumber}
          </Link>
        )}
        <span className="l2">{item.payerClaimNumber ?? 'No payer number'}</span>
      </td>
      <td>
        <Chip tone={tone}>{words}</Chip>
        {item.reason && <span className="l2">{item.reason}</span>}
      </td>
      {[item.chargeCents, item.paidCents, item.patientCents, item.writtenOffCents].map(
        (cents, column) => (
          <td key={column} className="right">
            <Money cents={cents} />
          </td>
        ),
      )}
      <td className="right num">
        <FileLink place={{ sha256, segment: item.segment }} owner="remittances">
          <span className="sr">Segment</span> {item.segment}
        </FileLink>
      </td>
    </tr>
  );
}
