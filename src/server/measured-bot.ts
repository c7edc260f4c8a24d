import type { Bot } from '../bot.ts';
import type { Turn } from '../dialogue/respond.ts';
import type { Measure, MeasuredDecision } from '../measure.ts';

/** The bot, with each of its decisions counted once it is stored. */
export function measuredBot(bot: Bot, measure: Measure): Bot {
  return {
    ...bot,
    async receive(heard) {
      const turn = await bot.receive(heard);
      measure.decision(measuredDecision(turn));
      return turn;
    },
  };
}

function measuredDecision({ decision, conversation, ranking }: Turn): MeasuredDecision {
  return {
    kind: decision.kind,
    topic: 'topic' in decision ? decision.topic : 'act' in decision ? decision.act : null,
    language: conversation.language,
    confidence: ranking[0]?.confidence ?? null,
  };
}
