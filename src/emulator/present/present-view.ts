import type { Json } from '../wire/json.ts';
import type { View } from '../world/view.ts';
import type { World } from '../world/world.ts';

/** `view` as the views methods and payloads show it, with what was filled in under `values`. */
export function presentView(world: World, view: View, values: Json = {}): Json {
  const { app } = world;
  return {
    id: view.id,
    team_id: app.team_id,
    private_metadata: '',
    callback_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    ...view.content,
    type: view.type,
    state: { values },
    hash: view.hash,
    previous_view_id: view.previous_view_id,
    root_view_id: view.root_view_id,
    app_id: app.id,
    external_id: view.external_id,
    app_installed_team_id: app.team_id,
    bot_id: app.bot_id,
  };
}
