import type { ClaimPage } from '@millrace/contracts';
import { CircleCheck, CircleX } from 'lucide-react';
import { Fragment, useState } from 'react';
import { day } from '../../lib/dates';
import { money } from '../../lib/money';
import { Money } from '../../parts/figures';
import type { Proof } from './ClaimPage';

type Line = ClaimPage['lines'][number];

/** Billed = paid + patient + write-off + open, for every line and for the claim; a line opens to what it is made of. */
export function EveryCent({ page, onProof }: { page: ClaimPage; onProof: (proof: Proof) => void }) {
  const { claim, lines, claimLevel } = page;
  const [open, setOpen] = useState<number | null>(null);
  const hasClaimLevel = Object.values(claimLevel).some((cents) => cents !== 0);
  return (
    <section className="card">
      <header className="card-head">
        <h2>Every cent of {money(claim.chargeCents)}</h2>
        <p>billed = paid + patient + write-off + open</p>
        <span className={`row push tone ${page.addsUp ? 'success' : 'danger'}`}>
          {page.addsUp ? <CircleCheck size={16} aria-hidden /> : <CircleX size={16} aria-hidden />}
          {page.addsUp ? 'Adds up' : 'Does not add up'}
        </span>
      </header>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Code</th>
              {['Billed', 'Allowed', 'Paid by payer', 'Patient', 'Write-off', 'Open'].map(
                (head) => (
                  <th key={head} scope="col" className="right">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Fragment key={line.lineNumber}>
                <LineRow
                  line={line}
                  isOpen={open === line.lineNumber}
                  onToggle={() => setOpen(open === line.lineNumber ? null : line.lineNumber)}
                />
                {open === line.lineNumber && (
                  <tr>
                    <td colSpan={8}>
                      <Adjustments line={line} onProof={onProof} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
            {hasClaimLevel && (
              <tr>
                <td colSpan={4}>For the claim as a whole</td>
                <Cell cents={claimLevel.paidCents} />
                <Cell cents={claimLevel.patientCents} />
                <Cell cents={claimLevel.writtenOffCents} />
                <td />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>Claim</td>
              <Cell cents={claim.chargeCents} />
              <td />
              <Cell cents={claim.paidCents} />
              <Cell cents={claim.patientCents} />
              <Cell cents={claim.writtenOffCents} />
              <Cell cents={claim.openCents} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function LineRow({
  line,
  isOpen,
  onToggle,
}: {
  line: Line;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const code = [line.procedure, ...line.modifiers].join('-');
  return (
    <tr>
      <td>{line.lineNumber}</td>
      <td className="nowrap">
        {line.adjustments.length > 0 ? (
          <button
            type="button"
            className="link mono"
            aria-expanded={isOpen}
            aria-label={`Line ${line.lineNumber}, ${code}: what it is made of`}
            onClick={onToggle}
          >
            {code}
          </button>
        ) : (
          <code>{code}</code>
        )}
        {line.units !== 1 && <span className="t3"> ×{line.units}</span>}
      </td>
      <Cell cents={line.chargeCents} />
      <td className="right">
        {line.allowedCents === null ? (
          <span className="t3">None yet</span>
        ) : (
          <Money cents={line.allowedCents} />
        )}
      </td>
      <Cell cents={line.paidCents} />
      <Cell cents={line.patientCents} />
      <Cell cents={line.writtenOffCents} />
      <td className="right strong">
        {line.openCents === 0 ? (
          <Money cents={0} />
        ) : (
          <mark className="open-cents">
            <Money cents={line.openCents} />
          </mark>
        )}
      </td>
    </tr>
  );
}

function Adjustments({ line, onProof }: { line: Line; onProof: (proof: Proof) => void }) {
  return (
    <ul className="adjustments">
      {line.adjustments.map((one, index) => (
        <li key={index} className="row wrap">
          <span className="tag">
            {one.group}-{one.reason}
          </span>
          <span>{one.words}</span>
          <span className="t3">
            {
              { 'write-off': 'written off', patient: 'to the patient', open: 'left open' }[
                one.posted
              ]
            }
            , {day(one.postedOn)}
          </span>
          <span className="push strong">
            <Money cents={one.cents} />
          </span>
          <button
            type="button"
            className="btn small"
            onClick={() =>
              onProof({
                title: `Where ${money(one.cents)} comes from`,
                place: one.place,
                words: `${one.group}-${one.reason} of line ${line.lineNumber}: ${one.words}`,
              })
            }
          >
            Proof
          </button>
        </li>
      ))}
    </ul>
  );
}

function Cell({ cents }: { cents: number }) {
  return (
    <td className="right">
      <Money cents={cents} />
    </td>
  );
}
