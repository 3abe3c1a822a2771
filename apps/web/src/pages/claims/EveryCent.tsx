import type { ClaimPage, FilePlace } from '@millrace/contracts';
import { CircleCheck, CircleX, Target } from 'lucide-react';
import { Fragment, useState } from 'react';
import { day } from '../../lib/dates';
import { money } from '../../lib/money';
import { Money } from '../../parts/figures';
import { isSamePlace, type Proof } from './ProofPanel';

type Line = ClaimPage['lines'][number];
/** Columns that a phone leaves out; the opened line says the same. */
const WIDE = new Set(['Allowed', 'Paid by payer', 'Patient', 'Write-off']);

/** Billed = paid + patient + write-off + open, for every line and for the claim; a line opens to what it is made of. */
export function EveryCent({
  page,
  chosen,
  onProof,
}: {
  page: ClaimPage;
  chosen: FilePlace | null;
  onProof: (proof: Proof) => void;
}) {
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
      <div className="scroll-x" tabIndex={0} role="group" aria-label="Table">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Code</th>
              {['Billed', 'Allowed', 'Paid by payer', 'Patient', 'Write-off', 'Open'].map(
                (head) => (
                  <th key={head} scope="col" className={WIDE.has(head) ? 'right wide' : 'right'}>
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
                  chosen={chosen}
                  onProof={onProof}
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
              <tr className="wide">
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
              <td className="wide" />
              <Cell wide cents={claim.paidCents} />
              <Cell wide cents={claim.patientCents} />
              <Cell wide cents={claim.writtenOffCents} />
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
  chosen,
  onProof,
  isOpen,
  onToggle,
}: {
  line: Line;
  chosen: FilePlace | null;
  onProof: (proof: Proof) => void;
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
      <td className="right wide">
        {line.allowedCents === null ? (
          <span className="t3">None yet</span>
        ) : (
          <Money cents={line.allowedCents} />
        )}
      </td>
      <Cell wide cents={line.paidCents} />
      <Cell wide cents={line.patientCents} />
      <Cell wide cents={line.writtenOffCents} />
      <td className="right strong">
        <OpenCents line={line} chosen={chosen} onProof={onProof} />
      </td>
    </tr>
  );
}

/** What is open of a line; where the payer left it open, it leads to the place in the payer's file. */
function OpenCents({
  line,
  chosen,
  onProof,
}: {
  line: Line;
  chosen: FilePlace | null;
  onProof: (proof: Proof) => void;
}) {
  const source = line.adjustments.find(({ posted }) => posted === 'open');
  if (line.openCents === 0 || !source) return <Money cents={line.openCents} />;
  return (
    <button
      type="button"
      className="open-cents"
      aria-pressed={isSamePlace(source.place, chosen)}
      onClick={() => onProof(proofOf(source, line))}
    >
      <Money cents={line.openCents} /> <Target size={14} aria-hidden />
      <span className="sr">Where it comes from</span>
    </button>
  );
}

function proofOf(one: Line['adjustments'][number], line: Line): Proof {
  return {
    title: `Where ${money(one.cents)} comes from`,
    place: one.place,
    words: `${one.group}-${one.reason} of line ${line.lineNumber}: ${one.words}`,
    figure: { name: `${POSTED[one.posted]}, line ${line.lineNumber}`, cents: one.cents },
    posting: { id: one.postingId, on: one.postedOn },
  };
}

const POSTED = { 'write-off': 'Written off', patient: 'To the patient', open: 'Left open' };

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
            {POSTED[one.posted]}, {day(one.postedOn)}
          </span>
          <span className="push strong">
            <Money cents={one.cents} />
          </span>
          <button type="button" className="btn small" onClick={() => onProof(proofOf(one, line))}>
            Proof
          </button>
        </li>
      ))}
    </ul>
  );
}

function Cell({ cents, wide = false }: { cents: number; wide?: boolean }) {
  return (
    <td className={wide ? 'right wide' : 'right'}>
      <Money cents={cents} />
    </td>
  );
}
