import { apiScript } from './api-script.ts';
import { blocksScript } from './blocks-script.ts';
import { blocksStyle } from './blocks-style.ts';
import { composerScript } from './composer-script.ts';
import { domScript } from './dom-script.ts';
import { elementsScript } from './elements-script.ts';
import { emojiScript } from './emoji-script.ts';
import { entriesScript } from './entries-script.ts';
import { indexHtml } from './index-html.ts';
import { layoutStyle } from './layout-style.ts';
import { mainScript } from './main-script.ts';
import { markdownScript } from './markdown-script.ts';
import { messageScript } from './message-script.ts';
import { messageStyle } from './message-style.ts';
import { modalScript } from './modal-script.ts';
import { modalStyle } from './modal-style.ts';
import { mrkdwnScript } from './mrkdwn-script.ts';
import { paneScript } from './pane-script.ts';
import { richTextScript } from './rich-text-script.ts';

/** A file of the page. */
export interface Asset {
  readonly type: string;
  readonly text: string;
}

const script = (text: string): Asset => ({ type: 'text/javascript', text });
const style = (text: string): Asset => ({ type: 'text/css', text });

/** The files of the page by path. They are text in modules, so that the compiler alone builds them. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['/', { type: 'text/html', text: indexHtml }],
  ['/assets/layout.css', style(layoutStyle)],
  ['/assets/message.css', style(messageStyle)],
  ['/assets/blocks.css', style(blocksStyle)],
  ['/assets/modal.css', style(modalStyle)],
  ['/assets/main.js', script(mainScript)],
  ['/assets/api.js', script(apiScript)],
  ['/assets/dom.js', script(domScript)],
  ['/assets/pane.js', script(paneScript)],
  ['/assets/message.js', script(messageScript)],
  ['/assets/composer.js', script(composerScript)],
  ['/assets/blocks.js', script(blocksScript)],
  ['/assets/elements.js', script(elementsScript)],
  ['/assets/entries.js', script(entriesScript)],
  ['/assets/modal.js', script(modalScript)],
  ['/assets/mrkdwn.js', script(mrkdwnScript)],
  ['/assets/markdown.js', script(markdownScript)],
  ['/assets/rich-text.js', script(richTextScript)],
  ['/assets/emoji.js', script(emojiScript)],
]);
