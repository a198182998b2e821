// Single keys: "?" lists them, "g" and a letter goes somewhere, j and k walk through links with data-row (Enter
// opens), an element with data-key is pressed by its key.
// Without this file every one of them can be reached with Tab.
"use strict";
(() => {
  if (document.body.dataset.keys !== "on") return;
  const list = document.getElementById("keys-list");
  const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  let going = 0;
  const goTo = (key) => document.querySelector(`a[data-go="${CSS.escape(key)}"]`);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) {
      if (event.key === "Escape" && !event.defaultPrevented) event.target.blur(); // the keys are keys again
      return;
    }
    if (list && list.open) return; // Escape closes it by itself
    if (event.key === "?" && list) {
      event.preventDefault();
      list.showModal();
      return;
    }
    if (going && Date.now() - going < 1500) {
      going = 0;
      const link = goTo(event.key.toLowerCase());
      if (link) {
        event.preventDefault();
        link.click();
      }
      return;
    }
    if (event.key === "g") {
      going = Date.now();
      return;
    }
    const by = { j: 1, k: -1 }[event.key];
    const rows = by ? [...document.querySelectorAll("a[data-row]")] : [];
    if (rows.length) {
      const at = rows.indexOf(document.activeElement);
      event.preventDefault();
      rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by))].focus();
      return;
    }
    const own = [...document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)].find((e) => e.checkVisibility());
    if (!own) return;
    event.preventDefault();
    if (own.matches("input:not([type=submit]), textarea, select")) own.focus();
    else own.click();
  });
})();
