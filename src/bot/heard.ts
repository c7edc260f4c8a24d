import type { QuestionPart } from '../dialogue/question-part.ts';
import type { Hold } from '../ports/lease.ts';
import type { Said } from '../turn.ts';

/** One thing that a merchant said or picked, and where. */
export interface Heard {
  readonly event: Hold & { readonly key: string };
  readonly conversation: string;
  readonly at: number;
  readonly channel: string;
  /** ts of the thread's first message */
  readonly root: string;
  /** ts of the message that was said, or that holds the button */
  readonly message: string;
  readonly user: string;
  readonly said: Said;
  /** what an edited message held before; nothing where left out */
  readonly before?: string;
  /** what the desk would say goes to its people instead */
  readonly draft: boolean;
  /** asked in passing in a thread of others, which stays theirs */
  readonly passing: boolean;
  /** permalinks of the files that came with the words; none where left out */
  readonly files?: readonly string[];
  /** nothing but files, which are never opened */
  readonly filesOnly: boolean;
  /** said at the top level of the channel, not in a thread */
  readonly topLevel: boolean;
  /** the events of further messages whose words are among these */
  readonly absorbs: readonly number[];
  /** the messages that the words stand in, where they are several */
  readonly parts?: readonly QuestionPart[];
  /** people of several outside organisations read the channel: nothing is known of its merchant */
  readonly mixed?: boolean;
  /** the conversations of those messages' own threads, which belong to this one from now on */
  readonly threads: readonly string[];
}
