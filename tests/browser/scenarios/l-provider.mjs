// A provider on a phone, without an account: confirms the entry, says how many places there are,
// changes hours, proposes a text; a coordinator takes it over. And the list for a meeting.
import { logIn } from "../harness/staff.mjs";

export default async function (house) {
  const phone = await house.visitor({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const { page } = phone;
  const began = Date.now();
  await phone.go(`/de${house.demo.link}`, "the entry behind the link");
  if (await page.locator("form[action$='/stimmt']").count()) {
    await phone.tap("form[action$='/stimmt'] button", "confirmed");
  }
  await phone.tap("form[action$='/plaetze'] button >> nth=1", "places stated");
  house.check(Date.now() - began < 60_000, "under a minute");
  house.check((await page.textContent("main")).includes("1 Platz frei") ||
    (await page.textContent("main")).includes("frei"), "the places stand at once");

  await page.click("#zeiten summary");
  const more = Number(await page.inputValue("[name=bekannt]"));
  await page.locator(`[name='tage-${more}'][value=sat]`).check({ force: true });
  await page.fill(`#von-${more}`, "10:00");
  await phone.follow("hours without an end", () => page.click("#zeiten button[type=submit]"), 422);
  house.check((await page.inputValue(`#von-${more}`)) === "10:00", "what was typed is kept");
  house.check(await page.evaluate(() => document.activeElement.classList.contains("errors")),
    "the focus is on what is wrong");
  await page.fill(`#bis-${more}`, "12:00");
  await phone.tap("#zeiten button[type=submit]", "hours changed");
  house.check((await page.textContent("main")).includes("Sa 10"), "the hours are live");

  await page.click("#vorschlag summary");
  await page.fill("#summary", "Wir helfen dir im Browser.");
  await phone.tap("#vorschlag button[type=submit]", "proposed");
  house.check((await page.textContent("main")).includes("wird angesehen"), "it waits");

  const desk = await house.visitor();
  await logIn(desk, "coordinator");
  await desk.go("/de/koordination/katalog", "looking after the catalogue");
  await desk.go("/de/koordination/aenderungen", "proposed changes");
  house.check((await desk.page.locator("ins").count()) > 0, "new stands beside old");
  await desk.tap("button[value=ablehnen]", "refused without a word", 422);
  await desk.tap("button[value=uebernehmen]", "taken over");
  await phone.go(`/de${house.demo.link}`, "what became of it");
  house.check((await page.textContent("main")).includes("übernommen"), "the provider sees it");

  const still = await house.visitor({ javaScriptEnabled: false });
  await logIn(still, "coordinator");
  await still.go("/de/koordination/netzwerktreffen", "network meeting");
  const first = still.page.locator("article.tick button").first();
  await first.focus();
  await still.follow("a tick with the keyboard", () => still.page.keyboard.press("Enter"));
  house.check((await still.page.locator("article.tick--done").count()) > 0, "it is saved");
  house.check(/#e-/.test(still.page.url()), "the next entry is in sight", still.page.url());
}
