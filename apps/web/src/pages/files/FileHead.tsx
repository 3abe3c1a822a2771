import type { FileContents, FileOverview } from '@millrace/contracts';
import type { ReactNode } from 'react';
import { useTimeZone } from '../../api/session';
import { moment } from '../../lib/dates';
import { size } from '../../lib/files';
import { Flag, Money } from '../../parts/figures';
import { count, kindOf, wayHere } from './words';

type Totals = FileContents['totals'];

/** What the file is, where it comes from, and what it adds up to. */
export function FileHead({ file }: { file: FileOverview }) {
  const timeZone = useTimeZone();
  const { code, words } = kindOf(file);
  const { contents } = file;
  return (
    <header className="file-head">
      <div className="row wrap">
        {code && <span className="tag">{code}</span>}
        <h2>{words}</h2>
        {contents?.sender && (
          <span className="t2">
            from <span className="mono">{contents.sender}</span> to{' '}
            <span className="mono">{contents.receiver}</span>
          </span>
        )}
        {contents?.isTest && <Flag tone="info">Marked as a test</Flag>}
        {contents && contents.segments > 0 && !contents.complete && (
          <Flag tone="warning">Not whole: its ends or counts are wrong</Flag>
        )}
      </div>
      <p className="t3">
        {wayHere(file)} · {moment(file.at, timeZone)} ·{' '}
        <span className="file-name">{file.name}</span>
      </p>
      <Figures file={file} />
    </header>
  );
}

function Figures({ file: { contents, byteLength, sha256 } }: { file: FileOverview }) {
  const totals = contents?.totals ?? [];
  const claims = totals.reduce((sum, one) => sum + one.claims, 0);
  return (
    <section className="card file-figures" aria-label="What it holds">
      <Figure name="Size" detail={`SHA-256 ${sha256.slice(0, 8)}…`}>
        {size(byteLength)}
      </Figure>
      <Figure
        name="Segments"
        detail={contents ? count(contents.interchanges, 'interchange') : 'being counted'}
      >
        {contents ? contents.segments.toLocaleString('en-US') : '…'}
      </Figure>
      {contents && contents.sets > 0 && (
        <Figure name={contents.sets === 1 ? 'Set' : 'Sets'} detail={guides(totals)}>
          {contents.sets.toLocaleString('en-US')}
        </Figure>
      )}
      {claims > 0 && <Figure name="Claims">{claims.toLocaleString('en-US')}</Figure>}
      <Amount name="Billed" totals={totals} of="chargeCents" />
      <Amount name="Paid on claims" totals={totals} of="paidCents" />
      <Amount name="Payment" totals={totals} of="paymentCents" />
    </section>
  );
}

function Figure({
  name,
  detail,
  children,
}: {
  name: string;
  detail?: string;
  children: ReactNode;
}) {
  return (
    <div>
      <p className="label">{name}</p>
      <p className="figure num">{children}</p>
      {detail && <p className="l2">{detail}</p>}
    </div>
  );
}

/** The sum of what the sets say; nothing where no kind of set in the file has such an amount. */
function Amount({
  name,
  totals,
  of,
}: {
  name: string;
  totals: Totals;
  of: 'chargeCents' | 'paidCents' | 'paymentCents';
}) {
  const told = totals.map((one) => one[of]).filter((cents) => cents !== null);
  if (told.length === 0) return null;
  return (
    <Figure name={name}>
      <Money cents={told.reduce((sum, cents) => sum + cents, 0)} />
    </Figure>
  );
}

function guides(totals: Totals): string {
  return [...new Set(totals.map(({ guide }) => guide).filter(Boolean))].slice(0, 2).join(', ');
}
