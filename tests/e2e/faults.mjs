// Comes in: a page with a map that stands. Goes out: what a picture desk would send back, measured in the DOM: words on words, words
// on circles, words cut off, threads that end away from their nodes, a page wider than its window.

/** The faults of the first map of the page, each as a line of text; none if the picture is sound. */
export function faults(page) {
  return page.evaluate(() => {
    const root = document.querySelector("trilateral-map").shadowRoot;
    const found = [];

    /** The room that the letters of an SVG text take, in the units of its drawing. */
    const letters = (text) => {
      const box = text.getBBox();
      const size = Number(text.getAttribute("font-size"));
      const baseline = Number(text.getAttribute("y"));
      return { text: text.textContent.trim(), left: box.x, right: box.x + box.width, top: baseline - size * 0.75, bottom: baseline + size * 0.2 };
    };
    const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

    for (const svg of root.querySelectorAll("svg.diagram, svg.axis")) {
      if (svg.closest("[hidden]")) continue;
      const view = svg.classList[0];
      const { width, height } = svg.viewBox.baseVal;
      const words = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim() && text.checkVisibility({ visibilityProperty: true })).map(letters);
      words.forEach((word, i) => {
        for (const other of words.slice(0, i)) if (overlap(word, other)) found.push(`${view}: “${word.text}” lies on “${other.text}”`);
        if (word.left < -3 || word.right > width + 3 || word.top < -3 || word.bottom > height + 3) found.push(`${view}: “${word.text}” leaves the drawing`);
      });
    }

    const circles = [...root.querySelectorAll(".diagram .rim")].map((rim) => ({
      x: rim.cx.baseVal.value,
      y: rim.cy.baseVal.value,
      r: rim.r.baseVal.value,
      node: rim.parentElement,
    }));
    for (const text of root.querySelectorAll(".diagram text")) {
      const word = letters(text);
      for (const { x, y, r, node } of circles) {
        const far = Math.hypot(Math.max(word.left - x, x - word.right, 0), Math.max(word.top - y, y - word.bottom, 0));
        if (far < r - 1 && !node.contains(text)) found.push(`diagram: “${word.text}” lies on a circle`);
        const corner = Math.max(Math.abs(word.left - x), Math.abs(word.right - x));
        const inside = node.contains(text) && Math.abs((word.top + word.bottom) / 2 - y) < r;
        if (inside && (word.left + word.right) / 2 > x - r && (word.left + word.right) / 2 < x + r && corner > r) found.push(`diagram: “${word.text}” bursts its circle`);
      }
    }

    for (const thread of root.querySelectorAll(".diagram [data-statement] .line")) {
      const end = (at) => {
        const p = thread.getPointAtLength(at);
        return Math.min(...circles.map(({ x, y, r }) => Math.abs(Math.hypot(p.x - x, p.y - y) - r)));
      };
      const id = thread.closest("[data-statement]").dataset.statement;
      if (end(0) > 6) found.push(`diagram: thread ${id} starts ${end(0).toFixed(1)} px away from any circle`);
      const last = end(thread.getTotalLength());
      if (last > 16) found.push(`diagram: thread ${id} ends ${last.toFixed(1)} px away from any circle`);
      const { width, height } = thread.ownerSVGElement.viewBox.baseVal;
      const steps = Array.from({ length: 17 }, (_, i) => thread.getPointAtLength((thread.getTotalLength() * i) / 16));
      if (steps.some((p) => p.x < -1 || p.y < -1 || p.x > width + 1 || p.y > height + 1)) found.push(`diagram: thread ${id} leaves the drawing`);
      const hidden = ({ x, y, r }) => steps.slice(2, -2).some((p) => Math.hypot(p.x - x, p.y - y) < r - 2);
      if (circles.some(hidden)) found.push(`diagram: thread ${id} runs behind a circle`);
    }

    // What scrolls may be longer than its frame; nothing else may.
    for (const element of root.querySelectorAll(".trilateral *")) {
      if (!(element instanceof HTMLElement) || element.matches(".aside") || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const cut = (x, over) => style[x] === "hidden" && over > 1;
      if (cut("overflowX", element.scrollWidth - element.clientWidth) || cut("overflowY", element.scrollHeight - element.clientHeight)) found.push(`${element.className}: “${element.textContent.slice(0, 40)}” is cut off`);
    }
    const frame = root.querySelector(".trilateral").getBoundingClientRect();
    for (const element of root.querySelectorAll(".trilateral :is(h2, h3, p, button, li, blockquote, summary)")) {
      if (!element.checkVisibility() || element.closest(".chips, .table-frame")) continue;
      const box = element.getBoundingClientRect();
      if (box.width && (box.right > frame.right + 1 || box.left < frame.left - 1)) found.push(`“${element.textContent.slice(0, 40)}” leaves the map`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px wider than its window`);
    return found;
  });
}
