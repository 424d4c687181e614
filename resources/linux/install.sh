#!/bin/sh
# Puts Fader Studio into this user's menu and file types; `install.sh --remove` takes it out again.
# Nothing is copied: the program stays in the folder that this script lies in.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/bin
files="$here/_internal/resources"
sizes="16 22 24 32 48 64 128 256 512"

refresh() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications" || true; fi
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" 2>/dev/null || true; fi
    if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf "$data/icons/hicolor" || true; fi
}

if [ "${1:-}" = "--remove" ]; then
    for size in $sizes; do rm -f "$data/icons/hicolor/${size}x$size/apps/fader-studio.png"; done
    rm -f "$data/icons/hicolor/scalable/apps/fader-studio.svg" "$data/applications/fader-studio.desktop" \
        "$data/mime/packages/fader-studio.xml" "$data/metainfo/org.fader_studio.FaderStudio.metainfo.xml" \
        "$programs/fader-studio" "$programs/fader-studio-cli"
    refresh
    echo "Fader Studio is out of the menu. Its folder, your models and settings are still there."
    exit 0
fi

mkdir -p "$data/applications" "$data/mime/packages" "$data/metainfo" "$data/icons/hicolor/scalable/apps" "$programs"
for size in $sizes; do
    mkdir -p "$data/icons/hicolor/${size}x$size/apps"
    cp "$files/icons/fader-studio-$size.png" "$data/icons/hicolor/${size}x$size/apps/fader-studio.png"
done
cp "$files/icons/fader-studio.svg" "$data/icons/hicolor/scalable/apps/"
cp "$files/linux/fader-studio.xml" "$data/mime/packages/"
cp "$files/linux/org.fader_studio.FaderStudio.metainfo.xml" "$data/metainfo/"
# A path in Exec stands in quotes; within them ", `, $ and \ are escaped, the value as a whole once more; % is doubled.
escaped=$(printf '%s' "$here/fader-studio" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
while IFS= read -r line; do
    case $line in
        Exec=*--new-window*) printf 'Exec="%s" --new-window %%F\n' "$escaped" ;;
        Exec=*) printf 'Exec="%s" %%F\n' "$escaped" ;;
        TryExec=*) ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$files/linux/fader-studio.desktop" >"$data/applications/fader-studio.desktop"
ln -sfn "$here/fader-studio" "$programs/fader-studio"
ln -sfn "$here/fader-studio-cli" "$programs/fader-studio-cli"
refresh
echo "Fader Studio is in the menu, and photos offer it under 'Open with'. Take it out with: install.sh --remove"
