import { defineJob, every, ProcessJob, type JobContext, type JobData } from '@millrace/jobs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CollectFiles } from './collect-files.handler.js';
import { ReadFile } from './read-file.handler.js';

export const CollectRemittances = defineJob({
  name: 'remittance.collect-remittances',
  queue: 'remittance.collect',
  data: z.object({ practiceId: z.int().positive(), everyMinutes: z.int().positive() }),
  next: (data, after) => every(data.everyMinutes * 60_000)(data, after),
  summary: "Takes new 835 files from a practice's mailbox at the clearinghouse.",
});

export const ReadRemittanceFile = defineJob({
  name: 'remittance.read-file',
  queue: 'remittance.read',
  data: z.object({ practiceId: z.int().positive(), fileId: z.int().positive() }),
  summary:
    'Reads a stored file, and those of the practice that came before it, and posts what balances.',
});

@Injectable()
export class IntakeJobs {
  constructor(
    private readonly collecting: CollectFiles,
    private readonly reading: ReadFile,
  ) {}

  @ProcessJob(CollectRemittances)
  async collect(
    { practiceId }: JobData<typeof CollectRemittances>,
    _job: JobContext,
  ): Promise<void> {
    await this.collecting.forPractice(practiceId);
  }

  @ProcessJob(ReadRemittanceFile)
  async read(
    { practiceId, fileId }: JobData<typeof ReadRemittanceFile>,
    _job: JobContext,
  ): Promise<void> {
    await this.reading.upTo(practiceId, fileId);
  }
}
