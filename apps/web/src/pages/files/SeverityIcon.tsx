import type { FileFinding } from '@millrace/contracts';
import { OctagonX, TriangleAlert } from 'lucide-react';

/** An error or a warning, by shape and word. */
export function SeverityIcon({ severity }: { severity: FileFinding['severity'] }) {
  const isError = severity === 'error';
  const Icon = isError ? OctagonX : TriangleAlert;
  return (
    <span className={`tone ${isError ? 'danger' : 'warning'} severity`}>
      <Icon size={16} aria-hidden />
      <span className="sr">{isError ? 'Error' : 'Warning'}</span>
    </span>
  );
}
