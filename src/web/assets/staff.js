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

// Jump: every way out of this page, and every case, by typing a few letters.
const opener = document.querySelector("[data-palette]");

async function ways() {
  const here = [...document.querySelectorAll("nav.ways a, main a[href]")];
  const menu = document.querySelector("nav.ways a[href$='/fach/faelle']");
  const page = menu && await fetch(menu.href).then((answer) => answer.text()).catch(() => "");
  const cases = page ? [...new DOMParser().parseFromString(page, "text/html").querySelectorAll("main a[href*='/fach/faelle/']")] : [];
  const found = new Map();
  for (const link of [...here, ...cases]) {
    const words = link.textContent.trim().replace(/\s+/g, " ");
    const to = link.getAttribute("href");
    if (words && to.startsWith("/") && !found.has(to)) found.set(to, words);
  }
  return [...found];
}

async function jump() {
  const dialog = document.createElement("dialog");
  dialog.className = "palette";
  const input = document.createElement("input");
  input.className = "input";
  input.type = "search";
  input.ariaLabel = opener.dataset.palette;
  input.placeholder = opener.dataset.palette;
  const list = document.createElement("ul");
  list.className = "plain";
  dialog.append(input, list);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  const all = await ways();
  const show = () => {
    const wanted = input.value.toLowerCase();
    const fit = all.filter(([, words]) => words.toLowerCase().includes(wanted)).slice(0, 12);
    list.replaceChildren(...fit.map(([to, words]) => {
      const link = document.createElement("a");
      link.href = to;
      link.textContent = words;
      const line = document.createElement("li");
      line.append(link);
      return line;
    }));
  };
  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    const first = list.querySelector("a");
    if (event.key === "Enter" && first) { event.preventDefault(); first.click(); }
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
  });
  show();
}

opener?.addEventListener("click", jump);
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (opener && (event.ctrlKey || event.metaKey) && event.key === "k") {
    event.preventDefault();
    if (!document.querySelector("dialog.palette")) jump();
  } else if (event.key === "/" && !typing) {
    const search = document.querySelector("main input[type=search], main input[name=q]");
    const offers = document.querySelector("nav.ways a[href$='/fach/angebote']");
    if (search) { event.preventDefault(); search.focus(); }
    else if (offers) { event.preventDefault(); location.assign(offers.href); }
  }
});

// Counts down until a message leaves; then the page shows what became of it.
for (const clock of document.querySelectorAll("[data-countdown]")) {
  let left = Number(clock.dataset.countdown);
  const words = clock.textContent;
  const tick = setInterval(() => {
    left -= 1;
    if (left > 0) {
      clock.textContent = words.replace(/\d+/, left);
      return;
    }
    clearInterval(tick);
    setTimeout(() => location.replace(location.pathname), 3000);
  }, 1000);
}
