// Suggestions under a field, as WAI-ARIA's combobox with a list: arrows walk, Enter takes, Escape closes.
// Without this script the field is a plain one, and its form asks the same.
"use strict";
document.querySelectorAll("input[data-suggest]").forEach((field, number) => {
  const box = document.createElement("span");
  const list = document.createElement("ul");
  const said = document.createElement("span");
  let options = [], active = -1, asked = "", timer = 0, running = null;

  box.className = "combo";
  field.before(box);
  list.id = `suggested-${number}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent);
  said.className = "hidden";
  said.setAttribute("role", "status");
  box.append(field, list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", list.id]]) field.setAttribute(name, value);

  function walk(to) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = to;
    if (!options[active]) return field.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", options[active].id);
  }
  function open(yes) {
    list.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes));
    if (!yes) walk(-1);
  }
  function take(option) {
    field.value = asked = option.dataset.value;
    open(false);
    if (!field.dataset.kind) field.form.requestSubmit();
  }
  async function ask() {
    const text = field.value.trim();
    if (text === asked) return;
    asked = text;
    if (running) running.abort();
    if (!text) return open(false);
    running = new AbortController();
    const query = new URLSearchParams({ q: text, kind: field.dataset.kind || "" });
    try {
      const answer = await fetch(`${field.dataset.suggest}?${query}`, { signal: running.signal });
      if (!answer.ok) return;
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("ul");
      walk(-1);
      list.replaceChildren(...found.children);
      options = [...list.children];
      options.forEach((option, n) => { option.id = `${list.id}-${n}`; });
      said.textContent = found.dataset.said;
      open(options.length > 0 && document.activeElement === field);
    } catch (wrong) {
      if (wrong.name !== "AbortError" && !(wrong instanceof TypeError)) throw wrong;
    }
  }
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); return open(false); }
    if (event.key === "Enter" && options[active]) { event.preventDefault(); return take(options[active]); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !options.length) return;
    event.preventDefault();
    if (list.hidden) { open(true); return walk(step > 0 ? 0 : options.length - 1); }
    walk((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) take(option); });
});
