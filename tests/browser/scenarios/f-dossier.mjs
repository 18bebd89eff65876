// The coordinator: from the start page to the downloaded dossier, by what is on the pages.
import { logIn } from "../harness/staff.mjs";

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await logIn(visitor, "coordinator");
  await visitor.go("/de/koordination/was-waere-wenn", "what-if");
  const gains = await page.locator(".idea .bar span").allTextContents();
  house.check(gains.length > 5, "changes are ranked", gains.length);
  house.check(gains.every((words) => words.startsWith("Würde")), "never a promise", gains[0]);
  await visitor.go("/de/koordination/berichte", "reports");
  await page.fill("[name=title]", "Bericht 2026");
  await page.click("main form button[type=submit]");
  await page.waitForURL(/koordination\/berichte\/.+/);
  house.check((await page.locator(".figure").count()) === 5, "five figures");
  const sentence = await page.inputValue("[name=sentence-0]");
  house.check(sentence.length > 20, "a sentence is proposed", sentence);
  await page.fill("[name=decision]", "Die Konferenz bittet um vier Plätze mehr.");
  await page.click("main details form button[type=submit]");
  await page.waitForLoadState("load");
  const decision = await page.locator(".decision").textContent();
  house.check(decision.includes("vier Plätze"), "the decision stands on page one", decision);
  await visitor.picture("dossier");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click("a[href$='dossier.xlsx']"),
  ]);
  house.check(download.suggestedFilename() === "dossier.xlsx", "the workbook is downloaded");
  const counts = await page.locator("td.heat").allTextContents();
  const small = counts.map(Number).filter((n) => n > 0 && n < 5);
  house.check(counts.length > 20 && small.length === 0, "no count under five", small.join(" "));
}
