import { Segments } from '../../parts/segments';

/** The segments of a payer's answer around one of them. */
export function AnswerSegments({ sha256, segment }: { sha256: string; segment: number }) {
  return (
    <section className="raw-box" aria-live="polite">
      <Segments place={{ sha256, segment }} owner="coverage" context={4} />
    </section>
  );
}
