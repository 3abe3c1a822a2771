import { CoverageChecked, type Event } from '@millrace/contracts';
import { Consumer, OnEvent, type Context } from '@millrace/messaging';
import { copyAnswers } from './copy-answers.handler.js';

@Consumer('scheduling.coverage-answers')
export class CoverageAnswerConsumer {
  @OnEvent(CoverageChecked)
  async checked(events: Event<typeof CoverageChecked>[], ctx: Context): Promise<void> {
    await copyAnswers(ctx, events);
  }
}
