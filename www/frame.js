// Comes in: a page with iframes of embed.html. Goes out: each of them as high as its map.
// Without this script an iframe keeps the height that the page gives it and scrolls inside.

/** No map is higher; a message that says otherwise is not one of ours. */
const HIGHEST = 20_000;

/** The address of the page that tells its height. */
const OURS = /^[^?#]*\/embed\.html(?:[?#]|$)/;

addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "trilateral:height" || !(data.height > 0 && data.height <= HIGHEST)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    // Only a frame may set its own height, only one of ours, and only as long as it shows the page that it was given.
    if (frame.contentWindow === source && frame.src.startsWith(`${origin}/`) && OURS.test(frame.src)) {
      frame.style.height = `${Math.ceil(data.height)}px`;
    }
  }
});
