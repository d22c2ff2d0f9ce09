#!/bin/sh
# lintian.sh WORK VERSION: Debian's own check has nothing to say, from errors to pedantry.
set -eu
lintian --allow-root --pedantic --fail-on error,warning,pedantic "$1"/one/build/phasenav_*.deb
