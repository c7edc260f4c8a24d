import { describe, expectTypeOf, it } from 'vitest';
import type { DeskOutbound, MerchantOutbound } from '../src/dialogue/outbound.ts';
import type { deskView } from '../src/slack/views/desk-view.ts';
import { type MerchantContext, merchantView } from '../src/slack/views/merchant-view.ts';
import type { DeskMessage, MerchantMessage } from '../src/slack/views/message.ts';

describe('the two sides', () => {
  it('cannot be confused: the compiler refuses it', () => {
    const confuse = (forDesk: DeskOutbound, message: DeskMessage, context: MerchantContext) => {
      // @ts-expect-error What is for the desk is not said to a merchant.
      const said: MerchantOutbound = forDesk;
      // @ts-expect-error A merchant's view takes nothing that is for the desk.
      const shown = merchantView(forDesk, context);
      // @ts-expect-error A message of the desk's channel is not posted in a merchant's thread.
      const posted: MerchantMessage = message;
      return { said, shown, posted };
    };
    expectTypeOf(confuse).toBeFunction();
  });

  it('have types of their own, in both directions', () => {
    expectTypeOf<DeskOutbound>().not.toExtend<MerchantOutbound>();
    expectTypeOf<MerchantOutbound>().not.toExtend<DeskOutbound>();
    expectTypeOf<DeskMessage>().not.toExtend<MerchantMessage>();
    expectTypeOf<MerchantMessage>().not.toExtend<DeskMessage>();
  });

  it('have a view each, which takes its own side and gives its own message', () => {
    expectTypeOf<Parameters<typeof deskView>[0]>().toEqualTypeOf<DeskOutbound>();
    expectTypeOf<Parameters<typeof merchantView>[0]>().toEqualTypeOf<MerchantOutbound>();
    expectTypeOf<ReturnType<typeof deskView>[number]>().toEqualTypeOf<DeskMessage>();
  });
});
