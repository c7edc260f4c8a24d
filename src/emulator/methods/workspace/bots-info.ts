import { id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { Refusal } from '../../web-api/refusal.ts';

/** bots.info */
export const botsInfo = method({ bot: id.optional() }, ({ world }, args) => {
  const { app } = world;
  if (args.bot !== undefined && args.bot !== app.bot_id) throw new Refusal('bot_not_found');
  return {
    bot: {
      id: app.bot_id,
      deleted: false,
      name: app.name,
      updated: 0,
      app_id: app.id,
      user_id: app.user_id,
      icons: {},
    },
  };
});
