// My list: on this device and nowhere else. And what of our pages is kept for when there is no net.
"use strict";

(() => {
  const KEY = "lotse-list";
  const PAGES = "lotse-pages";
  const { keep = "", worker } = document.currentScript.dataset;

  const read = () => {
    try { return JSON.parse(localStorage.getItem(KEY)) ?? []; } catch { return []; }
  };
  const write = (list) => {
    try { localStorage.setItem(KEY, JSON.stringify(list)); } catch { /* storage is switched off */ }
  };
  const pages = (act) => globalThis.caches?.open(PAGES).then(act).catch(() => {});
  const card = ({ id, name, by, summary, phone, href }) => ({ id, name, by, summary, phone, href });

  function add(entry) {
    write([...read().filter((one) => one.id !== entry.id), entry]);
    pages((cache) => cache.add(entry.href));
  }
  function remove(entry) {
    write(read().filter((one) => one.id !== entry.id));
    pages((cache) => cache.delete(entry.href));
  }

  // The button on an offer's page.
  for (const button of document.querySelectorAll("[data-save]")) {
    const entry = card(button.dataset);
    const show = () => {
      const saved = read().some((one) => one.id === entry.id);
      button.setAttribute("aria-pressed", saved);
      button.querySelector("[data-said]").textContent = saved ? button.dataset.added : button.dataset.add;
    };
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-pressed") === "true") remove(entry); else add(entry);
      show();
    });
    show();
  }

  // The page of the list.
  const list = document.querySelector("[data-list]");
  if (list) {
    const part = (name) => document.querySelector(`[data-part=${name}]`);
    const prefix = list.dataset.offers;
    let received = [];

    const show = () => {
      const entries = received.length ? received : read();
      list.replaceChildren(...entries.map(drawn));
      part("empty").hidden = entries.length > 0;
      part("some").hidden = entries.length === 0;
      part("received").hidden = received.length === 0;
      for (const input of document.querySelectorAll("[data-ids]")) {
        input.value = entries.map((one) => one.id).join(",");
      }
    };
    const drawn = (entry) => {
      const item = document.querySelector("[data-card]").content.cloneNode(true);
      const fill = (name, words) => {
        const target = item.querySelector(`[data-${name}]`);
        target.textContent = words ?? "";
        target.hidden = !words;
        return target;
      };
      fill("name", entry.name).href = entry.href;
      fill("by", entry.by);
      fill("summary", entry.summary);
      fill("phone", entry.phone).href = `tel:${(entry.phone ?? "").replace(/[^+\d]/g, "")}`;
      item.querySelector("[data-remove]").addEventListener("click", () => {
        received = received.filter((one) => one.id !== entry.id);
        remove(entry);
        show();
        list.closest("main").focus();
      });
      return item;
    };
    // A list somebody sent: the ids stand behind the # and never reach us; the offers are asked for
    // one by one, like any page.
    const receive = async () => {
      const ids = location.hash.slice(1).split(",").filter((id) => /^[\w.-]{1,64}$/.test(id));
      const found = await Promise.all(ids.slice(0, 20).map(async (id) => {
        const answer = await fetch(prefix + id).catch(() => null);
        if (!answer?.ok) return null;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const button = page.querySelector("[data-save]");
        return button && card(button.dataset);
      }));
      received = found.filter(Boolean);
      part("gone").hidden = received.length === ids.length;
      show();
    };
    part("keep").addEventListener("click", () => {
      received.forEach(add);
      received = [];
      history.replaceState(null, "", location.pathname);
      show();
    });
    part("share").addEventListener("click", async () => {
      const ids = read().map((one) => one.id).join(",");
      const url = `${location.origin}${location.pathname}#${ids}`;
      if (navigator.share) await navigator.share({ url }).catch(() => {});
      else await navigator.clipboard.writeText(url);
    });
    part("clear").addEventListener("click", async () => {
      try { localStorage.clear(); } catch { /* nothing is kept */ }
      for (const name of await (globalThis.caches?.keys() ?? [])) await caches.delete(name);
      received = [];
      show();
      part("cleared").hidden = false;
    });
    addEventListener("hashchange", receive);
    show();
    if (location.hash.length > 1) receive();
  }

  // For when there is no net: help, the list, and the page that says so, in this language, and each
  // offer in the list: who leaves its page at once leaves before it is kept.
  addEventListener("load", () => {
    if (!worker || !navigator.serviceWorker || !globalThis.caches) return;
    navigator.serviceWorker.register(worker).catch(() => {});
    pages(async (cache) => {
      const wanted = [...keep.split(" "), ...read().map((entry) => entry.href)];
      for (const path of wanted) if (path && !await cache.match(path)) await cache.add(path).catch(() => {});
    });
  });
})();
