// Keeps the clocks of two cities right; without it they tell the time at which the page was made.
"use strict";
(() => {
  const clocks = [...document.querySelectorAll("time[data-zone]")].map((at) => {
    try {
      return [at, new Intl.DateTimeFormat("en-GB", { timeZone: at.dataset.zone, hour: "2-digit", minute: "2-digit" })];
    } catch {
      return null; // a zone this browser does not know keeps what the server said
    }
  }).filter(Boolean);
  const tick = () => {
    const now = new Date();
    for (const [at, told] of clocks) {
      const said = told.format(now);
      if (at.textContent !== said) at.textContent = said;
      at.dateTime = now.toISOString();
    }
    setTimeout(tick, 60000 - (now.getTime() % 60000) + 50);
  };
  if (clocks.length) tick();
})();
