import {
  Coverage,
  CoverageInput,
  ExternalPatientInput,
  ExternalPatientParam,
  Patient,
  PatientInput,
  PatientList,
  PatientQuery,
} from '@millrace/contracts';
import {
  Answer,
  Audit,
  Ctx,
  page,
  readCursor,
  Roles,
  SearchTerm,
  type RequestContext,
} from '@millrace/runtime';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { DESK, IdParam, type Parsed, READERS } from '../http.js';
import { searchPatients } from './patient.store.js';
import {
  addCoverage,
  changeCoverage,
  readPatient,
  writeExternalPatient,
  writePatient,
} from './save-patient.handler.js';

const After = z.tuple([z.string(), z.string(), z.int().positive()]);

@Controller()
export class PatientController {
  /** Finds patients by beginnings of their names, by phone number or by the clinic software's id. */
  @Get('patients')
  @Roles(...READERS)
  @Audit('patients.listed')
  @Answer(PatientList)
  async list(
    @Ctx() ctx: RequestContext,
    @Query({ schema: PatientQuery }) query: Parsed<typeof PatientQuery>,
    @SearchTerm() term: string | undefined,
  ) {
    const found = await searchPatients(ctx, ctx.identity.practiceId, {
      term,
      limit: query.limit + 1,
      after: readCursor(After, query.after),
    });
    return page(found, query.limit, (last) => [
      last.lastName.toLowerCase(),
      last.firstName.toLowerCase(),
      last.patientId,
    ]);
  }

  @Post('patients')
  @Roles(...DESK)
  @Audit('patient.registered')
  @Answer(Patient, { status: 201 })
  register(
    @Ctx() ctx: RequestContext,
    @Body({ schema: PatientInput }) body: Parsed<typeof PatientInput>,
  ) {
    return writePatient(ctx, ctx.identity.practiceId, body);
  }

  /** Registers or changes a patient under the clinic software's own id; the same again changes nothing. */
  @Put('patients/by-external-id/:externalId')
  @Roles(...DESK)
  @Audit('patient.changed')
  @Answer(Patient)
  saveExternal(
    @Ctx() ctx: RequestContext,
    @Param({ schema: ExternalPatientParam })
    { externalId }: Parsed<typeof ExternalPatientParam>,
    @Body({ schema: ExternalPatientInput }) body: Parsed<typeof ExternalPatientInput>,
  ) {
    return writeExternalPatient(ctx, ctx.identity.practiceId, externalId, body);
  }

  @Get('patients/:id')
  @Roles(...READERS)
  @Audit('patient.viewed', { subject: 'id' })
  @Answer(Patient)
  show(@Ctx() ctx: RequestContext, @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>) {
    return readPatient(ctx, ctx.identity.practiceId, id);
  }

  @Put('patients/:id')
  @Roles(...DESK)
  @Audit('patient.changed', { subject: 'id' })
  @Answer(Patient)
  change(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: PatientInput }) body: Parsed<typeof PatientInput>,
  ) {
    return writePatient(ctx, ctx.identity.practiceId, body, id);
  }

  @Post('patients/:id/coverages')
  @Roles(...DESK)
  @Audit('coverage.added', { subject: 'id' })
  @Answer(Coverage, { status: 201 })
  addCoverage(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: CoverageInput }) body: Parsed<typeof CoverageInput>,
  ) {
    return addCoverage(ctx, ctx.identity.practiceId, id, body);
  }

  @Put('coverages/:id')
  @Roles(...DESK)
  @Audit('coverage.changed', { subject: 'id' })
  @Answer(Coverage)
  changeCoverage(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: CoverageInput }) body: Parsed<typeof CoverageInput>,
  ) {
    return changeCoverage(ctx, ctx.identity.practiceId, id, body);
  }
}
