# Comes in: Cargo.lock and the caller's environment (TRILATERAL_TOOLS, CHROME and CHROMEDRIVER may override).
# Goes out: versions, the tool cache and a PATH that finds the right tools. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Versions. wasm-bindgen-cli must equal the crate that Cargo.lock names; any Trunk 0.21 will do.
trunk_version=0.21.14
trunk_series=0.21
geckodriver_version=0.37.1
mutants_version=27.1.0
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock 2>/dev/null || true)
if [ -z "$wasm_bindgen_version" ]; then
  wasm_bindgen_version=$(sed -n 's/^wasm-bindgen *= *.*"=\{0,1\}\([0-9][0-9.]*\)".*$/\1/p' Cargo.toml | head -n 1)
fi

# One folder per tool and version, shared by all checkouts of this user.
tools_cache=${TRILATERAL_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/trilateral}
trunk_home=$tools_cache/trunk-$trunk_version
wasm_bindgen_home=$tools_cache/wasm-bindgen-$wasm_bindgen_version

geckodriver_home=$tools_cache/geckodriver-$geckodriver_version
mutants_home=$tools_cache/cargo-mutants-$mutants_version

# The cache holds a tool only if PATH had no fitting one, so it may come first.
PATH=$root/node_modules/.bin:$trunk_home/bin:$wasm_bindgen_home/bin:$geckodriver_home/bin:$mutants_home/bin:$PATH
export PATH

say() { printf '\n==> %s\n' "$*"; }
fail() { printf '\nerror: %s\n' "$*" >&2; exit 1; }

# Prints the first of the named programs that is there.
first_of() {
  local name
  for name in "$@"; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}

find_chrome() {
  first_of "${CHROME:-}" chromium chromium-browser google-chrome google-chrome-stable chrome \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
}
find_firefox() { first_of "${FIREFOX:-}" firefox-esr firefox; }
find_webkit_driver() { first_of "${WEBKIT_DRIVER:-}" WebKitWebDriver; }
find_chromedriver() { first_of "${CHROMEDRIVER:-}" chromedriver; }

# How WASM is built for a page, `simd` or `scalar`. The standard library is built along, for size, and without the places and inner
# values that only developers read: together they are an eighth of the module. A panic traps at once, which the loader reports as
# any other failure. Nor are loops rewritten to step through memory, or small functions copied into their callers early: that takes
# more code than it saves. These are unstable options of a stable compiler, hence the switch; no code depends on them. What counts
# is the size after gzip: wasm-opt (see index.html) leaves large functions apart, though inlined they would be fewer bytes, and puts
# functions of like name side by side, because gzip finds again what it saw in the last 32 KB.
# Not done: returning two values as two (LLVM's ABI "experimental-mv") would save another thirtieth, but products of 128 bits are then
# called in another way than the runtime library has them, and trap.
wasm_flags() {
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zlocation-detail=none -Zfmt-debug=none -Zunstable-options -Cpanic=immediate-abort -Zinline-mir=no -Cllvm-args=-disable-lsr --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
  if [ "$1" = simd ]; then CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" -Ctarget-feature=+simd128"; fi
}
