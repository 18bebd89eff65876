// What pages for professionals gain when scripts run. Everything works without.
"use strict";

// A form that is being typed is kept on the server, two seconds after the last key.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const said = form.querySelector("[data-draft-said]");
  let waiting = 0;
  const keep = async () => {
    waiting = 0;
    const body = new URLSearchParams(new FormData(form));
    // The log-in answers with a way elsewhere, which is not taken from here.
    const answer = await fetch(form.dataset.draft, { method: "POST", body, redirect: "manual" })
      .catch(() => null);
    const kept = answer?.status === 204;
    said.textContent = !answer ? said.dataset.offline : kept ? said.dataset.kept : said.dataset.over;
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000);
  });
  // What is sent need not be kept as well.
  form.addEventListener("submit", () => clearTimeout(waiting));
  addEventListener("pagehide", () => {
    if (!waiting) return;
    navigator.sendBeacon(form.dataset.draft, new URLSearchParams(new FormData(form)));
  });
}
