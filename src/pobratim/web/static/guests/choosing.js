// j and k choose a group; its buttons then answer to their keys. Without this file Tab reaches all of them.
"use strict";
(() => {
  const cards = [...document.querySelectorAll(".guest-card")];
  if (!cards.length || document.body.dataset.keys !== "on") return;
  let at = -1;
  const choose = (next, move) => {
    at = Math.max(0, Math.min(cards.length - 1, next));
    cards.forEach((card, index) => {
      card.classList.toggle("at-hand", index === at);
      for (const one of card.querySelectorAll("[data-chosen]")) {
        if (index === at) one.dataset.key = one.dataset.chosen;
        else delete one.dataset.key;
      }
    });
    if (move) {
      cards[at].focus({ preventScroll: true });
      cards[at].scrollIntoView({ block: "nearest" });
    }
  };
  const typing = (el) => el.closest("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      choose(at + (event.key === "j" ? 1 : -1), true);
    }
  });
  cards.forEach((card, index) => card.addEventListener("focusin", () => index !== at && choose(index, false)));
  const wrong = cards.findIndex((card) => card.querySelector("[role=alert]"));
  const waits = cards.findIndex((card) => card.classList.contains("is-asked"));
  choose(wrong >= 0 ? wrong : Math.max(waits, 0), false);
})();
