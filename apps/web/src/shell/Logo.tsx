export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M6 19c3 0 3-3 6.500-3s3.500 3 6.500 3 3.500-3 7-3" />
        <path d="M6 25c3 0 3-3 6.500-3s3.500 3 6.500 3 3.500-3 7-3" opacity=".6" />
        <path d="M10 12V7l6 5 6-5v5" />
      </g>
    </svg>
  );
}
