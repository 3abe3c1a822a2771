/** The way from a sentence to its segment. */
export function Where({ segment, onShow }: { segment: number; onShow: (segment: number) => void }) {
  return (
    <button type="button" className="link small" onClick={() => onShow(segment)}>
      Segment {segment}
    </button>
  );
}
