import type { RemittanceFile, RemittanceUpload } from '@millrace/contracts';
import { Link } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { upload, withQuery } from '../../api/client';
import { useAct, useRead } from '../../api/hooks';
import { money } from '../../lib/money';
import { Sheet } from '../../parts/dialog';
import { Chip } from '../../parts/figures';

interface Sent {
  name: string;
  share: number;
  error: string | null;
  answer: RemittanceUpload | null;
}

/** Adds remittance files; each says how much of it was sent and what became of it. */
export function UploadDialog({ onClose }: { onClose: () => void }) {
  const [files, setFiles] = useState<Sent[]>([]);
  const change = (at: number, change: Partial<Sent>) =>
    setFiles((all) => all.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const send = useAct(
    ({ file, at }: { file: File; at: number }) =>
      upload<RemittanceUpload>(
        withQuery('/remittances/files', { name: file.name }),
        file,
        (share) => change(at, { share }),
      ),
    { done: ({ already }) => (already ? 'That file was here before.' : 'The file is here.') },
  );
  const add = (chosen: FileList | null) => {
    const list = [...(chosen ?? [])];
    setFiles((all) => [
      ...all,
      ...list.map(({ name }) => ({ name, share: 0, error: null, answer: null })),
    ]);
    for (const [index, file] of list.entries()) {
      const at = files.length + index;
      send.mutateAsync({ file, at }).then(
        (answer) => change(at, { answer, share: 1 }),
        (error: Error) => change(at, { error: error.message }),
      );
    }
  };
  return (
    <Sheet title="Add remittance files" onClose={onClose}>
      <div className="stack">
        <label
          className="drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            add(event.dataTransfer.files);
          }}
        >
          <FileUp size={24} aria-hidden />
          <span className="strong">Choose 835 files, or drop them here</span>
          <span className="t3 small">
            Up to 1 GiB each. A file that came before changes nothing. One that does not balance is
            held whole.
          </span>
          <input
            type="file"
            multiple
            aria-label="Remittance files"
            onChange={(event) => add(event.target.files)}
          />
        </label>
        {files.length > 0 && (
          <ul className="stack">
            {files.map((file, at) => (
              <li key={at} className="card card-body stack" style={{ gap: 6 }}>
                <p className="row">
                  <span className="strong ell">{file.name}</span>
                  <span className="push t3 num">{Math.round(file.share * 100)} %</span>
                </p>
                {!file.answer && !file.error && (
                  <progress value={file.share} aria-label={`Sending ${file.name}`} />
                )}
                {file.error && (
                  <p className="error-text" role="alert">
                    {file.error}
                  </p>
                )}
                {file.answer && <Outcome file={file.answer} />}
              </li>
            ))}
          </ul>
        )}
        <div className="form-end">
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
    </Sheet>
  );
}

/** What the file turned out to be; asked for again until it was read. */
function Outcome({ file }: { file: RemittanceUpload }) {
  const [waits, setWaits] = useState(file.state === 'received');
  const read = useRead<RemittanceFile>(`/remittances/files/${file.fileId}`, {
    every: waits ? 1_000 : undefined,
  });
  const now = read.data ?? file;
  if (waits && now.state !== 'received') setWaits(false);
  if (now.state === 'received')
    return (
      <p>
        <Chip tone="info">Being read</Chip>
      </p>
    );
  if (now.state === 'unreadable')
    return (
      <div>
        <Chip tone="danger">Cannot be read</Chip>
        <p className="t2">{now.findings[0]?.message} It is kept, and listed under To look at.</p>
      </div>
    );
  return (
    <ul>
      {file.already && <li className="t2">This file was here before; nothing was posted twice.</li>}
      {now.remittances.map((one) => (
        <li key={one.remittanceId} className="row wrap">
          <Chip
            tone={
              { posted: 'success', held: 'danger', replaced: 'neutral', duplicate: 'neutral' }[
                one.state
              ] as 'success'
            }
          >
            {one.state === 'duplicate' ? 'posted before' : one.state}
          </Chip>
          <Link
            className="link"
            to="/money/$remittanceId"
            params={{ remittanceId: String(one.remittanceId) }}
          >
            {one.payerName} {one.traceNumber}
          </Link>
          <span>
            {one.postedClaims} of {one.claims} claims posted, {money(one.paymentCents)}
          </span>
        </li>
      ))}
    </ul>
  );
}
