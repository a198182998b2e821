// What is being written in a form with data-draft is kept in this tab until it has arrived, so that a session that
// ended or a page left by mistake loses nothing. Whoever signs out takes it away.
"use strict";
(() => {
  const at = (form) => `draft:${form.dataset.draft}`;
  const here = [...document.querySelectorAll("form[data-draft]")];
  const fields = (form) => [...form.querySelectorAll("textarea[name], input[type=text][name]")];
  // A page of somebody signed in, without that form, comes after one that arrived.
  if (document.querySelector("form[data-leaves]")) {
    const open = new Set(here.map(at));
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith("draft:") && !open.has(key) && JSON.parse(sessionStorage[key]).sent) sessionStorage.removeItem(key);
    }
  }
  // A page that says what was done came after what was sent, even where its form stands on the same page.
  const arrived = document.querySelector(".notice[role=status]");
  for (const form of here) {
    let kept = JSON.parse(sessionStorage[at(form)] || "{}");
    if (arrived && kept.sent) {
      sessionStorage.removeItem(at(form));
      kept = {};
    }
    const empty = fields(form).every((f) => f.value === f.defaultValue) && !form.querySelector("[role=alert]");
    if (empty && kept.fields) {
      for (const f of fields(form)) f.value = kept.fields[f.name] ?? f.value;
      const said = form.querySelector("[data-kept]");
      if (said) said.hidden = false;
    }
    const keep = (sent) => {
      const written = Object.fromEntries(fields(form).map((f) => [f.name, f.value]));
      try {
        sessionStorage[at(form)] = JSON.stringify({ fields: written, sent });
      } catch (error) {
        if (error.name !== "QuotaExceededError") throw error; // a book is not kept
      }
    };
    form.addEventListener("input", () => keep(false));
    form.addEventListener("submit", () => keep(true));
  }
  for (const form of document.querySelectorAll("form[data-leaves]")) {
    form.addEventListener("submit", () => sessionStorage.clear());
  }
})();
