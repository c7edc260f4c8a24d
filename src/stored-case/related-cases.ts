import { leadingCause } from '../cases/leading-cause.ts';
import { RELATED_MS, relatedTo } from '../cases/related.ts';
import { caseFactsSchema } from '../dialogue/case-facts.ts';
import type { Ports, StoredCase } from '../store.ts';

/** Other merchants' cases of the same cause as `found`, newest first. */
export async function relatedCases(
  { cases }: Pick<Ports, 'cases'>,
  found: StoredCase,
): Promise<readonly StoredCase[]> {
  const cause = causeOf(found);
  if (cause === null) return [];
  const { createdAt } = found;
  const since = createdAt - RELATED_MS;
  const near = await cases.list({ since, until: createdAt + RELATED_MS + 1 });
  // Reading all facts of a busy hour would take long: most do not even name the cause.
  const others = near
    .filter(({ facts, closing }) => facts.includes(`"${cause}"`) || closing?.cause === cause)
    .map((other) => ({ ...other, cause: causeOf(other) }));
  return relatedTo({ ...found, cause }, others);
}

/** What a case turned out to be, else what it is most likely about. */
function causeOf({ closing, facts }: StoredCase): string | null {
  // A case that another version wrote has facts that only that version can read.
  const read = caseFactsSchema.safeParse(JSON.parse(facts)).data;
  return closing?.cause ?? leadingCause(read?.suspects ?? []);
}
