// The same way without scripts.

export default async function (house) {
  const visitor = await house.visitor({ javaScriptEnabled: false });
  const { page } = visitor;
  await visitor.go("/de/", "start");
  await page.fill("[name=q]", "Schulden");
  await page.fill("[name=plz]", "34117");
  await visitor.tap("form.search button", "found");
  house.check((await page.locator(".cards h3 a").count()) > 0, "offers are found");
  await page.locator("details.search__more summary").click();
  house.check(await page.locator("[name=radius_km]").isVisible(), "filters open");
  await visitor.tap(".cards h3 a", "offer");
  house.check((await page.locator("[data-script]:visible").count()) === 0,
    "buttons that need a script are hidden");
  await visitor.go("/de/suche?q=umbringen", "danger");
  house.check((await page.locator("a[href^='tel:']").count()) > 0, "help can be called");
  await visitor.go("/de/was-geht", "questions");
  await page.locator("main form input[type=checkbox]").first().check({ force: true });
  await visitor.tap("main form button.button", "second question");
  await page.fill("[name=alter]", "17");
  await visitor.tap("main form button[name=zeigen]", "answers");
  house.check((await page.locator("main a[href*='/angebot/']").count()) > 0, "answers lead to offers");
  await visitor.go("/de/schulabschluss?age=17", "ways");
  await visitor.go("/de/merkliste", "list");
  house.check(/JavaScript/.test(await page.locator("main").textContent()), "the list says what it needs");
  await visitor.go("/de/schreib-uns", "tell");
  await visitor.tap("main form button.button", "thanks");
  house.check((await visitor.context.cookies()).length === 0, "no cookie at all");
}
