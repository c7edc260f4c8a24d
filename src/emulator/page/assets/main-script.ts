/** Starts the two panes and keeps them live. */
export const mainScript = `
import { getWorld, onChange } from './api.js';
import { createPane } from './pane.js';

const data = await getWorld();
const users = new Map(data.users.map((user) => [user.id, user]));
const names = new Map();
const world = {
  appName: data.app.name,
  commands: data.commands,
  shortcuts: data.shortcuts,
  user: (id) => users.get(id) ?? { id, real_name: id, is_bot: false, external: false, team: '' },
  userName: (id) => users.get(id)?.real_name ?? id,
  channelName: (id) => names.get(id) ?? id,
  channels: (list) => { for (const channel of list) names.set(channel.id, channel.name); },
  people: () => data.users.filter((user) => !user.is_bot).map((user) => ({ value: user.id, text: { text: user.real_name } })),
  channelOptions: () => [...names].map(([value, name]) => ({ value, text: { text: '#' + name } })),
};
const people = data.users.filter((user) => !user.is_bot);
document.title = data.app.name + ' playground';

const panes = [
  createPane(document.getElementById('merchant'), world, people.filter((user) => user.external), data.start.merchant),
  createPane(document.getElementById('desk'), world, people.filter((user) => !user.external), data.start.desk),
];
for (const pane of panes) await pane.start();
onChange(() => panes.forEach((pane) => pane.refresh()));

for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => {
    document.body.dataset.shown = button.dataset.show;
    for (const other of document.querySelectorAll('[data-show]')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
  });
}
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
`;
