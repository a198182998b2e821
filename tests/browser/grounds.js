// The ground of every element that is seen and has text of its own; "" where only axe can tell. Leaves the pairs of
// ground and element in window.__grounds and gives the grounds.
() => {
  const painted = new Map(), root = document.documentElement;
  const moved = (s) => [s.top, s.left, s.right, s.bottom].some((m) => m !== 'auto' && m !== '0px');
  const leaves = (s) => (s.position === 'relative' ? moved(s) : s.position !== 'static') || s.float !== 'none'
    || s.transform !== 'none' || s.translate !== 'none'
    || [s.marginTop, s.marginLeft, s.marginRight, s.marginBottom].some((m) => m.startsWith('-'));
  // [what it and all around it paint, whether any of them leaves the flow]
  const paint = (e) => {
    if (!e) return ['', false];
    if (painted.has(e)) return painted.get(e);
    const s = getComputedStyle(e), [around, left] = paint(e.parentElement);
    const own = [s.backgroundColor, s.backgroundImage, s.opacity, s.filter, s.mixBlendMode].join();
    const nothing = own === 'rgba(0, 0, 0, 0),none,1,none,normal';
    const found = [nothing ? around : `${own};${around}`, left || (e !== root && leaves(s))];
    painted.set(e, found);
    return found;
  };
  // Said to screen readers alone, or off the page until it has the focus.
  const unseen = (e) => {
    const { right, bottom } = e.getBoundingClientRect();
    if (right + scrollX <= 0 || bottom + scrollY <= 0) return true;
    for (let up = e; up !== root; up = up.parentElement)
      if (up.offsetWidth <= 1 && getComputedStyle(up).overflow === 'hidden') return true;
    return false;
  };
  const letters = (e) => {
    const s = getComputedStyle(e);
    return [s.color, s.fontSize, s.fontWeight, s.textShadow, s.textDecorationLine, s.webkitTextStrokeWidth].join();
  };
  const pseudo = (e) => ['::before', '::after'].map((p) => {
    const s = getComputedStyle(e, p);
    return s.content === 'none' ? '' : [s.position, s.backgroundColor, s.backgroundImage].join();
  }).join();
  const short = (text) => {
    let a = 5381, b = 52711;
    for (let i = 0; i < text.length; i++) { a = (a * 33) ^ text.charCodeAt(i); b = (b * 31) ^ text.charCodeAt(i); }
    return (a >>> 0).toString(36) + (b >>> 0).toString(36);
  };
  window.__grounds = [];
  for (const e of document.body.querySelectorAll('*')) {
    const speaks = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || e.matches('input, select, textarea');
    if (!speaks || unseen(e) || !e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) continue;
    const [around, left] = paint(e), above = e.parentElement ? letters(e.parentElement) : '';
    window.__grounds.push([left ? '' : short([e.localName, letters(e), above, pseudo(e), around].join('|')), e]);
  }
  return [...new Set(window.__grounds.map(([g]) => g))];
}
