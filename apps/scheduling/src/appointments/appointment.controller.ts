import {
  Appointment,
  AppointmentDetail,
  AppointmentList,
  AppointmentQuery,
  BookAppointment,
  CancelAppointment,
  ChangeAppointmentCoverage,
  ConfirmAppointment,
  RescheduleAppointment,
} from '@millrace/contracts';
import {
  Answer,
  Audit,
  Ctx,
  page,
  readCursor,
  Roles,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { DESK, IdParam, type Parsed, READERS } from '../http.js';
import { readAppointment } from '../today/today.queries.js';
import { toApi } from './appointment-events.js';
import { listAppointments } from './appointment.store.js';
import { bookAppointment } from './book-appointment.handler.js';
import {
  changeAppointment,
  rescheduleAppointment,
  type Change,
} from './change-appointment.handler.js';
import { changeVisitCoverage } from './change-coverage.handler.js';

const After = z.tuple([z.iso.datetime(), z.int().positive()]);

@Controller('appointments')
export class AppointmentController {
  @Get()
  @Roles(...READERS)
  @Audit('appointments.listed')
  @Answer(AppointmentList)
  async list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: AppointmentQuery }) query: Parsed<typeof AppointmentQuery>,
  ) {
    const { practiceId } = ctx.identity;
    const after = readCursor(After, query.after);
    const found = await listAppointments(ctx, practiceId, {
      ...query,
      after,
      limit: query.limit + 1,
    });
    const shown = page(found, query.limit, (row) => [
      row.startsAt.toISOString(),
      row.appointmentId,
    ]);
    return { ...shown, items: shown.items.map(toApi) };
  }

  /** Books a visit. 409 names the visit that it clashes with; `overbook` with a reason books all the same. */
  @Post()
  @Roles(...DESK)
  @Audit('appointment.booked')
  @Answer(Appointment, { status: 201 })
  book(
    @Ctx() ctx: RequestContext,
    @Body({ schema: BookAppointment }) body: Parsed<typeof BookAppointment>,
  ) {
    return bookAppointment(ctx, ctx.identity.practiceId, body, ctx.identity.userName);
  }

  /** A visit with patient, coverages, history and messages. */
  @Get(':id')
  @Roles(...READERS)
  @Audit('appointment.viewed', { subject: 'id' })
  @Answer(AppointmentDetail)
  show(@Ctx() ctx: RequestContext, @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>) {
    return readAppointment(ctx, ctx.identity.practiceId, id);
  }

  @Post(':id/reschedule')
  @Roles(...DESK)
  @Audit('appointment.rescheduled', { subject: 'id' })
  @Answer(Appointment)
  reschedule(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: RescheduleAppointment }) body: Parsed<typeof RescheduleAppointment>,
  ) {
    const { practiceId, userName } = ctx.identity;
    return rescheduleAppointment(ctx, practiceId, id, body, userName);
  }

  /** Another coverage of the patient, under which the visit is checked at once and billed; until it is checked out. */
  @Post(':id/coverage')
  @Roles(...DESK)
  @Audit('appointment.coverage-changed', { subject: 'id' })
  @Answer(Appointment)
  changeCoverage(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: ChangeAppointmentCoverage }) body: Parsed<typeof ChangeAppointmentCoverage>,
  ) {
    const { practiceId, userName } = ctx.identity;
    return changeVisitCoverage(ctx, practiceId, id, body, userName);
  }

  @Post(':id/cancel')
  @Roles(...DESK)
  @Audit('appointment.cancelled', { subject: 'id' })
  @Answer(Appointment)
  cancel(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: CancelAppointment }) body: Parsed<typeof CancelAppointment>,
  ) {
    return change(ctx, id, { action: 'cancel', side: body.by, note: body.note });
  }

  @Post(':id/confirm')
  @Roles(...DESK)
  @Audit('appointment.confirmed', { subject: 'id' })
  @Answer(Appointment)
  confirm(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: ConfirmAppointment }) body: Parsed<typeof ConfirmAppointment>,
  ) {
    return change(ctx, id, { action: 'confirm', side: body.by });
  }

  @Post(':id/check-in')
  @Roles(...DESK)
  @Audit('appointment.checked-in', { subject: 'id' })
  @Answer(Appointment)
  checkIn(@Ctx() ctx: RequestContext, @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>) {
    return change(ctx, id, { action: 'check-in' });
  }

  @Post(':id/check-out')
  @Roles(...DESK)
  @Audit('appointment.checked-out', { subject: 'id' })
  @Answer(Appointment)
  checkOut(@Ctx() ctx: RequestContext, @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>) {
    return change(ctx, id, { action: 'check-out' });
  }

  /** The patient did not come. Visits of past days are marked by themselves at three in the morning. */
  @Post(':id/miss')
  @Roles(...DESK)
  @Audit('appointment.missed', { subject: 'id' })
  @Answer(Appointment)
  miss(@Ctx() ctx: RequestContext, @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>) {
    return change(ctx, id, { action: 'miss' });
  }
}

/** `Change` without who did it, which the request says. */
type Wish = Change extends infer C ? (C extends Change ? Omit<C, 'by'> : never) : never;

async function change(ctx: RequestContext, appointmentId: number, wish: Wish) {
  const { practiceId, userName } = ctx.identity;
  const by = { ...wish, by: userName } as Change;
  return (await changeAppointment(ctx, practiceId, appointmentId, by)).appointment;
}
