// Review by keyboard: j k next and previous card, n p next and previous claim, a r e on whatever has the focus;
// the next one comes by itself, u takes back and returns to it. Without this file the same buttons and links do
// the same.
"use strict";
(() => {
  const keysOn = document.body.dataset.keys === "on";
  const typing = (at) => at.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
  const all = (what, root = document) => [...root.querySelectorAll(what)];
  const card = () => document.activeElement.closest("[data-card]");
  const claim = () => document.activeElement.closest("[data-claim]");
  let busy = false;

  const light = () => {
    const now = card();
    all("#reading .lit").forEach((e) => e.classList.remove("lit"));
    if (!now) return;
    const words = all("#reading [data-on]").filter((e) => e.dataset.on.split(" ").includes(now.dataset.card));
    words.forEach((e) => e.classList.add("lit"));
    const box = document.querySelector(".bench > .text");
    if (words[0] && getComputedStyle(box).position === "sticky") {
      box.scrollTop += words[0].getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    }
  };
  const focus = (to) => {
    if (!to) return;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };
  const step = (what, by) => {
    const list = all(what);
    const here = what === "[data-card]" ? card() : claim();
    let at = list.indexOf(here);
    if (at < 0 && what === "[data-claim]" && card()) at = list.indexOf(card().querySelector(what)) - (by > 0 ? 1 : 0);
    focus(list[Math.max(0, Math.min(list.length - 1, at + by))]);
  };

  // After a decision: the next claim of the card while one was decided on, else the next card that waits.
  const onward = (key, wasClaim) => {
    const same = document.getElementById(`c-${key}`);
    if (wasClaim && same) {
      const waits = all("[data-claim][data-waits]", same);
      const after = waits.find((e) => e.dataset.at >= wasClaim.at) || waits[0];
      if (after) return focus(after);
    }
    const cards = all("[data-card]");
    const at = cards.indexOf(same);
    const next = [...cards.slice(at), ...cards.slice(0, Math.max(at, 0))].find((e) => "waits" in e.dataset);
    if (!next) return focus(document.getElementById("next") || same);
    focus((wasClaim && next.querySelector("[data-claim][data-waits]")) || next);
  };
  const waiting = () => all("[data-claim][data-waits]");
  // After taking back: to what waits again.
  const back = (before, key) => {
    const again = waiting().filter((e) => !before.has(e.dataset.claim));
    const whole = again[0] && again[0].closest("[data-card]");
    focus(again.length === 1 ? again[0] : whole || document.getElementById(`c-${key}`));
  };
  const tell = (page) => {
    const said = page.querySelector(".notice, #far");
    document.getElementById("heard").textContent = said ? said.textContent : "";
  };
  const number = () => all("[data-card]").forEach((c) => all("[data-claim]", c).forEach((e, i) => (e.dataset.at = i)));

  const take = async (form, button) => {
    const key = card() ? card().dataset.card : "";
    const at = button && button.value.includes(" claim ") && claim() ? { at: Number(claim().dataset.at) } : null;
    const before = form.classList.contains("last") && new Set(waiting().map((e) => e.dataset.claim));
    busy = true;
    const body = new URLSearchParams(new FormData(form, button));
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" }).catch(() => null);
    busy = false;
    if (!answer || ![200, 422].includes(answer.status)) {
      form.requestSubmit(button); // a clash, a session that ended: the whole page says so
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("bench");
    if (!fresh) {
      form.requestSubmit(button);
      return;
    }
    document.getElementById("bench").replaceWith(fresh);
    number();
    const first = document.querySelector("[data-sure], [data-option], [data-first]");
    if (first) first.focus();
    else if (before) back(before, key);
    else onward(key, at);
    light();
    tell(page);
  };
  const open = async (link) => {
    const answer = await fetch(link.href, { credentials: "same-origin" }).catch(() => null);
    const fresh = answer && answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("bench");
    if (!fresh) {
      location.assign(link.href);
      return;
    }
    document.getElementById("bench").replaceWith(fresh);
    number();
    const first = document.querySelector("[data-first]");
    if (first) {
      first.focus();
      if (first.select) first.select();
    } else if (link.hash) focus(document.getElementById(link.hash.slice(1)));
    light();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.id !== "decide" && !form.matches(".correction, .last")) return;
    if (form.dataset.plain) return;
    event.preventDefault();
    if (busy) return;
    form.requestSubmit = (button) => {
      form.dataset.plain = "yes";
      HTMLFormElement.prototype.requestSubmit.call(form, button);
    };
    take(form, event.submitter);
  });
  document.addEventListener("click", (event) => {
    const word = event.target.closest("#reading [data-on]");
    if (word) {
      const to = document.querySelector(word.getAttribute("href").replace(/[^#\w-]/g, (c) => `\\${c}`));
      if (to) {
        event.preventDefault();
        focus(to);
        to.scrollIntoView({ block: "center" });
      }
      return;
    }
    if (event.target.closest("#make")) choose();
    const link = event.target.closest("a.correct, a[data-back]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(link);
      return;
    }
    const here = event.target.closest("[data-card]");
    if (here && !event.target.closest("a, button, form")) focus(event.target.closest("[data-claim]") || here);
  });
  // Words that are selected go along to the form of a new claim, with their place in the text.
  const choose = () => {
    const link = document.getElementById("make");
    const chosen = getSelection();
    if (!link || !chosen.rangeCount || chosen.isCollapsed) return;
    const range = chosen.getRangeAt(0);
    const from = range.startContainer.parentElement && range.startContainer.parentElement.closest("#reading [data-at]");
    if (!from || !from.contains(range.endContainer)) return;
    const before = document.createRange();
    before.setStart(from, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const said = range.toString();
    const trimmed = said.trimStart();
    const start = Number(from.dataset.at) + [...before.toString()].length + [...said].length - [...trimmed].length;
    link.search = new URLSearchParams({ words: trimmed.trimEnd(), start }).toString();
  };
  document.addEventListener("selectionchange", choose);
  document.addEventListener("focusin", light);
  document.addEventListener("keydown", (event) => {
    if (!keysOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape" && event.target.closest(".correction")) {
      const back = document.querySelector("[data-back]"); // closes the form, nothing kept
      if (back) open(back);
      return;
    }
    if (typing(event.target) || document.querySelector("dialog[open]") || busy) return;
    const moves = { j: ["[data-card]", 1], k: ["[data-card]", -1], n: ["[data-claim]", 1], p: ["[data-claim]", -1] };
    if (moves[event.key]) {
      event.preventDefault();
      step(...moves[event.key]);
      return;
    }
    const verb = { a: "accept", r: "reject" }[event.key];
    const own = claim() || card();
    if (verb && own) {
      const what = claim() ? `claim ${claim().dataset.claim}` : `card ${card().dataset.card}`;
      const button = document.querySelector(`button[form=decide][value="${verb} ${what}"]`);
      if (button) {
        event.preventDefault();
        button.click();
      }
    } else if (event.key === "e" && own) {
      const link = own.querySelector("a.correct");
      if (link) {
        event.preventDefault();
        open(link);
      }
    }
  });
  number();
  const named = location.hash && document.getElementById(location.hash.slice(1));
  const start = named && named.closest("[data-card], [data-claim]");
  const first = document.querySelector("[data-first]");
  if (first) first.focus();
  else if (start) focus(start);
  light();
})();
