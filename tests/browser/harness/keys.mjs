// Going through a page with the keyboard only.

/** The element in focus: where it leads, what it says, whether one sees that it is in focus. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A frame around the element, around the area it fills, or around what stands for it.
    const framed = (part, pseudo) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part, pseudo);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const stand = [element.parentElement, element.nextElementSibling].filter(Boolean);
    const visible = framed(element) || framed(element, "::after")
      || (element.matches("input") && stand.some((part) => framed(part)));
    const box = element.getBoundingClientRect();
    return {
      tag: element.tagName.toLowerCase(),
      name: element.getAttribute("name"),
      href: element.getAttribute("href"),
      words: element.textContent.trim().replace(/\s+/g, " ").slice(0, 60),
      visible,
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
