#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# messages.sh SOURCE XGETTEXT TEMPLATE: writes all messages of the program into a template for catalogues.
set -eu
cd "$1"
find src include -name '*.c' -o -name '*.h' -o -name '*.def' | LC_ALL=C sort |
    "$2" --language=C --from-code=UTF-8 --files-from=- --no-location --no-wrap --output="$3" \
        --keyword --keyword=PN_N_:1 --keyword=PN_NC_:1c,2 --keyword=pn_tr:2 --keyword=pn_trn:2,3 --keyword=pn_trc:2c,3 \
        --keyword=pn_diag_error:4 --keyword=pn_diag_warning:4 --keyword=pn_diag_note:4
