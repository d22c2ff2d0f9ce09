#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# lintian.sh WORK VERSION: Debian's own check has nothing to say, from errors to pedantry.
set -eu
lintian --allow-root --pedantic --fail-on error,warning,pedantic "$1"/one/build/phasenav_*.deb
