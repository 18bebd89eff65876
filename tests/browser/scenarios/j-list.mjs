// My list: kept on the device, passed on with the ids behind the #, there without the net, gone
// after a quick exit.

export default async function (house) {
  const visitor = await house.visitor({ viewport: { width: 360, height: 740 } });
  const { page, context } = visitor;
  await visitor.go("/de/suche?q=Schulden&plz=34117", "search");
  await visitor.tap(".cards h3 a", "offer");
  const name = (await page.locator("h1").textContent()).trim();
  await page.locator("[data-save]").click();
  house.check((await page.getAttribute("[data-save]", "aria-pressed")) === "true", "the offer is kept");
  await visitor.go("/de/merkliste", "list");
  const shown = await page.locator("[data-list] [data-name]").allTextContents();
  house.check(shown.length === 1 && shown[0] === name, "the list shows it", shown.join());
  const ids = await page.inputValue("[data-ids]");
  await visitor.tap("[data-part=some] form button.button", "on paper");
  house.check((await page.locator("svg.qr path").count()) === 1, "there is a code for another phone");

  const friend = await house.visitor();
  await friend.go(`/de/merkliste#${ids}`, "list of a friend");
  await friend.page.waitForSelector("[data-part=received]:not([hidden])");
  house.check((await friend.page.locator("[data-list] [data-name]").count()) === 1, "a friend gets it");
  await friend.page.locator("[data-part=keep]").click();
  const kept = await friend.page.evaluate(() => JSON.parse(localStorage.getItem("lotse-list")).length);
  house.check(kept === 1, "and can keep it", kept);

  await page.goto("/de/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => {
    const cache = await caches.open("lotse-pages");
    const [offer] = JSON.parse(localStorage.getItem("lotse-list"));
    const kept = ["/de/offline", "/de/merkliste", offer.href].map((path) => cache.match(path));
    return (await Promise.all(kept)).every(Boolean);
  });
  await page.goto("/de/suche?q=Schulden");
  await context.setOffline(true);
  await page.goto("/de/hilfe");
  house.check((await page.locator("a[href='tel:112']").count()) > 0, "help is there without the net");
  await page.goto("/de/merkliste");
  house.check((await page.locator("[data-list] [data-name]").count()) === 1, "so is the list");
  await Promise.all([page.waitForURL(/angebot/), page.locator("[data-list] [data-name]").click()]);
  house.check((await page.locator("h1").textContent()).trim() === name, "and the offer in it");
  await page.goto("/de/ueber");
  house.check(/Internet/.test(await page.locator("h1").textContent()), "the rest says that there is no net");
  await context.setOffline(false);

  await page.goto("/de/hilfe");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  // The way out leads to another host, which no test reaches: that it is asked for is enough.
  await Promise.all([page.waitForRequest(/dwd/), page.keyboard.press("Shift")]);
  await page.waitForTimeout(500);
  visitor.foreign = [];
  // A page of ours without our script shows what is left.
  await page.goto("/healthz");
  const left = await page.evaluate(async () => [localStorage.length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
  house.check(left.every((n) => n === 0), "after the quick exit nothing is left on the device", left.join());
}
