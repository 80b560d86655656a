/** On paper stands where it was printed from, with the states of the figures. A folder is nowhere to others. */
export function printAddress(): void {
  addEventListener('beforeprint', () => {
    const place = document.querySelector<HTMLElement>('#printed-address');
    if (!place || !location.protocol.startsWith('http')) return;
    place.textContent = `Printed from ${location.href}`;
    place.hidden = false;
  });
}
