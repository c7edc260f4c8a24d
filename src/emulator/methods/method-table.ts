import type { Method } from '../web-api/method.ts';
import { setStatus } from './assistant/set-status.ts';
import { setSuggestedPrompts } from './assistant/set-suggested-prompts.ts';
import { deleteMessage } from './chat/delete.ts';
import { getPermalink } from './chat/get-permalink.ts';
import { postEphemeral } from './chat/post-ephemeral.ts';
import { postMessage } from './chat/post-message.ts';
import { update } from './chat/update.ts';
import { history } from './conversations/history.ts';
import { info } from './conversations/info.ts';
import { list } from './conversations/list.ts';
import { members } from './conversations/members.ts';
import { open } from './conversations/open.ts';
import { replies } from './conversations/replies.ts';
import { add } from './reactions/add.ts';
import { get } from './reactions/get.ts';
import { remove } from './reactions/remove.ts';
import { conversations } from './users/conversations.ts';
import { info as userInfo } from './users/info.ts';
import { open as openView } from './views/open.ts';
import { publish } from './views/publish.ts';
import { push } from './views/push.ts';
import { update as updateView } from './views/update.ts';
import { authTest } from './workspace/auth-test.ts';
import { botsInfo } from './workspace/bots-info.ts';
import { filesInfo } from './workspace/files-info.ts';
import { teamInfo } from './workspace/team-info.ts';

/** The method table: everything the stand-in's Web API can do, besides apps.connections.open. */
export const METHODS: Readonly<Record<string, Method>> = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'auth.test': authTest,
  'bots.info': botsInfo,
  'chat.delete': deleteMessage,
  'chat.getPermalink': getPermalink,
  'chat.postEphemeral': postEphemeral,
  'chat.postMessage': postMessage,
  'chat.update': update,
  'conversations.history': history,
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.open': open,
  'conversations.replies': replies,
  'files.info': filesInfo,
  'reactions.add': add,
  'reactions.get': get,
  'reactions.remove': remove,
  'team.info': teamInfo,
  'users.conversations': conversations,
  'users.info': userInfo,
  'views.open': openView,
  'views.publish': publish,
  'views.push': push,
  'views.update': updateView,
};
