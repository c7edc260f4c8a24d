import type { CorrectionResult, DeskResult } from '../../desk/moves.ts';
import type { HandlerParts } from './handler-parts.ts';
import { refusalSentence } from './refusal-sentence.ts';

/**
 * A refused move becomes a sentence that only who tried it sees, in the desk's channel or where cases
 * stand meanwhile.
 */
export async function tellRefusal(
  { client, directory, deskChannel, escalation }: HandlerParts,
  user: string,
  result: DeskResult | CorrectionResult,
): Promise<void> {
  if (result.ok) return;
  const text = await refusalSentence(result.refusal, directory);
  const broken = (await deskChannel.check()) !== null;
  const channel = broken ? (await escalation.places())[0]?.channel : deskChannel.id;
  if (channel !== undefined) await client.chat.postEphemeral({ channel, user, text });
}
