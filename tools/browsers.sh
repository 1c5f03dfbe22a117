#!/usr/bin/env bash
# Comes in: dist/, and ENGINES (firefox and webkit). Goes out: the core of the end-to-end tests in each of them; an engine that is not there
# and cannot be installed is named. Any failure fails the run.
set -uo pipefail
. "$(dirname "$0")/env.sh"
tools/setup.sh browsers || exit 1

say "Installing the WebDriver client at the version of tests/browsers/package-lock.json"
(cd tests/browsers && npm ci --silent --no-audit --no-fund --ignore-scripts) || exit 1

failed=0
core() { # ENGINE [COMMAND…]
  local engine=$1
  shift
  say "The core in $engine"
  ENGINE=$engine "$@" node --test --test-reporter=spec --test-concurrency=1 tests/browsers/core.test.mjs || failed=1
}
for engine in ${ENGINES:-firefox webkit}; do
  case "$engine" in
    firefox)
      if ! { find_firefox && command -v geckodriver; } >/dev/null; then
        echo "Firefox was not tried: it needs firefox (Debian: firefox-esr) and geckodriver."
        failed=1
        continue
      fi
      FIREFOX=$(find_firefox)
      export FIREFOX
      core firefox
      ;;
    webkit)
      if ! { find_webkit_driver && command -v xvfb-run; } >/dev/null; then
        echo "WebKit was not tried: it needs WebKitGTK's driver (Debian: webkit2gtk-driver) and xvfb."
        failed=1
        continue
      fi
      # It has no mode without a display. There is no graphics card, and as root no sandbox either.
      core webkit env WEBKIT_DISABLE_COMPOSITING_MODE=1 LIBGL_ALWAYS_SOFTWARE=1 xvfb-run --auto-servernum
      ;;
    *) fail "there is no engine $engine: firefox or webkit" ;;
  esac
done
exit "$failed"
