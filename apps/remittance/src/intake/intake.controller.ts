import {
  FileOverview,
  FileSegments,
  RemittanceFile,
  RemittanceFileList,
  RemittanceUpload,
  RemittanceUploadQuery,
  SegmentsQuery,
  Sha256,
} from '@millrace/contracts';
import { FileViews } from '@millrace/exchange';
import {
  Answer,
  Audit,
  Ctx,
  Identity,
  IdParam,
  Invalid,
  NotFound,
  NoUnitOfWork,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import type { Identity as RequestIdentity } from '@millrace/security';
import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listFiles, showFile } from './file.queries.js';
import { ReceiveUpload } from './receive-upload.js';
import { findFile, replayFile } from './remittance-file.store.js';

const ListQuery = z.object({
  after: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Remittance files as they came. */
@Controller('remittances/files')
export class IntakeController {
  constructor(
    private readonly upload: ReceiveUpload,
    private readonly views: FileViews,
  ) {}

  /** Takes a file of up to 1 GiB as a stream. What cannot be read is kept too, and listed as an exception. */
  @Post()
  @Roles('biller', 'manager', 'administrator', 'service')
  @NoUnitOfWork()
  @Audit('remittance-file.received')
  @ApiConsumes('application/edi-x12', 'application/octet-stream', 'text/plain')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answer(RemittanceUpload, { status: 202 })
  receive(
    @Req() request: FastifyRequest,
    @Identity() identity: RequestIdentity,
    @Query({ schema: RemittanceUploadQuery }) query: z.output<typeof RemittanceUploadQuery>,
  ): Promise<RemittanceUpload> {
    const body = request.body as AsyncIterable<Uint8Array> | undefined;
    if (!body || typeof body !== 'object' || !(Symbol.asyncIterator in body)) {
      throw new Invalid([
        { path: 'body', message: 'Send the file itself, as application/edi-x12.' },
      ]);
    }
    return this.upload.receive(identity.practiceId, query.name, body);
  }

  @Get()
  @Roles('biller', 'manager', 'administrator', 'service')
  @Answer(RemittanceFileList)
  list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ListQuery }) query: z.output<typeof ListQuery>,
  ): Promise<z.output<typeof RemittanceFileList>> {
    return listFiles(ctx, ctx.identity.practiceId, query.after, query.limit);
  }

  /** What the file was, and what became of everything in it. */
  @Get(':id')
  @Roles('biller', 'manager', 'administrator', 'service')
  @Audit('remittance-file.viewed', { subject: 'id' })
  @Answer(RemittanceFile)
  show(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<RemittanceFile> {
    return showFile(ctx, ctx.identity.practiceId, id);
  }

  /** Reads the file once more; what is posted already stays as it is. */
  @Post(':id/replay')
  @Roles('biller', 'manager', 'administrator')
  @Audit('remittance-file.replayed', { subject: 'id' })
  @Answer(RemittanceFile, { status: 202 })
  async replay(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<RemittanceFile> {
    const { practiceId } = ctx.identity;
    if (!(await findFile(ctx, practiceId, id))) throw new NotFound('There is no such file.');
    await replayFile(ctx, practiceId, id);
    return showFile(ctx, practiceId, id);
  }

  /** What a stored file holds, and what the checks found in it so far. */
  @Get(':sha256/overview')
  @Roles('biller', 'manager', 'administrator')
  @NoUnitOfWork()
  @Answer(FileOverview)
  async overview(
    @Identity() { practiceId }: RequestIdentity,
    @Param('sha256', { schema: Sha256 }) sha256: string,
  ): Promise<FileOverview> {
    const found = await this.views.overview(practiceId, sha256);
    if (!found) throw new NotFound('There is no such file.');
    return found;
  }

  /** Segments of a stored file, with their loops and in words, persons masked. */
  @Get(':sha256/segments')
  @Roles('biller', 'manager', 'administrator')
  @NoUnitOfWork()
  @Audit('remittance-file.viewed', { subject: 'sha256' })
  @Answer(FileSegments)
  async segments(
    @Identity() { practiceId }: RequestIdentity,
    @Param('sha256', { schema: Sha256 }) sha256: string,
    @Query({ schema: SegmentsQuery }) query: SegmentsQuery,
  ): Promise<FileSegments> {
    const found = await this.views.segments(practiceId, sha256, query);
    if (!found) throw new NotFound('There is no such file.');
    return found;
  }
}
