/** The emoji that support channels use; others keep their name between colons. */
export const emojiScript = String.raw`
const EMOJI = {
  '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', eyes: '👀', white_check_mark: '✅',
  heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌', negative_squared_cross_mark: '❎',
  warning: '⚠️', no_entry: '⛔', no_entry_sign: '🚫', rotating_light: '🚨', exclamation: '❗',
  question: '❓', information_source: 'ℹ️', red_circle: '🔴', large_orange_circle: '🟠',
  large_yellow_circle: '🟡', large_green_circle: '🟢', large_blue_circle: '🔵', white_circle: '⚪',
  black_circle: '⚫', wave: '👋', pray: '🙏', tada: '🎉', raised_hands: '🙌', raised_hand: '✋',
  ok_hand: '👌', clap: '👏', heart: '❤️', smile: '😄', slightly_smiling_face: '🙂', thinking_face: '🤔',
  hourglass: '⌛', hourglass_flowing_sand: '⏳', clock1: '🕐', clock3: '🕒', alarm_clock: '⏰',
  lock: '🔒', memo: '📝', pencil2: '✏️', speech_balloon: '💬', credit_card: '💳', bank: '🏦',
  bulb: '💡', mag: '🔍', bell: '🔔', no_bell: '🔕', link: '🔗', telephone_receiver: '📞', phone: '☎️',
  robot_face: '🤖', bust_in_silhouette: '👤', busts_in_silhouette: '👥', inbox_tray: '📥',
  outbox_tray: '📤', arrow_right: '➡️', arrow_left: '⬅️', point_right: '👉', books: '📚', book: '📖',
  wrench: '🔧', gear: '⚙️', fire: '🔥', sparkles: '✨', star: '⭐', chart_with_upwards_trend: '📈',
  clipboard: '📋', label: '🏷️', wastebasket: '🗑️', repeat: '🔁', arrows_counterclockwise: '🔄',
  one: '1️⃣', two: '2️⃣', three: '3️⃣', four: '4️⃣', five: '5️⃣', globe_with_meridians: '🌐',
};

export function emoji(name) {
  return EMOJI[name.replace(/::skin-tone-\d$/, '')] ?? ':' + name + ':';
}

/** Emoji names in plain text replaced by their pictures. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+'-]+):/g, (whole, name) => EMOJI[name] ?? whole);
}
`;
