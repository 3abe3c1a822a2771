import { AuditList, AuditQuery, type AuditEntry } from '@millrace/contracts';
import { Answer, Ctx, Roles, type RequestContext } from '@millrace/runtime';
import { Controller, Get, Query } from '@nestjs/common';

/** Who saw and changed what. Entries are written by the edge and never change. */
@Controller('audit')
export class AuditController {
  @Get()
  @Roles('administrator')
  @Answer(AuditList)
  async list(@Query({ schema: AuditQuery }) query: AuditQuery, @Ctx() { tx }: RequestContext) {
    const items = (await tx.query(
      `select id as "auditId", at, user_name as "userName", role, action, subject, status, request_id as "requestId"
         from audit_entry
        where ($1::text is null or action = $1) and ($2::text is null or user_name = $2) and ($3::text is null or subject = $3)
          and ($4::bigint is null or id < $4)
        order by id desc limit $5`,
      [
        query.action ?? null,
        query.userName ?? null,
        query.subject ?? null,
        query.after ?? null,
        query.limit + 1,
      ],
    )) as AuditEntry[];
    const page = items.slice(0, query.limit);
    return { items: page, next: items.length > query.limit ? page.at(-1)!.auditId : null };
  }
}
