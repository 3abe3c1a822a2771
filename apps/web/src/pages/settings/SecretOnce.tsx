import { Copy } from 'lucide-react';
import { Sheet } from '../../parts/dialog';
import { say } from '../../parts/toast';

/** A secret that its answer shows once and nobody can read again. */
export function SecretOnce({
  title,
  words,
  secret,
  onClose,
}: {
  title: string;
  words: string;
  secret: string;
  onClose: () => void;
}) {
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="stack">
        <p>{words} It is shown only now; whoever loses it needs a new one.</p>
        <p className="secret">
          <code>{secret}</code>
          <button
            type="button"
            className="btn small push"
            onClick={() =>
              void navigator.clipboard.writeText(secret).then(
                () => say('Copied.'),
                () => say('The browser did not allow to copy. Select the text and copy it.'),
              )
            }
          >
            <Copy size={14} aria-hidden /> Copy
          </button>
        </p>
        <div className="form-end">
          <button type="button" className="btn primary" onClick={onClose}>
            I have kept it
          </button>
        </div>
      </div>
    </Sheet>
  );
}
