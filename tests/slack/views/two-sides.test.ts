import { describe, expectTypeOf, it } from 'vitest';
import type { DeskOutbound, MerchantOutbound } from '../../../src/dialogue/outbound.ts';
import type { AnswerLabels } from '../../../src/slack/views/answer-labels.ts';
import { answerView } from '../../../src/slack/views/answer-view.ts';
import type { ButtonRef } from '../../../src/slack/views/button-value.ts';
import type { caseCardView } from '../../../src/slack/views/case-card-view.ts';
import { deskView } from '../../../src/slack/views/desk-view.ts';
import { merchantView } from '../../../src/slack/views/merchant-view.ts';
import type { DeskMessage, MerchantMessage } from '../../../src/slack/views/message.ts';

/** Checked by the compiler; none of these functions is called. */
describe('what is for the desk', () => {
  it('cannot be shown to a merchant', () => {
    const wrong = (outbound: DeskOutbound, context: Parameters<typeof merchantView>[1]) =>
      // @ts-expect-error a desk outbound is no merchant outbound
      merchantView(outbound, context);
    const alsoWrong = (outbound: MerchantOutbound, context: Parameters<typeof deskView>[1]) =>
      // @ts-expect-error a merchant outbound is no desk outbound
      deskView(outbound, context);
    type Rest = readonly [labels: AnswerLabels, ref: ButtonRef];
    const facts = (outbound: Extract<DeskOutbound, { kind: 'case' }>, ...rest: Rest) =>
      // @ts-expect-error case facts are no answer card
      answerView(outbound.facts, ...rest);
    expectTypeOf(wrong).toBeFunction();
    expectTypeOf(alsoWrong).toBeFunction();
    expectTypeOf(facts).toBeFunction();
  });

  it('cannot be posted as a message to a merchant once it is laid out', () => {
    expectTypeOf<DeskMessage>().not.toExtend<MerchantMessage>();
    expectTypeOf<MerchantMessage>().not.toExtend<DeskMessage>();
    expectTypeOf<ReturnType<typeof caseCardView>>().toEqualTypeOf<DeskMessage>();
    expectTypeOf<ReturnType<typeof answerView>>().toEqualTypeOf<MerchantMessage>();
  });
});
