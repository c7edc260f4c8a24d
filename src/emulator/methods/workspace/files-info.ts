import { z } from 'zod';
import { presentFile } from '../../present/present-file.ts';
import { id, limit } from '../../web-api/argument.ts';
import { method } from '../../web-api/method.ts';
import { Refusal } from '../../web-api/refusal.ts';

/** files.info: only where the bot is in the file's channel. */
export const filesInfo = method(
  {
    file: id,
    count: limit(1000).optional(),
    page: limit(1000).optional(),
    limit: limit(1000).optional(),
    cursor: z.string().optional(),
  },
  ({ world }, args) => {
    const file = world.files.get(args.file);
    if (file === undefined) throw new Refusal('file_not_found');
    const members = world.channels.get(file.channel)?.members ?? [];
    if (!members.includes(world.app.user_id)) throw new Refusal('file_not_found');
    return { file: presentFile(file), comments: [], response_metadata: { next_cursor: '' } };
  },
);
