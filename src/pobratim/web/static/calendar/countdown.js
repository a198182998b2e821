// The time that is left, kept up to date; without script it stands as the page was made.
"use strict";
(() => {
  const lines = [...document.querySelectorAll("[data-starts]")];
  const tell = () => {
    for (const line of lines) {
      const minutes = Math.ceil((new Date(line.dataset.starts) - Date.now()) / 60000);
      const [h, m] = [Math.floor(minutes / 60), minutes % 60];
      const pattern = minutes <= 0 ? line.dataset.now : h ? line.dataset.left : line.dataset.soon;
      const text = pattern.replace("{h}", h).replace("{m}", m);
      if (line.textContent !== text) line.textContent = text;
      line.classList.toggle("now", minutes <= 0);
    }
  };
  if (lines.length) setInterval(tell, 5000);
})();
