import type * as sdk from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../src/emulator/methods/method-table.ts';

/** Every name that any member of a union of argument types has. */
type Names<Arguments> = Arguments extends unknown ? keyof Arguments : never;

/** The names of an argument type as a value: the compiler refuses one too many and one too few. */
function names<Arguments>(
  all: Record<Exclude<Names<Arguments>, 'token' | 'team_id'>, 1>,
): string[] {
  return Object.keys(all).toSorted();
}

const content = { text: 1, markdown_text: 1, blocks: 1, attachments: 1 } as const;
const author = { as_user: 1, username: 1, icon_emoji: 1, icon_url: 1 } as const;
const paging = { limit: 1, cursor: 1 } as const;
const window = { ...paging, oldest: 1, latest: 1, inclusive: 1, include_all_metadata: 1 } as const;
const parsing = { parse: 1, link_names: 1 } as const;
const reaction = { channel: 1, timestamp: 1 } as const;
const trigger = { view: 1, trigger_id: 1, interactivity_pointer: 1 } as const;

/** The official client's argument names by method, checked against its types when this file is compiled. */
const OFFICIAL: Readonly<Record<string, readonly string[]>> = {
  'chat.postMessage': names<sdk.ChatPostMessageArguments>({
    channel: 1,
    ...content,
    ...author,
    ...parsing,
    metadata: 1,
    mrkdwn: 1,
    reply_broadcast: 1,
    thread_ts: 1,
    unfurl_links: 1,
    unfurl_media: 1,
  }),
  'chat.postEphemeral': names<sdk.ChatPostEphemeralArguments>({
    channel: 1,
    user: 1,
    thread_ts: 1,
    ...content,
    ...author,
    ...parsing,
  }),
  'chat.update': names<sdk.ChatUpdateArguments>({
    channel: 1,
    ts: 1,
    ...content,
    ...parsing,
    as_user: 1,
    metadata: 1,
    file_ids: 1,
    reply_broadcast: 1,
  }),
  'chat.delete': names<sdk.ChatDeleteArguments>({ channel: 1, ts: 1, as_user: 1 }),
  'chat.getPermalink': names<sdk.ChatGetPermalinkArguments>({ channel: 1, message_ts: 1 }),
  'conversations.info': names<sdk.ConversationsInfoArguments>({
    channel: 1,
    include_locale: 1,
    include_num_members: 1,
  }),
  'conversations.history': names<sdk.ConversationsHistoryArguments>({ channel: 1, ...window }),
  'conversations.replies': names<sdk.ConversationsRepliesArguments>({
    channel: 1,
    ts: 1,
    ...window,
  }),
  'conversations.members': names<sdk.ConversationsMembersArguments>({ channel: 1, ...paging }),
  'conversations.open': names<sdk.ConversationsOpenArguments>({
    channel: 1,
    users: 1,
    prevent_creation: 1,
    return_im: 1,
  }),
  'users.info': names<sdk.UsersInfoArguments>({ user: 1, include_locale: 1 }),
  'users.conversations': names<sdk.UsersConversationsArguments>({
    ...paging,
    exclude_archived: 1,
    types: 1,
    user: 1,
  }),
  'reactions.add': names<sdk.ReactionsAddArguments>({ ...reaction, name: 1 }),
  'views.open': names<sdk.ViewsOpenArguments>(trigger),
  'views.push': names<sdk.ViewsPushArguments>(trigger),
  'views.update': names<sdk.ViewsUpdateArguments>({
    view: 1,
    view_id: 1,
    external_id: 1,
    hash: 1,
  }),
  'views.publish': names<sdk.ViewsPublishArguments>({ view: 1, user_id: 1, hash: 1 }),
  'assistant.threads.setStatus': names<sdk.AssistantThreadsSetStatusArguments>({
    channel_id: 1,
    thread_ts: 1,
    status: 1,
    loading_messages: 1,
    icon_emoji: 1,
    icon_url: 1,
    username: 1,
  }),
  'assistant.threads.setSuggestedPrompts': names<sdk.AssistantThreadsSetSuggestedPromptsArguments>({
    channel_id: 1,
    thread_ts: 1,
    prompts: 1,
    title: 1,
  }),
  'files.info': names<sdk.FilesInfoArguments>({ file: 1, ...paging, count: 1, page: 1 }),
};

describe('the arguments of a method', () => {
  it.each(Object.entries(OFFICIAL))(
    '%s are named as in the official client',
    (method, official) => {
      const known = METHODS[method]?.argumentNames ?? [];
      const own = known.filter((name) => name !== 'token' && name !== 'team_id');
      expect(own.toSorted()).toEqual(official);
    },
  );
});
