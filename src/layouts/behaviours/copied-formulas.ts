import { mathText, type MathNode } from '../../build/formulas/mathml-text.ts';

const formula = '.katex';

/**
 * Formulas are copied with the text around them as characters, "ŷ = 0.99". A browser would take what they are drawn
 * with, a line for each accent, numerator and power.
 */
export function copyFormulas(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    // A field has a selection of its own, and Firefox can make several.
    if (selection?.rangeCount !== 1 || document.activeElement?.matches('input, textarea')) return;
    const copied = copyOf(selection.getRangeAt(0).cloneRange());
    if (copied.querySelector(formula) === null) return;
    event.preventDefault();
    for (const hidden of copied.querySelectorAll('.spoken, .permalink, [data-copies]')) hidden.remove();
    for (const drawn of copied.querySelectorAll(formula))
      drawn.replaceWith(mathText(nodeOf(drawn.querySelector('math') ?? drawn)));
    // Where it is pasted, an address means nothing that leads from this page.
    for (const link of copied.querySelectorAll('a')) link.href = String(link);
    event.clipboardData?.setData('text/html', copied.innerHTML);
    event.clipboardData?.setData('text/plain', textOf(copied));
  });
}

/** What is selected, with the whole of a formula in which it begins or ends. */
function copyOf(range: Range): HTMLElement {
  const [first, last] = [range.startContainer, range.endContainer].map((end) =>
    (end instanceof Element ? end : end.parentElement)?.closest(formula),
  );
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  return copy;
}

/** With the breaks between blocks, which browsers know of what is on the page alone. */
function textOf(copied: HTMLElement): string {
  copied.className = 'spoken';
  document.body.append(copied);
  const text = copied.innerText;
  copied.remove();
  return text;
}

function nodeOf(node: Node): MathNode {
  return { name: node.nodeName, text: node.textContent ?? '', parts: [...node.childNodes].map(nodeOf) };
}
