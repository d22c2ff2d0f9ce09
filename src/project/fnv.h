// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * FNV-1a: tells texts apart that differ by accident, not those that somebody has made to be alike.
 */
#ifndef PHASENAV_PROJECT_FNV_H
#define PHASENAV_PROJECT_FNV_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t pn_fnv(const char *bytes, size_t length)
{
    uint64_t sum = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < length; i++) {
        sum = (sum ^ (unsigned char)bytes[i]) * UINT64_C(0x100000001b3);
    }
    return sum;
}

#endif
