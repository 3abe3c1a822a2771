import {
  Location,
  LocationInput,
  LocationList,
  Payer,
  PayerInput,
  PayerList,
  PayerParam,
  Provider,
  ProviderInput,
  ProviderList,
} from '@millrace/contracts';
import { Answer, Audit, Ctx, Roles, type RequestContext } from '@millrace/runtime';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { IdParam, type Parsed, READERS } from '../http.js';
import { listLocations, listPayers, listProviders } from './directory.store.js';
import { writeLocation, writePayer, writeProvider } from './save-directory.handler.js';

@Controller()
export class DirectoryController {
  @Get('locations')
  @Roles(...READERS)
  @Answer(LocationList)
  async locations(@Ctx() ctx: RequestContext) {
    return { items: await listLocations(ctx, ctx.identity.practiceId) };
  }

  @Post('locations')
  @Roles('administrator')
  @Audit('location.added')
  @Answer(Location, { status: 201 })
  addLocation(
    @Ctx() ctx: RequestContext,
    @Body({ schema: LocationInput }) body: Parsed<typeof LocationInput>,
  ) {
    return writeLocation(ctx, ctx.identity.practiceId, body);
  }

  @Put('locations/:id')
  @Roles('administrator')
  @Audit('location.changed', { subject: 'id' })
  @Answer(Location)
  changeLocation(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: LocationInput }) body: Parsed<typeof LocationInput>,
  ) {
    return writeLocation(ctx, ctx.identity.practiceId, body, id);
  }

  @Get('providers')
  @Roles(...READERS)
  @Answer(ProviderList)
  async providers(@Ctx() ctx: RequestContext) {
    return { items: await listProviders(ctx, ctx.identity.practiceId) };
  }

  /** Adds a provider; an NPI that is there already is the same provider. */
  @Post('providers')
  @Roles('administrator')
  @Audit('provider.added')
  @Answer(Provider, { status: 201 })
  addProvider(
    @Ctx() ctx: RequestContext,
    @Body({ schema: ProviderInput }) body: Parsed<typeof ProviderInput>,
  ) {
    return writeProvider(ctx, ctx.identity.practiceId, body);
  }

  @Put('providers/:id')
  @Roles('administrator')
  @Audit('provider.changed', { subject: 'id' })
  @Answer(Provider)
  changeProvider(
    @Ctx() ctx: RequestContext,
    @Param({ schema: IdParam }) { id }: Parsed<typeof IdParam>,
    @Body({ schema: ProviderInput }) body: Parsed<typeof ProviderInput>,
  ) {
    return writeProvider(ctx, ctx.identity.practiceId, body, id);
  }

  @Get('payers')
  @Roles(...READERS)
  @Answer(PayerList)
  async payers(@Ctx() ctx: RequestContext) {
    return { items: await listPayers(ctx, ctx.identity.practiceId) };
  }

  /** Adds a payer by the clearinghouse's id, or changes its terms. */
  @Put('payers/:payerId')
  @Roles('administrator')
  @Audit('payer.changed', { subject: 'payerId' })
  @Answer(Payer)
  savePayer(
    @Ctx() ctx: RequestContext,
    @Param({ schema: PayerParam }) { payerId }: Parsed<typeof PayerParam>,
    @Body({ schema: PayerInput }) body: Parsed<typeof PayerInput>,
  ) {
    return writePayer(ctx, ctx.identity.practiceId, payerId, body);
  }
}
