// An old phone on a thin line: 400 kbit/s. What is measured is told, not judged: the machine the
// tests run on is no phone.

export default async function (house) {
  for (const [path, name] of [["/de/", "start"], ["/ar/", "start in Arabic"], ["/de/suche?q=Schulden", "search"]]) {
    const visitor = await house.visitor({ viewport: { width: 360, height: 740 } });
    const { page } = visitor;
    const session = await visitor.context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 25_000,
    });
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
    const begun = Date.now();
    await page.goto(path, { waitUntil: "domcontentloaded" });
    const usable = Date.now() - begun;
    await page.waitForLoadState("load");
    const whole = Date.now() - begun;
    house.check(bytes < 60_000, `${name}: ${bytes} bytes, usable after ${usable} ms, whole after ${whole} ms at 400 kbit/s`, bytes);
  }
}
