/** Building elements: text only ever becomes text nodes, so nothing a person wrote can become markup. */
export const domScript = `
/** An element with attributes, listeners (on…) and children; strings become text nodes. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'style') node.style.cssText = value;
    else node.setAttribute(key, value === true ? '' : String(value));
  }
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined));
  return node;
}

/** Whether an address may become a link: web and mail only. */
export function safeUrl(url) {
  return /^(https?:|mailto:|tel:)/i.test(url) ? url : null;
}

export function link(url, label) {
  const safe = safeUrl(url);
  if (safe === null) return el('span', {}, label || url);
  return el('a', { href: safe, target: '_blank', rel: 'noopener noreferrer' }, label || url);
}

/** An image with its words beside it where it cannot be shown. */
export function picture(block) {
  const url = block.image_url ?? '';
  return /^https:/.test(url)
    ? el('img', { src: url, alt: block.alt_text, loading: 'lazy' })
    : el('span', { role: 'img', 'aria-label': block.alt_text }, '🖼 ' + block.alt_text);
}
`;
