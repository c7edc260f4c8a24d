import { REASONS } from '../dialogue/decision.ts';

/** `desk ask --help`. */
export const ASK_HELP = `Usage: desk ask [options] [question]

Plays one merchant in a channel of their own. The question stands behind the command, or comes
from standard input: each line is one turn of the same conversation.

  --content DIR   answer from this folder, which holds intents/ and knowledge/
  --jsonl         one JSON object a line in, one a line out, in the same order

In:   {"conversation":"c1","text":"..."}
      {"conversation":"c1","choice":{"question":"cards","option":"one-card"}}
      optional: "mentioned" (default true), "at" (ISO time), in a choice "value" (brand, amount)
Out:  conversation, language, decision, reason, topic, confidence, ranking, entities, question,
      masked, text; or {"error":"line 3: ..."} for a line that cannot be read

Decisions: answer, ask, escalate, relay, act, silent
Reasons:   ${REASONS.join('\n           ')}
`;
