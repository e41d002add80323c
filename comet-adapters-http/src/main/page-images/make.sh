#!/usr/bin/env bash
# Makes the images of the pages and the manifest (HTTP-125) from the SVG files beside this script.
#
#   make.sh [directory]    where the files go; default: the resource directory of this module
#
# Needs bash, Chromium and pngquant (Debian: chromium, pngquant). The files are checked in, so the build needs none of
# these. Another version of Chromium may encode the same pictures into other bytes.
#
#   CHROMIUM=program       default: chromium
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=${1:-$here/../resources/comet/http/page}
readonly file_limit=60000 # bytes; Stremio fetches both for every installed add-on

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

draw() { # name width height
    local page=$work/$1.html
    {
        echo '<!doctype html><style>body{margin:0}svg{display:block}</style>'
        cat "$here/$1.svg"
    } >"$page"
    timeout 60 "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars \
        --default-background-color=00000000 --window-size="$2,$3" --screenshot="$work/$1.png" "file://$page" \
        >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    pngquant --quality=60-90 --floyd=0.3 --speed=1 --strip --force --output "$target/$1.png" "$work/$1.png"
    local size
    size=$(stat -c %s "$target/$1.png")
    if ((size > file_limit)); then
        echo "make.sh: $1.png has $size bytes, more than $file_limit" >&2
        exit 1
    fi
    echo "$1.png: $size bytes"
}

draw logo 512 512
draw background 1280 720
