/** A change that the claim does not allow now; `stale`: somebody changed it in between. */
export class ClaimRefused extends Error {
  override readonly name = 'ClaimRefused';

  constructor(
    readonly kind: 'not-found' | 'stale' | 'state' | 'invalid',
    message: string,
    readonly path = '',
  ) {
    super(message);
  }
}
