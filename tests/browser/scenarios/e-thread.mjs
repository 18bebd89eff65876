// The one thread in the browser: case, matches, referral, consent, appointment, arrival.
import { logIn, openCase } from "../harness/staff.mjs";

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await visitor.go("/de/fach", "log-in before the desk");
  house.check(page.url().includes("/anmelden"), "nobody gets to the desk without a log-in");
  await wrongPassword(house, visitor);
  await logIn(visitor, "case_manager");
  house.check(new URL(page.url()).pathname === "/de/fach", "the day comes first", page.url());
  const [cookie] = await visitor.context.cookies();
  house.check(cookie?.name === "__Host-lotse" && cookie.httpOnly && cookie.secure,
    "one cookie, out of reach of scripts", JSON.stringify(cookie));

  const began = Date.now();
  const home = await openCase(visitor, "Browser-1", 16, "schulden");
  house.check((await page.locator("article.match").count()) > 0, "three fields give a first list");
  const fits = page.locator("article.match a.button, article.match .button").first();
  await visitor.tap(fits, "refer");
  await visitor.tap("main form button.button", "case after referral");
  house.check(page.url().includes(home), "the case shows its referral", page.url());
  const took = Date.now() - began;
  house.check(took < 120_000, "a referral in under two minutes", `${took} ms`);

  const steps = page.locator("#vermittlungen").locator("xpath=ancestor::section[1]");
  await visitor.tap(steps.locator("button.button").first(), "asked without consent", 409);
  const consent = page.locator("main a[href*='/einwilligungen/neu?']").first();
  await visitor.tap(consent, "consent");
  await visitor.tap("main form button.button", "case after consent");
  await visitor.tap(steps.locator("button.button").first(), "case after asking");
  house.check(/angefragt/.test(await steps.textContent()), "the referral is asked for");

  await appointment(house, visitor, steps);
  await visitor.tap("main .card a[href*='/fach/termine/'], main a[href*='/fach/termine/']", "appointment");
  await calendar(house, page);
  await page.locator("[name=arrived][value=ja]").check({ force: true });
  await page.fill("[name=next_step]", "Zweites Gespräch in einer Woche");
  await visitor.tap("main form button.button", "case after arrival");
  house.check(/angekommen/.test(await steps.textContent()), "the referral has arrived");

  await around(house, visitor, home);
  await visitor.tap("header form button", "logged out");
  await visitor.go(home, "log-in after the log-out");
  house.check(page.url().includes("/anmelden"), "the case is closed to whoever comes next");
}

async function wrongPassword(house, visitor) {
  const { page } = visitor;
  await page.fill("[name=login]", "jana");
  await page.fill("[name=password]", "falsch-geraten");
  await visitor.tap("main form button.button", "wrong password", 422);
  house.check((await page.locator(".errors").count()) === 1, "a wrong password is told");
}

/** An accompanied appointment that lies in the past, so that its outcome can be noted. */
async function appointment(house, visitor, steps) {
  const { page } = visitor;
  await visitor.tap(steps.locator("a[href*='/termine/neu?']").first(), "new appointment");
  await visitor.tap("main form button.button", "appointment with errors", 422);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await page.fill("[name=purpose]", "Erstgespräch");
  await page.fill("[name=date]", yesterday);
  await page.fill("[name=time]", "10:00");
  await page.fill("[name=companion]", "Frau Amsel");
  await page.fill("[name=meeting_point]", "Haltestelle vor dem Haus");
  await visitor.tap("main form button.button", "case after appointment");
}

async function calendar(house, page) {
  const path = await page.locator("a[download]").getAttribute("href");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("a[download]").click(),
  ]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const file = Buffer.concat(chunks).toString("utf8");
  house.check(file.startsWith("BEGIN:VCALENDAR") && file.includes("BEGIN:VEVENT"),
    "the appointment comes as a calendar file", `${path}: ${file.slice(0, 80)}`);
  house.check(!/schulden/i.test(file), "the calendar file does not name the need", file);
}

/** The other pages of the desk. */
async function around(house, visitor, home) {
  for (const [path, name] of [
    ["/de/fach", "today"],
    ["/de/fach/faelle", "cases"],
    [`${home}/fakten`, "facts"],
    ["/de/fach/angebote", "offers for staff"],
    ["/de/fach/anspruch", "law for staff"],
    [`${home}/angebote`, "matches again"],
    ["/en/fach", "today in English"],
  ]) await visitor.go(path, name);
  await visitor.go("/de/fach/angebote", "offers for staff");
  await visitor.tap("main .cards h3 a, main table a", "offer for staff");
}
