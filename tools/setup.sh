#!/usr/bin/env bash
# Comes in: `build` (what a build needs), `test` (that, clippy, rustfmt and a browser), `browsers` (that of `build`, and Firefox and
# WebKit with their drivers), or `mutants`.
# Goes out: every missing tool installed, cheapest way first; nothing is done for what is already there.
set -euo pipefail
. "$(dirname "$0")/env.sh"

# A debug-like build of a tool takes a quarter of the time and runs fast enough for a project of this size.
cheap_build() {
  env -u CARGO_BUILD_TARGET -u RUSTFLAGS \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_DEBUG=0 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 CARGO_PROFILE_RELEASE_STRIP=symbols \
    cargo install "$@" --target-dir "$tools_cache/build"
}

# install_tool CRATE VERSION FOLDER [FLAGS of cargo install]: a ready-made binary if cargo-binstall can get one, else a build.
install_tool() {
  local crate=$1 version=$2 folder=$3
  shift 3
  mkdir -p "$folder"
  if command -v cargo-binstall >/dev/null; then
    say "Fetching $crate $version with cargo-binstall"
    if cargo binstall --no-confirm --disable-telemetry --disable-strategies compile --root "$folder" "$crate@$version"; then return; fi
    echo "No ready-made $crate to be had; building it."
  fi
  say "Building $crate $version (one to three minutes, once per user)"
  cheap_build "$crate" --version "$version" --root "$folder" "$@"
}

need_rust() {
  command -v cargo >/dev/null || fail "cargo is missing. Install Rust with rustup, then run this again."
  local wanted have
  wanted=$(sed -n 's/^rust-version *= *"\(.*\)"$/\1/p' Cargo.toml)
  have=$(rustc --version | cut -d ' ' -f 2)
  if [ -n "$wanted" ] && [ "$(printf '%s\n' "$wanted" "$have" | sort -V | head -n 1)" != "$wanted" ]; then
    fail "Rust $have is too old: this project needs $wanted or later. Run: rustup update stable"
  fi
}

need_wasm_target() {
  if [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then return; fi
  command -v rustup >/dev/null || fail "the wasm32-unknown-unknown target of Rust is missing and there is no rustup to add it."
  say "Adding the WebAssembly target to Rust"
  rustup target add wasm32-unknown-unknown
}

need_rust_source() {
  if [ -d "$(rustc --print sysroot)/lib/rustlib/src/rust/library" ]; then return; fi
  command -v rustup >/dev/null || fail "the source of Rust's standard library is missing and there is no rustup to add it."
  say "Adding the source of the standard library to Rust"
  rustup component add rust-src
}

need_rust_component() { # PROGRAM COMPONENT
  if "$1" --version >/dev/null 2>&1; then return; fi
  command -v rustup >/dev/null || fail "$1 is missing and there is no rustup to add it."
  say "Adding $2 to Rust"
  rustup component add "$2"
}

need_node_packages() {
  command -v npm >/dev/null || fail "npm is missing. Install Node.js 20 or later, then run this again."
  if cmp -s package-lock.json node_modules/.installed-lock; then return; fi
  say "Installing the npm packages (wasm-opt, esbuild, playwright-core, axe-core)"
  npm ci --no-audit --no-fund --ignore-scripts
  cp package-lock.json node_modules/.installed-lock
}

need_wasm_bindgen() {
  [ -n "$wasm_bindgen_version" ] || fail "neither Cargo.lock nor Cargo.toml says which wasm-bindgen to use."
  if [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $wasm_bindgen_version" ]; then return; fi
  install_tool wasm-bindgen-cli "$wasm_bindgen_version" "$wasm_bindgen_home"
}

need_trunk() {
  case "$(trunk --version 2>/dev/null)" in "trunk $trunk_series."*) return ;; esac
  install_tool trunk "$trunk_version" "$trunk_home" --locked
}

# Debian packages, where there is apt and the right to use it.
apt_install() { # PACKAGE…
  local sudo=
  if [ "$(id -u)" != 0 ]; then sudo='sudo -n'; fi
  if ! command -v apt-get >/dev/null || ! $sudo true 2>/dev/null; then return; fi
  say "Installing $* with apt"
  # Waits for another apt to finish rather than fail.
  $sudo apt-get -o DPkg::Lock::Timeout=300 update -q
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends "$@" </dev/null
}

need_browser() {
  if find_chrome >/dev/null && find_chromedriver >/dev/null; then return; fi
  apt_install chromium chromium-driver fonts-liberation
  find_chrome >/dev/null && find_chromedriver >/dev/null || fail "the tests need Chromium or Chrome and its ChromeDriver, of the same version.
Install both (on Debian: apt-get install chromium chromium-driver), or set CHROME and CHROMEDRIVER to where they are."
}

need_other_engines() {
  if ! { find_firefox && find_webkit_driver && command -v Xvfb; } >/dev/null; then
    apt_install firefox-esr webkit2gtk-driver xvfb xauth fonts-liberation
  fi
  # What is still missing then, tools/browsers.sh says.
  if find_firefox >/dev/null && ! command -v geckodriver >/dev/null; then
    # Debian has none.
    install_tool geckodriver "$geckodriver_version" "$geckodriver_home" --locked
  fi
}

need_mutants() {
  if [ "$(cargo mutants --version 2>/dev/null)" = "cargo-mutants $mutants_version" ]; then return; fi
  install_tool cargo-mutants "$mutants_version" "$mutants_home" --locked
}

need_rust
need_wasm_target
need_rust_source
need_node_packages
need_wasm_bindgen
need_trunk
case "${1:-build}" in
  build) ;;
  browsers) need_other_engines ;;
  mutants) need_mutants ;;
  test)
    need_rust_component cargo-clippy clippy
    need_rust_component rustfmt rustfmt
    need_browser
    ;;
  *) fail "usage: tools/setup.sh build|test|browsers|mutants" ;;
esac
rm -rf "$tools_cache/build"
