// Somebody without account, name or cookie: from a sentence to one fitting offer.

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;

  await visitor.go("/de/", "start");
  const sentence = page.locator("a.sentence").first();
  house.check((await sentence.count()) === 1, "the start page has sentences to tap");
  await visitor.tap("a.sentence", "sentence");
  await expectOffers(house, page, "a sentence leads to offers");
  const named = (await page.locator(".cards h3 a").first().textContent()).trim();
  await visitor.tap(".cards h3 a", "offer");
  const heading = (await page.locator("h1").textContent()).trim();
  house.check(heading === named, "the offer is the one that was tapped", `${heading} / ${named}`);
  await paper(house, visitor);

  await search(visitor, "suchtberatunk", "", "mistyped");
  await expectOffers(house, page, "a mistyped word finds offers");
  const words = (await page.locator("main").textContent()).toLowerCase();
  house.check(/sucht/.test(words), "addiction counselling is among them");

  await search(visitor, "Schulden", "34117", "debts");
  await expectOffers(house, page, "debts near a postcode");
  const near = Number(await count(page));
  await page.locator("details.search__more summary").click();
  await page.selectOption("[name=radius_km]", "10");
  await visitor.tap("details.search__more button", "debts within 10 km");
  const nearer = Number(await count(page));
  house.check(nearer > 0 && nearer <= near, "a radius leaves fewer", `${nearer} of ${near}`);
  house.check(/km/.test(await page.locator(".cards").textContent()), "cards say how far it is");

  await search(visitor, "ich will nicht mehr leben", "", "danger");
  const [first] = await page.locator("main h2, main h3").allTextContents();
  const box = page.locator(".calm, .crisis").first();
  const offers = page.locator(".cards h3 a").first();
  const above = await box.evaluate((help, list) => !list
    || Boolean(help.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING),
  await offers.elementHandle({ timeout: 1000 }).catch(() => null));
  house.check(above, "help comes before anything else", first);
  house.check((await box.locator("a[href^='tel:']").count()) > 0, "help can be called from there");

  await search(visitor, "xqzw", "", "nothing found");
  house.check((await page.locator("main a[href]").count()) > 2, "there are ways on from nothing");

  for (const [path, name] of [
    ["/de/hilfe", "help now"],
    ["/de/themen", "topics"],
    ["/de/thema/sucht", "topic"],
    ["/de/ueber", "about"],
    ["/de/datenschutz", "privacy"],
    ["/de/barrierefreiheit", "accessibility"],
    ["/de/impressum", "imprint"],
  ]) await visitor.go(path, name);
  await visitor.follow("not found", () => page.goto("/de/gibt-es-nicht"), 404);
  house.check((await page.locator("main a[href]").count()) > 0, "a missing page shows ways on");

  await languages(house, visitor);
  const cookies = await visitor.context.cookies();
  house.check(cookies.length === 0, "no cookie at all", JSON.stringify(cookies));
  const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
  house.check(kept === 0, "nothing is kept in the browser");
}

async function search(visitor, words, place, name) {
  await visitor.page.goto("/de/");
  await visitor.page.fill("[name=q]", words);
  await visitor.page.fill("[name=plz]", place);
  await visitor.follow(name, () => visitor.page.press("[name=q]", "Enter"));
}

const count = async (page) => /\d+/.exec(await page.locator("#treffer").textContent())?.[0];

async function expectOffers(house, page, what) {
  house.check((await page.locator(".cards h3 a").count()) > 0, what, page.url());
}

/** On paper: no menus, the text, the address to come back to. */
async function paper(house, visitor) {
  const { page } = visitor;
  await page.emulateMedia({ media: "print" });
  const shown = (selector) => page.locator(selector).evaluateAll(
    (parts) => parts.filter((part) => part.getClientRects().length > 0).length,
  );
  house.check((await shown("header.top, footer nav, form, .no-print")) === 0, "paper has no menus");
  house.check((await shown("h1")) === 1, "paper has the name of the offer");
  house.check((await shown(".print-only")) > 0, "paper says where it comes from");
  await visitor.picture("offer-print");
  await page.emulateMedia({ media: null });
}

async function languages(house, visitor) {
  const { page } = visitor;
  await visitor.go("/de/suche?q=Schulden&plz=34117", "before the change of language");
  const hits = await count(page);
  await page.locator("header .switch summary").click();
  await visitor.tap("header a[hreflang=en]", "search in English");
  const url = new URL(page.url());
  house.check(url.pathname === "/en/suche", "English keeps the page", url.pathname);
  house.check(url.searchParams.get("q") === "Schulden", "English keeps the words", url.search);
  house.check((await page.getAttribute("html", "lang")) === "en", "the page says it is English");
  house.check((await count(page)) === hits, "English finds the same");
  await page.locator("header .switch summary").click();
  await visitor.tap("header a[hreflang=de]", "search in German again");
  house.check(new URL(page.url()).pathname === "/de/suche", "German keeps the page");
  await visitor.go("/en/", "start in English");
  await visitor.go("/en/hilfe", "help in English");
}
