import type { ClaimChange, ClaimPage, CorrectRequest } from '@millrace/contracts';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { post, put } from '../../api/client';
import { useAct } from '../../api/hooks';
import { useMay } from '../../api/session';
import { Sheet } from '../../parts/dialog';
import { TextForm } from '../../parts/form';
import { say } from '../../parts/toast';
import { CorrectForm } from './CorrectForm';

type Action = ClaimPage['actions'][number]['action'];
const WORDS: Record<Action, string> = {
  amend: 'Amend',
  'correct-and-resubmit': 'Correct and resubmit',
  void: 'Void',
  'ask-status': 'Ask the payer',
  submit: 'Send now',
};

/** What may be done with the claim now; what may not says why. */
export function Actions({ page }: { page: ClaimPage }) {
  const { claim } = page;
  const [open, setOpen] = useState<Action | null>(null);
  const close = () => setOpen(null);
  const mayBill = useMay('biller', 'manager', 'administrator');
  const mayVoid = useMay('manager', 'administrator');
  const ask = useAct(() => post(`/claims/${claim.claimId}/ask-status`), {
    done: 'The payer is being asked.',
  });
  const submit = useAct(() => post('/claims/submissions', { payerId: claim.payerId }), {
    done: `What is ready for ${claim.payerName} is being sent.`,
  });
  const voiding = useAct(
    (reason: string) =>
      post<ClaimChange>(`/claims/${claim.claimId}/void`, { reason, version: claim.version }),
    { done: 'The claim is being voided.', onDone: close },
  );
  const correct = useAct(
    (body: CorrectRequest) =>
      open === 'amend'
        ? put<ClaimChange>(`/claims/${claim.claimId}`, body)
        : post<ClaimChange>(`/claims/${claim.claimId}/correct-and-resubmit`, body),
    {
      done: ({ findings, state }) =>
        findings.length > 0
          ? `Kept; the checks found ${findings.length === 1 ? 'one thing' : `${findings.length} things`}.`
          : `Kept. The claim is ${state.replace('-', ' ')}.`,
      onDone: close,
    },
  );
  const press = (action: Action) => {
    if (action === 'ask-status') ask.mutate(undefined);
    else if (action === 'submit') submit.mutate(undefined);
    else setOpen(action);
  };
  const shown = page.actions.filter(({ action }) => (action === 'void' ? mayVoid : mayBill));
  return (
    <div className="row wrap push">
      {shown.map(({ action, allowed, why }) => (
        <button
          type="button"
          key={action}
          className="btn small"
          disabled={ask.isPending || submit.isPending}
          // What is not allowed stays reachable, so that it can say why.
          aria-disabled={!allowed}
          title={why ?? undefined}
          onClick={() => (allowed ? press(action) : say(why ?? 'This cannot be done now.'))}
        >
          {!allowed && <Lock size={13} aria-hidden />}
          {WORDS[action]}
        </button>
      ))}
      {open === 'void' && (
        <Sheet title="Void this claim" onClose={close}>
          <p className="t2">The payer is asked to treat it as if it never came.</p>
          <TextForm
            label="Why"
            submit="Void the claim"
            least={5}
            most={500}
            danger
            busy={voiding.isPending}
            onSubmit={(reason) => voiding.mutate(reason)}
          />
        </Sheet>
      )}
      {(open === 'amend' || open === 'correct-and-resubmit') && (
        <Sheet title={WORDS[open]} onClose={close}>
          <CorrectForm
            page={page}
            asksReason={open === 'correct-and-resubmit'}
            busy={correct.isPending}
            onSubmit={(body) => correct.mutate(body)}
          />
        </Sheet>
      )}
    </div>
  );
}
