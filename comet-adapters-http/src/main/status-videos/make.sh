#!/usr/bin/env bash
# Makes the status videos (SV-30 to SV-32) from status-videos.tsv: one MP4 per row, named after its key.
#
#   make.sh [directory]    where the files go; default: the resource directory of this module
#
# Needs bash, ffmpeg with libx264 and libfreetype, and the DejaVu fonts (Debian: ffmpeg, fonts-dejavu-core).
# The files are checked in, so the build needs none of these. Running the script twice with the same ffmpeg gives
# byte-identical files; another version of ffmpeg may encode the same pictures into other bytes.
#
#   FONTS=directory        where DejaVuSans.ttf, DejaVuSans-Bold.ttf and DejaVuSansMono.ttf are
#   JOBS=n                 videos made at the same time; default 2
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
fonts=${FONTS:-/usr/share/fonts/truetype/dejavu}

readonly line_characters=52 # SV-11
readonly body_lines=4       # SV-11
readonly right_margin=1184  # SV-30: the last column of text is left of this one
readonly file_limit=160000  # SV-30: bytes of one file
readonly total_limit=10000000

fail() {
    echo "make.sh: $*" >&2
    exit 1
}

colour_of() {
    case $1 in
        AUTH) echo 0xE5484D ;;
        ACCOUNT) echo 0xF5A524 ;;
        WAIT) echo 0x2F80ED ;;
        CONTENT) echo 0x8E6CEF ;;
        SERVICE) echo 0x5B8DEF ;;
        REQUEST) echo 0x7C8696 ;;
        INFO) echo 0x30A46C ;;
        *) fail "unknown group $1" ;;
    esac
}

# Breaks a text at its spaces into lines of at most $2 characters. No line feed at the end: it would be drawn.
wrap() {
    local text=$1 width=$2 line="" lines="" word
    local -a words
    read -ra words <<<"$text"
    for word in "${words[@]}"; do
        if [[ -n $line ]] && ((${#line} + 1 + ${#word} > width)); then
            lines+=$line$'\n'
            line=$word
        else
            line+=${line:+ }$word
        fi
    done
    printf '%s%s' "$lines" "$line"
}

# Everything that is drawn. Texts come from files, so that nothing in them is syntax (SV-31).
picture() {
    local dir=$1 colour=$2
    printf '%s' "drawbox=x=0:y=0:w=1280:h=12:color=$colour:t=fill," \
        "drawtext=fontfile=$fonts/DejaVuSans-Bold.ttf:textfile=$dir/head.txt:expansion=none:fontsize=64:fontcolor=0xFFFFFF:x=96:y=200," \
        "drawtext=fontfile=$fonts/DejaVuSans.ttf:textfile=$dir/body.txt:expansion=none:fontsize=38:fontcolor=0xD7DCE3:x=96:y=312:line_spacing=16," \
        "drawtext=fontfile=$fonts/DejaVuSansMono.ttf:textfile=$dir/key.txt:expansion=none:fontsize=22:fontcolor=0x7C8696:x=96:y=636"
}

readonly background=color=c=0x14181F:s=1280x720:r=25:d=30

# The box around all text, below the bar and seen from the top left of the picture: "x1 x2 y1 y2".
text_box() {
    local log
    log=$(ffmpeg -nostdin -hide_banner -v info -f lavfi -i "$background" -frames:v 1 -threads 1 \
        -vf "$(picture "$1" "$2"),format=yuv420p,crop=1280:706:0:14,bbox=min_val=48" -f null - 2>&1)
    [[ $log =~ x1:([0-9]+)\ x2:([0-9]+)\ y1:([0-9]+)\ y2:([0-9]+) ]] || fail "no text in the picture of $1"
    echo "${BASH_REMATCH[1]} ${BASH_REMATCH[2]} $((BASH_REMATCH[3] + 14)) $((BASH_REMATCH[4] + 14))"
}

make_video() {
    local key=$1 group=$2 headline=$3 body=$4 out=$5 dir=$6
    local colour x1 x2 y1 y2
    colour=$(colour_of "$group")
    printf '%s' "$headline" >"$dir/head.txt"
    printf '%s' "$key" >"$dir/key.txt"
    wrap "$body" "$line_characters" >"$dir/body.txt"
    (($(grep -c '' "$dir/body.txt") <= body_lines)) || fail "$key: the body needs more than $body_lines lines"
    read -r x1 x2 y1 y2 <<<"$(text_box "$dir" "$colour")"
    # The T of this font hangs over its origin by a part of a pixel: column 95 is the grey edge of a letter at x 96.
    ((x1 >= 95 && x2 < right_margin && y1 >= 96 && y2 < 672)) || fail "$key: text outside the margins: $x1 $x2 $y1 $y2"
    ffmpeg -nostdin -hide_banner -v error -y -f lavfi -i "$background" -f lavfi -i anullsrc=r=44100:cl=stereo \
        -filter_complex "[0:v]$(picture "$dir" "$colour"),format=yuv420p[v]" \
        -map "[v]" -map 1:a -t 30 \
        -c:v libx264 -profile:v baseline -level 3.1 -preset slow -tune stillimage -crf 26 \
        -g 250 -keyint_min 250 -sc_threshold 0 -bf 0 -threads 1 -c:a aac -b:a 32k \
        -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart \
        "$dir/video.mp4"
    (($(stat -c %s "$dir/video.mp4") <= file_limit)) || fail "$key: larger than $file_limit bytes"
    mv "$dir/video.mp4" "$out/$key.mp4"
    echo "$key"
}

# Called by itself for one row, so that xargs can run rows side by side.
if [[ ${1:-} == --row ]]; then
    dir=$(mktemp -d)
    trap 'rm -rf "$dir"' EXIT
    IFS=$'\t' read -r key group headline body <<<"$3"
    make_video "$key" "$group" "$headline" "$body" "$2" "$dir"
    exit
fi

resources=$here/../resources/comet/http/video
out=${1:-$resources}
for font in DejaVuSans DejaVuSans-Bold DejaVuSansMono; do
    [[ -f $fonts/$font.ttf ]] || fail "no $fonts/$font.ttf: install fonts-dejavu-core or set FONTS"
done
mkdir -p "$out"
[[ $out != "$resources" ]] || rm -f "$out"/*.mp4 # a key that left the table leaves no file; elsewhere nothing is ours
tail -n +2 "$here/status-videos.tsv" | tr '\n' '\0' |
    xargs -0 -n 1 -P "${JOBS:-2}" bash "$here/make.sh" --row "$out"
total=$(cat "$out"/*.mp4 | wc -c)
((total <= total_limit)) || fail "all files together: $total bytes, more than $total_limit"
echo "$(find "$out" -name '*.mp4' | wc -l) videos, $total bytes"
