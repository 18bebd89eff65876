// Suggestions while one types into a search field: a combobox by keyboard, finger and ear. Without it, or without an
// answer, the field is the search field it always was. Nothing typed is kept.
"use strict";

for (const input of document.querySelectorAll("[data-suggest] input[type=search]")) {
  const { suggest } = input.form.dataset;
  const list = document.createElement("ul");
  let shown = [];
  let chosen = -1;
  let asking;
  let waiting;

  list.id = `${input.id}-suggestions`;
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0]?.textContent.trim() ?? "");
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
  })) input.setAttribute(name, value);
  input.parentElement.classList.add("suggested");
  input.after(list);

  function close() {
    shown = [];
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show(suggestions) {
    close();
    shown = suggestions;
    list.append(...suggestions.map(({ text, about }, at) => {
      const option = document.createElement("li");
      const kind = document.createElement("span");
      option.id = `${list.id}-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      kind.className = "quiet";
      kind.textContent = about;
      option.append(text, " ", kind);
      option.addEventListener("pointerdown", (event) => { event.preventDefault(); take(at); });
      return option;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  function choose(at) {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = at;
    const option = list.children[chosen];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.id);
  }

  function take(at) {
    const { kind, text } = shown[at];
    const town = input.form.elements.namedItem("plz");
    close();
    if (kind === "place" && town) {
      input.value = "";
      town.value = text;
    } else {
      input.value = text;
    }
    input.form.requestSubmit();
  }

  async function ask() {
    asking?.abort();
    const words = input.value.trim();
    if (words.length < 2 || words.length > 100) return close();
    asking = new AbortController();
    const address = `${suggest}&q=${encodeURIComponent(words)}`;
    try {
      const answer = await fetch(address, { signal: asking.signal, credentials: "omit", cache: "no-store" });
      const { suggestions = [] } = answer.ok ? await answer.json() : {};
      if (document.activeElement === input) show(suggestions);
    } catch { /* gone on typing, or no net: it stays a plain field */ }
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const last = shown.length - 1;
    const steps = { ArrowDown: chosen < last ? chosen + 1 : -1, ArrowUp: chosen < 0 ? last : chosen - 1 };
    if (event.key === "Escape" && shown.length) {
      event.preventDefault();
      close();
    } else if (event.key in steps && shown.length) {
      event.preventDefault();
      choose(steps[event.key]);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(chosen);
    }
  });
}
