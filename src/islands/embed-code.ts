/**
 * The HTML that shows a page in a frame of another page, as wide as its place. Scrollbars would be the frame's own, so
 * its height is the figure's.
 *
 * @param heightPx CSS pixels
 */
export function embedCode(address: string, title: string, heightPx: number): string {
  const frame = document.createElement('iframe');
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: String(heightPx),
    loading: 'lazy',
    // Its own buttons copy links.
    allow: 'clipboard-write',
  };
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  // The page's policy forbids the attribute, and allows this way to it.
  frame.style.border = '0';
  return frame.outerHTML;
}
