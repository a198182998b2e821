// Copies the permanent link of a span; without it the same link is followed, and stands in the address bar.
"use strict";
(() => {
  if (!navigator.clipboard) return;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.copy");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return; // the browser does not allow it: the link has been followed
    }
    const said = link.firstChild;
    const before = said.textContent;
    link.setAttribute("aria-live", "polite");
    said.textContent = link.dataset.done;
    setTimeout(() => { said.textContent = before; }, 2000);
  });
})();
