import { Copy } from 'lucide-react';
import { Sheet } from '../../parts/dialog';
import { say } from '../../parts/toast';

/** A secret that the server says once. */
export function Secret({
  title,
  secret,
  onClose,
}: {
  title: string;
  secret: string;
  onClose: () => void;
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="stack">
        <p className="t2">It is shown this once. Keep it where your software reads it.</p>
        <code className="secret">{secret}</code>
        <div className="form-end">
          <button
            type="button"
            className="btn"
            onClick={() =>
              void navigator.clipboard.writeText(secret).then(
                () => say('Copied.'),
                () => say('The browser does not allow copying; select the text.'),
              )
            }
          >
            <Copy size={15} aria-hidden /> Copy
          </button>
          <button type="button" className="btn primary" onClick={onClose}>
            I have kept it
          </button>
        </div>
      </div>
    </Sheet>
  );
}
