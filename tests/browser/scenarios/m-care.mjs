// What protects a young person, in the browser: a confided note, the copy of the data, an assignment laid
// open, feedback they read first, a conference, a sheet to carry, and erasing with a second person.
import { logIn, openCase } from "../harness/staff.mjs";

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await logIn(visitor, "case_manager");
  const home = await openCase(visitor, "Browser-Schutz", 17, "schulden");
  await visitor.go(home, "case");
  const more = await page.locator(".more-of-case a").count();
  house.check(more >= 7, "the case leads to all of it", String(more));

  await notes(house, visitor, home);
  await copy(house, visitor, home);
  await assignment(house, visitor, home);
  await conference(house, visitor, home);
  await visitor.go(`${home}/pendelbogen`, "sheet form");
  await page.fill("[name=says]", "Ich suche jemanden, der mitgeht");
  await visitor.tap("main form button.button", "sheet");
  house.check((await page.locator("svg.qr").count()) === 1, "the sheet has its QR code");
  await visitor.go(`${home}/entbindungen`, "release form");
  await visitor.tap("main form.form button.button", "release with errors", 422);
  await focused(house, page, "release");
  await visitor.go(`${home}/aufbewahrung`, "keep or erase");
  await page.locator("[name=why][value=wunsch]").check({ force: true });
  await visitor.tap("button.button--danger", "proposed");
  const own = page.locator("li.entry", { hasText: "Browser-Schutz" });
  house.check((await own.locator(".button--danger").count()) === 0, "nobody erases alone");
  await visitor.go("/de/fach/vertretung", "standing in");
  await visitor.tap("main form.form button.button", "standing in with errors", 422);
  await focused(house, page, "standing in");
}

/** After an error the list of errors has the focus, and each entry leads to its field. */
async function focused(house, page, what) {
  const focus = await page.evaluate(() => document.activeElement?.className);
  house.check(/errors/.test(focus ?? ""), `${what}: errors take the focus`, String(focus));
  const href = await page.locator(".errors a").first().getAttribute("href");
  house.check((await page.locator(href).count()) === 1, `${what}: an error leads to its field`, href);
}

async function notes(house, visitor, home) {
  const { page } = visitor;
  await visitor.go(`${home}/notizen`, "notes");
  await page.locator("[name=confider][value=young_person]").check({ force: true });
  await visitor.tap("main form.form button.button", "note with errors", 422);
  await focused(house, page, "note");
  const kept = await page.locator("[name=confider][value=young_person]").isChecked();
  house.check(kept, "what was chosen is kept");
  await page.fill("[name=words]", "Möchte zu Hause raus");
  await visitor.tap("main form.form button.button", "note kept");
  house.check(/anvertraut/.test(await page.textContent("main")), "it is marked as confided");
}

async function copy(house, visitor, home) {
  const { page } = visitor;
  await visitor.go(`${home}/auskunft`, "copy of the data");
  const said = await page.textContent("main");
  house.check(!/zu Hause raus/.test(said) && /§ 65 SGB VIII/.test(said), "what was confided stays out");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("a[download]").click(),
  ]);
  house.check(download.suggestedFilename() === "datenkopie.json", "the copy comes as a file");
}

async function assignment(house, visitor, home) {
  const { page } = visitor;
  await visitor.go(`${home}/zuweisung`, "assignment form");
  await page.fill("[name=mandate]", "Jobcenter: Beratung");
  await visitor.tap("main form.form button.button", "assignment with errors", 422);
  await focused(house, page, "assignment");
  house.check((await page.inputValue("[name=mandate]")) === "Jobcenter: Beratung", "input is kept");
  await page.fill("[name=why]", "Kooperationsplan");
  await page.fill("[name=alternatives]", "Beratung anderswo");
  await page.fill("[name=consequences]", "Keine genannt");
  await page.locator("[name=deal]").check({ force: true });
  await visitor.tap("main form.form button.button", "assignment laid open");
  await visitor.tap("form[action$='/rueckmeldung'] button", "feedback to read");
  const words = await page.textContent("blockquote");
  house.check(/noch kein Kontakt/.test(words), "the very words", words);
  const sends = page.locator("form[action$='/gesendet']");
  house.check((await sends.count()) === 0, "nothing goes out unread");
  await visitor.tap("form[action$='/antwort'] button.button:not(.button--second)", "agreed");
  house.check((await sends.count()) === 1, "now it may go out");
  await visitor.tap("form[action$='/gesendet'] button", "went out");
}

async function conference(house, visitor, home) {
  const { page } = visitor;
  await visitor.go(`${home}/konferenzen/neu`, "conference form");
  await visitor.tap("main form.form button.button", "conference with errors", 422);
  await focused(house, page, "conference");
  await page.fill("[name=reason]", "Wie es weitergeht");
  await page.fill("[name=date]", "2030-01-15");
  await page.fill("[name=time]", "10:00");
  await visitor.tap("main form.form button.button", "conference");
  await page.fill("[name=outcome]", "Unterlagen sammeln");
  await page.fill("[name=title1]", "Bescheid mitbringen");
  await visitor.tap("main form.form button.button", "conference held");
  await visitor.go(`${home}/plan`, "plan after the conference");
  house.check(/Bescheid mitbringen/.test(await page.textContent("main")), "the step is in the plan");
}
