import { IDENTITY_HEADER, IdentityRefused, type IdentitySigner } from '@millrace/security';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { Forbidden, ProblemError } from '../problems.js';
import { PUBLIC, ROLES, type MillraceRequest } from './decorators.js';

/** Lets in who carries an identity signed by the gateway, in a role that the route names. */
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signer: IdentitySigner,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType() !== 'http') return true;
    const targets = [execution.getHandler(), execution.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const request = execution.switchToHttp().getRequest<MillraceRequest>();
    const header = request.headers[IDENTITY_HEADER];
    try {
      request.identity = await this.signer.verify(typeof header === 'string' ? header : undefined);
    } catch (error) {
      if (error instanceof IdentityRefused)
        throw new ProblemError(401, 'Sign in first.', error.message);
      throw error;
    }
    const roles = this.reflector.getAllAndOverride<string[]>(ROLES, targets) ?? [];
    if (!roles.includes(request.identity.role)) {
      throw new Forbidden(`This needs one of the roles: ${roles.join(', ')}.`);
    }
    return true;
  }
}
