// Two case managers tap the last place at the same moment: one gets it, the other sees what else.
import { logIn, openCase } from "../harness/staff.mjs";

export default async function (house) {
  const visitors = [await house.visitor(), await house.visitor()];
  const homes = [];
  for (const [at, visitor] of visitors.entries()) {
    await logIn(visitor, "case_manager");
    homes.push(await openCase(visitor, `Rennen-${at + 1}`, 17, "schulabschluss"));
  }
  const [first] = visitors;
  const refer = first.page.locator("a[href*='/vermitteln/']").first();
  const path = new URL(await refer.getAttribute("href"), first.page.url());
  const offer = /\/vermitteln\/([^?/]+)/.exec(path.pathname)[1];
  await first.go(`/de/fach/angebote/${offer}`, "offer for staff");
  await first.page.locator("details:has([name=free]) > summary").click();
  await first.page.fill("[name=free]", "1");
  await first.tap("form[action*='/plaetze'] button.button", "one place stated");
  for (const [at, visitor] of visitors.entries()) {
    await visitor.page.goto(`${homes[at]}/vermitteln/${offer}${path.search}`);
  }
  visitors.forEach((visitor) => { visitor.expected = 409; });
  const answers = await Promise.all(visitors.map(async ({ page }) => {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.locator("main form button.button").click();
    return (await answered).status();
  }));
  house.check([...answers].sort().join() === "303,409", "one gets it, one does not", answers.join());
  const loser = visitors[answers.indexOf(409)] ?? visitors[1];
  await loser.page.waitForLoadState("load");
  await loser.look("too late");
  const others = await loser.page.locator("main .cards form, main .empty").count();
  house.check(others > 0, "the other sees what else there is");
}
