// Files dropped anywhere on the page go into the form. Without this file they are chosen with the button.
"use strict";
(() => {
  const area = document.querySelector("[data-drop]");
  const input = area && area.querySelector("input[type=file]");
  if (!input) return;
  const chosen = area.querySelector(".chosen");
  const show = () => { chosen.textContent = [...input.files].map((f) => f.name).join(" · "); };
  const over = (on) => (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    area.classList.toggle("over", on);
  };
  document.addEventListener("dragover", over(true));
  document.addEventListener("dragleave", over(false));
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    area.classList.remove("over");
    const all = new DataTransfer();
    for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
    input.files = all.files;
    show();
  });
  input.addEventListener("change", show);
})();
