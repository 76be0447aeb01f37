#!/bin/sh
# Installs the system libraries that Qt needs and pip cannot bring, where they are missing and may be installed.
#   system-libraries.sh offscreen   what importing Qt needs
#   system-libraries.sh window      also what a window on an X server needs
# Elsewhere than on Debian and its kin, or without the right to install, it names what is missing and goes on.
set -eu

[ "$(uname -s)" = Linux ] || exit 0

missing=""
need() { # need LIBRARY PACKAGE
    PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q "$1" || missing="$missing $2"
}

need libEGL.so.1 libegl1
need libGL.so.1 libgl1
need libxkbcommon.so.0 libxkbcommon0
need libdbus-1.so.3 libdbus-1-3
need libfontconfig.so.1 libfontconfig1
need libglib-2.0.so.0 libglib2.0-0
if [ "${1:-offscreen}" = window ]; then
    need libxkbcommon-x11.so.0 libxkbcommon-x11-0
    need libxcb-cursor.so.0 libxcb-cursor0
    need libxcb-icccm.so.4 libxcb-icccm4
    need libxcb-image.so.0 libxcb-image0
    need libxcb-keysyms.so.1 libxcb-keysyms1
    need libxcb-render-util.so.0 libxcb-render-util0
    need libxcb-shape.so.0 libxcb-shape0
fi
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
    $as_root true 2>/dev/null || as_root=none
fi
if [ "$as_root" = none ] || ! command -v apt-get >/dev/null; then
    echo "These system libraries are missing; please install them:$missing" >&2
    exit 0
fi
echo "Installing the system libraries that Qt needs:$missing"
$as_root apt-get update -qq
# shellcheck disable=SC2086  # the list is meant to be split
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -qq --yes --no-install-recommends $missing >/dev/null
