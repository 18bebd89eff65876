// The whole way in Arabic, from right to left, on a phone: sentence, offer, self-check, list, help.

export default async function (house) {
  const visitor = await house.visitor({ locale: "ar", viewport: { width: 360, height: 740 } });
  const { page } = visitor;
  await visitor.follow("start", () => page.goto("/"));
  house.check((await page.getAttribute("html", "dir")) === "rtl", "the browser's language is taken");
  await visitor.go("/ar/", "start by address");
  await visitor.tap("a.sentence", "sentence");
  await visitor.tap(".cards h3 a", "offer");
  const german = await page.locator("h1 [lang=de]").count();
  house.check(german === 1, "what a provider wrote is marked as German");
  for (const [path, name] of [
    ["/ar/was-geht", "first question"],
    ["/ar/schulabschluss", "ways"],
    ["/ar/deine-rechte", "rights"],
    ["/ar/sprachen", "languages"],
    ["/ar/schreib-uns", "tell"],
    ["/ar/merkliste", "list"],
    ["/ar/hilfe", "help"],
    ["/fa/", "start in Persian"],
    ["/fa/hilfe", "help in Persian"],
  ]) await visitor.go(path, name);
  await page.locator("header .switch summary").click();
  await visitor.tap("header a[hreflang=uk]", "help in Ukrainian");
  house.check(new URL(page.url()).pathname === "/uk/hilfe", "the switch keeps the page", page.url());
}
