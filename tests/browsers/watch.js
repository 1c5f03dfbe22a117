// Comes in: a host page of the tests, before anything of the element has run; in its address, what is to be taken from the browser.
// Goes out: `window.wrong`, what the console, uncaught exceptions and the policy told. WebDriver has no other way to hear of it.

window.wrong = [];
const told = (what) => window.wrong.push(String(what));
for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, (event) => told(event.error?.stack ?? event.reason ?? event.message), true);
addEventListener("securitypolicyviolation", (event) => told(`refused ${event.effectiveDirective}: ${event.blockedURI}`));
const error = console.error.bind(console);
console.error = (...words) => (told(words.join(" ")), error(...words));

if (new URLSearchParams(location.search).get("without") === "WebAssembly") delete window.WebAssembly;
