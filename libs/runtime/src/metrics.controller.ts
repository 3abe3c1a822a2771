import { readMetrics } from '@millrace/telemetry';
import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Internal, Public } from './http/decorators.js';
import { NotFound } from './problems.js';

/** As Prometheus reads it. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The figures of the whole process, for whoever reaches the service itself: the gateway does not pass it on. */
@Controller('metrics')
export class MetricsController {
  @Get()
  @Internal()
  @Public()
  @Header('content-type', METRICS_TYPE)
  @ApiProduces('text/plain')
  async read(): Promise<string> {
    const text = await readMetrics();
    if (text === null) throw new NotFound('This process keeps no figures.');
    return text;
  }
}
