#!/bin/sh
# Fader Studio @VERSION@ for Linux in one file. `sh FILE` unpacks it into your own folders and puts it into the menu;
# `sh FILE FOLDER` unpacks it there. An earlier one in that place is replaced; models, presets and settings stay.
set -eu
target=${1:-${XDG_DATA_HOME:-$HOME/.local/share}/fader-studio-program}
if [ -e "$target" ] && [ ! -e "$target/fader-studio-cli" ]; then
    echo "$target is there already and is not Fader Studio. Name another folder: sh $0 FOLDER" >&2
    exit 2
fi
mkdir -p "$(dirname -- "$target")"
new=$(mktemp -d "$(dirname -- "$target")/.fader-studio.XXXXXX")
trap 'rm -rf "$new"' EXIT
echo "Unpacking into $target ..."
tail -n +@FIRST@ "$0" | tar -xz -C "$new"
rm -rf "$target"
mv "$new/fader-studio" "$target"
"$target/install.sh"
echo "Start it from the menu, or with: $target/fader-studio"
exit 0
