import type { ClaimPage, FilePlace } from '@millrace/contracts';
import { Banknote, Copy, FileText, Layers, type LucideIcon, MapPin, Target } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTimeZone } from '../../api/session';
import { day, moment } from '../../lib/dates';
import { ownerOf } from '../../lib/files';
import { money } from '../../lib/money';
import { Segments } from '../../parts/segments';
import { say } from '../../parts/toast';

/** A figure or an event with the place in a file that proves it. */
export interface Proof {
  title: string;
  place: FilePlace;
  /** What the place says. */
  words: string | null;
  figure?: { name: string; cents: number };
  posting?: { id: number; on: string };
}

/** Whether two proofs point to the same segment of the same file. */
export function isSamePlace(one: FilePlace | null, other: FilePlace | null | undefined): boolean {
  return !!one && one.sha256 === other?.sha256 && one.segment === other.segment;
}

/** The way from a figure to the segment of the stored file that it comes from. */
export function ProofPanel({
  proof,
  page,
  onClose,
}: {
  proof: Proof;
  page: ClaimPage;
  onClose: () => void;
}) {
  const timeZone = useTimeZone();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'nearest' });
  }, [proof]);
  const file = page.files.find(({ sha256 }) => sha256 === proof.place.sha256);
  const { figure, posting, place } = proof;
  const copy = () =>
    navigator.clipboard.writeText(asText(proof, file?.name)).then(
      () => say('The proof was copied.'),
      () => say('The browser does not let this page copy.'),
    );
  return (
    <section className="card proof">
      <header className="card-head">
        <Target size={16} aria-hidden />
        <h2 ref={head} tabIndex={-1}>
          {proof.title}
        </h2>
        <button type="button" className="btn small ghost push" onClick={() => void copy()}>
          <Copy size={14} aria-hidden /> Copy proof
        </button>
        <button type="button" className="btn small ghost" onClick={onClose}>
          Close
        </button>
      </header>
      <ol className="chain">
        {figure && (
          <Link icon={Banknote} name="Figure" value={figure.name} detail={money(figure.cents)} />
        )}
        {posting && (
          <Link icon={Layers} name="Posting" value={`P-${posting.id}`} detail={day(posting.on)} />
        )}
        <Link
          icon={FileText}
          name="File"
          value={file?.kind ?? '835'}
          detail={file ? moment(file.at, timeZone) : 'kept by its content'}
        />
        <Link
          icon={MapPin}
          name="Place"
          value={`Segment ${place.segment}`}
          detail={`byte ${place.offset.toLocaleString('en-US')}`}
        />
      </ol>
      <Segments place={place} owner={ownerOf(file?.here)} claimId={page.claim.claimId} />
      {proof.words && (
        <p className="in-words">
          <span className="t3">In words</span> {proof.words}
        </p>
      )}
    </section>
  );
}

function Link({
  icon: Icon,
  name,
  value,
  detail,
}: {
  icon: LucideIcon;
  name: string;
  value: string;
  detail: string;
}) {
  return (
    <li>
      <Icon size={16} aria-hidden />
      <span>
        <span className="l2">{name}</span>
        <span className="l1 strong">{value}</span>
        <span className="l2">{detail}</span>
      </span>
    </li>
  );
}

function asText({ title, figure, posting, place, words }: Proof, fileName?: string): string {
  return [
    title,
    figure && `Figure: ${figure.name}, ${money(figure.cents)}`,
    posting && `Posting: P-${posting.id}, ${posting.on}`,
    `File: ${fileName ?? '835'}, SHA-256 ${place.sha256}`,
    `Place: segment ${place.segment}, byte ${place.offset}`,
    words && `In words: ${words}`,
  ]
    .filter(Boolean)
    .join('\n');
}
