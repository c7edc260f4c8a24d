import { presentUser } from '../../present/present-user.ts';
import { flag, id } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { Refusal } from '../../web-api/refusal.ts';

/** users.info */
export const info = method({ user: id, include_locale: flag.optional() }, ({ world }, args) => {
  const user = world.users.get(args.user);
  if (user === undefined) throw new Refusal('user_not_found');
  return { user: presentUser(world, user, args.include_locale === true) };
});
