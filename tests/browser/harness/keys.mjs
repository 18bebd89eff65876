// Going through a page with the keyboard only.

/** The element in focus: where it leads, what it says, whether one sees that it is in focus. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    // A frame around the element, or around the part that stands for it.
    const framed = [element, ...element.querySelectorAll("*"), element.parentElement].some((part) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
    const box = element.getBoundingClientRect();
    return {
      tag: element.tagName.toLowerCase(),
      name: element.getAttribute("name"),
      href: element.getAttribute("href"),
      words: element.textContent.trim().replace(/\s+/g, " ").slice(0, 60),
      visible: framed && style.visibility !== "hidden",
      inSight: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
  });
}

/** Presses Tab until `wanted` is in focus; everything on the way must be visibly so. */
export async function tabTo(page, wanted, most = 80) {
  const unseen = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (!at) continue;
    if (!at.visible || !at.inSight) unseen.push(JSON.stringify(at));
    if (wanted(at)) return { found: at, unseen, presses };
  }
  return { found: null, unseen, presses: most };
}
