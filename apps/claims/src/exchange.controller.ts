import {
  AcknowledgementException,
  AcknowledgementExceptionList,
  AcknowledgementFile,
  DismissRequest,
  ExceptionQuery,
  FileOverview,
  FileSegments,
  FilesAnswer,
  SegmentsQuery,
  Sha256,
  SubmissionList,
  SubmitAnswer,
  SubmitRequest,
} from '@millrace/contracts';
import { FileViews } from '@millrace/exchange';
import { UnitOfWork } from '@millrace/messaging';
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
  SETTINGS,
  type RequestContext,
} from '@millrace/runtime';
import type { Identity as RequestIdentity } from '@millrace/security';
import { Body, Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { closeExceptions, listExceptions } from './acknowledgements/exception.queries.js';
import { Exchange } from './exchange.js';
import { answering, BILLERS } from './http.js';
import type { ClaimsSettings } from './settings.js';
import { listSubmissions, submissionsById } from './submission/submission.queries.js';
import { isFileOf } from './timeline/claim-files.queries.js';

const PageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const UploadQuery = z.object({ name: z.string().max(200).default('upload.edi') });

/** Files that go to payers and come from them. */
@Controller('claims')
export class ExchangeController {
  constructor(
    private readonly exchange: Exchange,
    private readonly views: FileViews,
    private readonly work: UnitOfWork,
    @Inject(SETTINGS) private readonly settings: ClaimsSettings,
  ) {}

  /** Sends all ready claims now, or those of one payer. Asked twice it sends each claim once. */
  @Post('submissions')
  @Roles(...BILLERS)
  @NoUnitOfWork()
  @Audit('claims.submitted')
  @Answer(SubmitAnswer)
  async submit(
    @Identity() { practiceId }: RequestIdentity,
    @Body({ schema: SubmitRequest }) { payerId }: z.output<typeof SubmitRequest>,
  ): Promise<SubmitAnswer> {
    const ids = await answering(() => this.exchange.submit(practiceId, payerId ?? null));
    const submissions = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      submissionsById(ctx, practiceId, ids),
    );
    return {
      submissions,
      claimCount: submissions.reduce((sum, one) => sum + one.claimCount, 0),
      chargeCents: submissions.reduce((sum, one) => sum + one.chargeCents, 0),
    };
  }

  /** Batches, the latest first, with what waits for the next one. */
  @Get('submissions')
  @Roles(...BILLERS)
  @Answer(SubmissionList)
  submissions(
    @Ctx() ctx: RequestContext,
    @Query({ schema: PageQuery }) query: z.output<typeof PageQuery>,
  ): Promise<SubmissionList> {
    return listSubmissions(ctx, ctx.identity.practiceId, query, this.settings.submitTimes);
  }

  /** Takes an acknowledgement file (TA1, 999, 277CA, 277) as a stream; says what it was and what became of it. */
  @Post('files')
  @Roles('biller', 'manager', 'administrator', 'service')
  @NoUnitOfWork()
  @Audit('acknowledgement-file.received')
  @ApiConsumes('application/edi-x12', 'application/octet-stream', 'text/plain')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answer(FilesAnswer)
  async take(
    @Req() request: FastifyRequest,
    @Identity() { practiceId }: RequestIdentity,
    @Query({ schema: UploadQuery }) { name }: z.output<typeof UploadQuery>,
  ): Promise<z.output<typeof FilesAnswer>> {
    const body = request.body as AsyncIterable<Uint8Array> | undefined;
    if (!body || typeof body !== 'object' || !(Symbol.asyncIterator in body)) {
      throw new Invalid([
        { path: 'body', message: 'Send the file itself, as application/edi-x12.' },
      ]);
    }
    return { files: [await this.exchange.takeFile(practiceId, name, body)] };
  }

  /** What of acknowledgements a person has to look at. */
  @Get('acknowledgement-exceptions')
  @Roles(...BILLERS)
  @Answer(AcknowledgementExceptionList)
  exceptions(
    @Ctx() ctx: RequestContext,
    @Query({ schema: ExceptionQuery }) query: z.output<typeof ExceptionQuery>,
  ): Promise<z.output<typeof AcknowledgementExceptionList>> {
    return listExceptions(ctx, ctx.identity.practiceId, query);
  }

  /** Reads the exception's file once more; what it did already is not done twice. */
  @Post('acknowledgement-exceptions/:id/replay')
  @Roles(...BILLERS)
  @NoUnitOfWork()
  @Audit('acknowledgement-file.replayed', { subject: 'id' })
  @Answer(AcknowledgementFile)
  async replay(
    @Identity() { practiceId }: RequestIdentity,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<AcknowledgementFile> {
    const file = await this.work.run({ practiceIds: [practiceId] }, (ctx) =>
      closeExceptions(ctx, practiceId, id, 'replayed'),
    );
    if (!file) throw new NotFound('There is no such open exception.');
    return this.exchange.readAgain(practiceId, file);
  }

  /** Sets an exception aside, with a reason. */
  @Post('acknowledgement-exceptions/:id/dismiss')
  @Roles(...BILLERS)
  @Audit('acknowledgement-exception.dismissed', { subject: 'id' })
  @Answer(AcknowledgementException.pick({ exceptionId: true }))
  async dismiss(
    @Ctx() ctx: RequestContext,
    @Param('id', { schema: IdParam }) id: number,
    @Body({ schema: DismissRequest }) { reason }: z.output<typeof DismissRequest>,
  ): Promise<{ exceptionId: number }> {
    const file = await closeExceptions(ctx, ctx.identity.practiceId, id, 'dismissed', reason);
    if (!file) throw new NotFound('There is no such open exception.');
    return { exceptionId: id };
  }

  /** Asks the payer in real time where a claim stands (276). */
  @Post(':id/ask-status')
  @Roles(...BILLERS)
  @NoUnitOfWork()
  @Audit('claim.status-asked', { subject: 'id' })
  @Answer(z.object({ claimId: z.int() }))
  async ask(
    @Identity() { practiceId }: RequestIdentity,
    @Param('id', { schema: IdParam }) id: number,
  ): Promise<{ claimId: number }> {
    await answering(() => this.exchange.askAbout(practiceId, id));
    return { claimId: id };
  }

  /** A file that went out or came back: what it holds, and what the checks found so far. */
  @Get('files/:sha256/overview')
  @Roles(...BILLERS)
  @NoUnitOfWork()
  @Answer(FileOverview)
  async overviewOfFile(
    @Identity() { practiceId }: RequestIdentity,
    @Param('sha256', { schema: Sha256 }) sha256: string,
  ): Promise<FileOverview> {
    return there(await this.views.overview(practiceId, sha256));
  }

  /** Segments of a file that went out or came back, with their loops and in words, persons masked. */
  @Get('files/:sha256/segments')
  @Roles(...BILLERS)
  @NoUnitOfWork()
  @Audit('claims-file.viewed', { subject: 'sha256' })
  @Answer(FileSegments)
  async segmentsOfFile(
    @Identity() { practiceId }: RequestIdentity,
    @Param('sha256', { schema: Sha256 }) sha256: string,
    @Query({ schema: SegmentsQuery }) query: SegmentsQuery,
  ): Promise<FileSegments> {
    return there(await this.views.segments(practiceId, sha256, query));
  }

  /** Segments of a claim's file, with their loops and in words, persons masked. */
  @Get(':id/files/:sha256/segments')
  @Roles(...BILLERS)
  @NoUnitOfWork()
  @Audit('claim.file-viewed', { subject: 'id' })
  @Answer(FileSegments)
  async segmentsOfClaim(
    @Identity() { practiceId }: RequestIdentity,
    @Param('id', { schema: IdParam }) id: number,
    @Param('sha256', { schema: Sha256 }) sha256: string,
    @Query({ schema: SegmentsQuery }) query: SegmentsQuery,
  ): Promise<FileSegments> {
    const isIts = await this.work.run({ practiceIds: [practiceId], readOnly: true }, (ctx) =>
      isFileOf(ctx, practiceId, id, sha256),
    );
    return there(isIts ? await this.views.segments(practiceId, sha256, query) : null);
  }
}

/** @throws NotFound for null */
function there<T>(found: T | null): T {
  if (!found) throw new NotFound('There is no such file.');
  return found;
}
