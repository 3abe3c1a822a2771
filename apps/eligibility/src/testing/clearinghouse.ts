import {
  readEligibilityInquiries,
  writeEligibilityResponses,
  type EligibilityInquiry,
  type EligibilityResponse,
  type Written,
} from '@millrace/x12';
import { createServer } from 'node:http';

/** What a payer says to a question; `silent`: nothing; text: that instead of a 271. */
export type Said = Partial<Written<EligibilityResponse>> | 'silent' | { raw: string };

/** A clearinghouse whose payers say what a test wants, by member id. */
export interface TestClearinghouse {
  readonly url: string;
  readonly asked: EligibilityInquiry[];
  says(memberId: string, said: Said): void;
  close(): Promise<void>;
}

export const ACTIVE: Said = {
  dates: [{ qualifier: '346', dates: { from: '2026-01-01', to: '2026-01-01' } }],
  benefits: [
    { information: '1', coverageLevel: 'IND', serviceTypes: ['30'], plan: 'Standard' },
    { information: 'B', serviceTypes: ['98'], timePeriod: '27', cents: 3000, inNetwork: 'Y' },
  ],
};

export async function startClearinghouse(): Promise<TestClearinghouse> {
  const asked: EligibilityInquiry[] = [];
  const answers = new Map<string, Said>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void answer(Buffer.concat(chunks), asked, answers).then((bytes) =>
        response.writeHead(bytes === null ? 504 : 200).end(bytes),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    says: (memberId, said) => answers.set(memberId, said),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  bytes: Uint8Array,
  asked: EligibilityInquiry[],
  answers: ReadonlyMap<string, Said>,
): Promise<Uint8Array | null> {
  const items = await readEligibilityInquiries(bytes).toArray();
  const inquiry = items.find((item) => item.kind === 'inquiry')!;
  asked.push(inquiry);
  const said = answers.get(inquiry.subscriber.id ?? '') ?? ACTIVE;
  if (said === 'silent') return null;
  if ('raw' in said) return Buffer.from(said.raw);
  return writeEligibilityResponses(
    {
      sender: { id: 'SANDBOXCH' },
      receiver: { id: inquiry.set.senderId! },
      interchangeControlNumber: 1,
      usage: 'T',
      date: '2026-06-05',
      time: '09:00',
    },
    { reference: 'ANSWER' },
    [
      {
        level: inquiry.dependent ? 'dependent' : 'subscriber',
        payer: inquiry.payer,
        provider: inquiry.provider,
        subscriber: inquiry.subscriber,
        dependent: inquiry.dependent,
        traces: inquiry.traces,
        ...said,
      },
    ],
  ).bytes();
}
