// What a page gains when scripts run. Everything works without.
"use strict";

// Buttons that only make sense with a script.
for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;

// After a failed form, start where the problems are listed.
document.querySelector(".errors")?.focus();

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-print], [data-copy], [data-share], [data-exit]");
  if (!button) return;
  if ("print" in button.dataset) {
    window.print();
  } else if ("copy" in button.dataset) {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const said = button.querySelector("[data-said]");
    const before = said.textContent;
    said.textContent = button.dataset.done;
    setTimeout(() => { said.textContent = before; }, 3000);
  } else if ("share" in button.dataset) {
    const url = location.href;
    if (navigator.share) await navigator.share({ url }).catch(() => {});
    else await navigator.clipboard.writeText(url);
  } else {
    event.preventDefault();
    leave(button.href);
  }
});

// Leave at once: nothing to see while the next page loads, nothing to go back to.
// What we kept on the device goes first, in at most a fifth of a second: a page that is left
// takes its unfinished work with it. The browser's history is not ours to clear.
async function leave(to) {
  document.body.hidden = true;
  document.title = " ";
  try { localStorage.clear(); } catch { /* storage is switched off: nothing is kept */ }
  const late = new Promise((resolve) => { setTimeout(resolve, 200); });
  await Promise.race([Promise.allSettled([forgetPages(), forgetWorker()]), late]);
  location.replace(to);
}
async function forgetPages() {
  const names = await globalThis.caches?.keys() ?? [];
  await Promise.all(names.map((name) => caches.delete(name)));
}
async function forgetWorker() {
  const all = await navigator.serviceWorker?.getRegistrations() ?? [];
  await Promise.all(all.map((one) => one.unregister()));
}

let shifts = 0;
let since = 0;
document.addEventListener("keydown", (event) => {
  const exit = document.querySelector("[data-exit]");
  if (exit && event.key === "Shift" && !event.repeat) {
    shifts = event.timeStamp - since < 1500 ? shifts + 1 : 1;
    since = event.timeStamp;
    if (shifts >= 3) leave(exit.href);
  } else {
    shifts = 0;
  }
});

// What is folded away belongs on paper too.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("main details:not([open])")) {
    fold.open = true;
    fold.dataset.opened = "";
  }
});
addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("[data-opened]")) {
    fold.open = false;
    delete fold.dataset.opened;
  }
});
