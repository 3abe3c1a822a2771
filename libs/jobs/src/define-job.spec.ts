import { z } from 'zod';
import { defineJob, jobsOf } from './define-job.js';

const base = { data: z.object({ visitId: z.number() }), summary: 'Sends something.' };

describe('defineJob', () => {
  it('fills in tries and waits, and lists the jobs of a service', () => {
    const job = defineJob({ ...base, name: 'post.send-note', queue: 'post.notes' });
    expect(job.attempts).toBe(5);
    expect(job.backoffMs).toEqual([5_000, 30_000, 120_000, 600_000]);
    expect(jobsOf('post')).toEqual([job]);
    expect(jobsOf('po')).toEqual([]);
  });

  it('refuses what cannot be right', () => {
    const declare = (more: object) => () =>
      defineJob({ ...base, name: 'post.other', queue: 'post.notes', ...more });
    expect(declare({ name: 'post.send-note' })).toThrow('already declared');
    expect(declare({ name: 'send' })).toThrow('Job name send');
    expect(declare({ queue: 'post:notes' })).toThrow('Queue post:notes');
    expect(declare({ queue: 'claims.notes' })).toThrow('belongs to one service');
    expect(declare({ attempts: 0 })).toThrow('attempts');
    expect(declare({ backoffMs: [] })).toThrow('backoffMs');
    expect(declare({ backoffMs: [-1] })).toThrow('backoffMs');
    expect(jobsOf('post')).toHaveLength(1);
  });
});
