import type { CaseState } from '../cases/transition.ts';
import type { StoredCase } from '../store.ts';

/** A case's row as the state that `transition` reads. Throws on a row that no state can be. */
export function stateOf({ id, status, assignee }: StoredCase): CaseState {
  if (status === 'open') return { status };
  if (status === 'resolved') return { status, assignee };
  if (assignee === null) throw new Error(`Case ${id} is ${status} by nobody. Look at its audit.`);
  return { status, assignee };
}

/** A state as the columns of a case's row. */
export function columnsOf(state: CaseState) {
  return { status: state.status, assignee: 'assignee' in state ? state.assignee : null };
}
