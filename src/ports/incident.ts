/** A problem that many merchants have right now, in the words of an agent. */
export interface Incident {
  readonly id: number;
  /** the cause whose answers it comes with */
  readonly topic: string;
  readonly text: { readonly en: string; readonly zh: string | null };
  readonly state: IncidentState;
  readonly draftedBy: string;
  /** epoch milliseconds */
  readonly draftedAt: number;
}

/** Drafted by one agent, shown to merchants once it is approved, until it has ended. */
export type IncidentState = 'draft' | 'active' | 'ended' | 'discarded';

/** A thread in which an incident was shown. */
export interface ToldThread {
  readonly conversation: string;
  readonly channel: string;
  /** ts of the thread's first message */
  readonly root: string;
  readonly person: string;
  readonly language: string;
}

/** The problems that are known, and who was told of them. */
export interface Incidents {
  draft(incident: Omit<Incident, 'id' | 'state'>): Promise<Incident>;
  byId(id: number): Promise<Incident | null>;
  /** Moves it on and gives it; null where it is not in the state `from`. */
  move(id: number, from: IncidentState, to: IncidentState, at: number): Promise<Incident | null>;
  /** The active one of a cause. */
  active(topic: string): Promise<Incident | null>;
  /** The threads that were told of it. */
  readonly told: ToldThreads;
}

/** Who was told of known problems. */
export interface ToldThreads {
  /** Notes a thread once. */
  add(id: number, thread: ToldThread, at: number): Promise<void>;
  /** Oldest first. */
  of(id: number): Promise<readonly ToldThread[]>;
}
