// The keyboard only: from the start page to an offer, always seeing where one is.
import { focused, tabTo } from "../harness/keys.mjs";

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await visitor.go("/de/", "start");
  await page.keyboard.press("Tab");
  const first = await focused(page);
  house.check(first?.href === "#inhalt" && first.visible, "the way past the menu comes first",
    JSON.stringify(first));
  await page.keyboard.press("Enter");
  const box = await tabTo(page, (at) => at.name === "q");
  house.check(box.found, "the search is reached");
  house.check(box.found && box.presses === 0, "right after the way past the menu", box.presses);
  house.check(box.unseen.length === 0, "focus is seen on the way", box.unseen.join("\n"));
  await page.keyboard.type("Schulden");
  await visitor.follow("found", () => page.keyboard.press("Enter"));
  const offer = await tabTo(page, (at) => at.href?.includes("/angebot/"));
  house.check(offer.found, "an offer is reached", `${offer.presses} times Tab`);
  house.check(offer.unseen.length === 0, "focus is seen among results", offer.unseen.join("\n"));
  await visitor.follow("offer", () => page.keyboard.press("Enter"));
  house.check(page.url().includes("/angebot/"), "the offer is open", page.url());
  const all = await tabTo(page, (at) => at.href?.endsWith("/anmelden"), 120);
  house.check(all.found, "the end of the page is reached");
  house.check(all.unseen.length === 0, "focus is seen on an offer", all.unseen.join("\n"));
}
