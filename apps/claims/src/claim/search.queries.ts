import type { ClaimSearchAnswer } from '@millrace/contracts';
import type { Context } from '@millrace/messaging';
import { rows } from '../sql.js';
import { formatDay } from '../timeline/words.js';
import { literal, PATIENT, PAYER, PAYER_NAME } from './claim.queries.js';

const SEARCH_HITS = 8;

interface Hit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/** Patients by the beginning of a name, claims by their number or their patient, files by name: for the search of the shell. */
export async function search(
  ctx: Context,
  practiceId: number,
  term: string,
): Promise<ClaimSearchAnswer> {
  const text = literal(term);
  const claims = await rows<Pick<Hit, 'id' | 'title'> & { serviceDate: string; who: string }>(
    ctx,
    // Numbers and names have an index each; together in one condition they would have none.
    `select c.id::text as id, c.patient_control_number as title, c.service_date as "serviceDate",
            concat_ws(' · ', pt.name, ${PAYER_NAME}) as who
       from (select id from claim where practice_id = $1 and patient_control_number like upper($2) || '%'
              union
             select o.id from patient_copy p join claim o on o.practice_id = $1 and o.patient_id = p.patient_id
              where p.practice_id = $1 and (p.search like lower($2) || '%' or lower(p.name) like lower($2) || '%')) hit
       join claim c on c.practice_id = $1 and c.id = hit.id ${PATIENT} ${PAYER}
      order by c.service_date desc, c.id desc limit ${SEARCH_HITS}`,
    [practiceId, text],
  );
  const patients = await rows<Hit>(
    ctx,
    `select patient_id::text as id, name as title, coalesce(external_id, '') as subtitle from patient_copy
      where practice_id = $1 and (search like lower($2) || '%' or lower(name) like lower($2) || '%' or external_id = $3)
      order by search, patient_id limit ${SEARCH_HITS}`,
    [practiceId, text, term],
  );
  const files = await rows<Hit>(
    ctx,
    `select sha256 as id, name as title, coalesce(kind, '') as subtitle from stored_file
      where practice_id = $1 and sha256 is not null and (name ilike '%' || $2 || '%' or sha256 like lower($2) || '%')
      order by at desc, name limit ${SEARCH_HITS}`,
    [practiceId, text],
  );
  return {
    items: [
      ...patients.map((one) => ({ kind: 'patient' as const, ...one })),
      ...claims.map(({ id, title, who, serviceDate }) => ({
        kind: 'claim' as const,
        id,
        title,
        subtitle: `${who} · ${formatDay(serviceDate)}`,
      })),
      ...files.map((one) => ({ kind: 'file' as const, ...one })),
    ],
  };
}
