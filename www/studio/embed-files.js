// The embed's own files, as they lie beside this site in trilateral/1/: what a folder for another host must have.
export const EMBED = ["embed.js", "article.js", "save.js", "corrections.js", "compare.js", "widget.css", "trilateral.d.ts", "trilateral.js", "trilateral_bg.wasm", "embed.html", "embed-page.css", "embed-page.js", "frame.js"];
