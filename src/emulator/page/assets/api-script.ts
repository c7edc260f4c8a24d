/** Talking to the stand-in's server. */
export const apiScript = `
export async function getWorld() {
  return (await fetch('/page/world')).json();
}

export async function getState(user, channel) {
  return (await fetch('/page/state?' + new URLSearchParams({ user, channel }))).json();
}

/** Does something as a person; gives { ok, error? }. */
export async function act(body) {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch {
    return { ok: false, error: 'The playground is not running any more.' };
  }
}

/** Calls back whenever something changed, and when the connection comes back. */
export function onChange(callback) {
  const stream = new EventSource('/page/stream');
  stream.onmessage = callback;
  stream.onopen = callback;
}
`;
