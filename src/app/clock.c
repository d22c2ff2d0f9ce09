// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "clock.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MS_PER_S = 1000 };

/* SOURCE_DATE_EPOCH is the convention of reproducible-builds.org for documents that are the same at each run. */
static time_t clock_time(void)
{
    const char *fixed = getenv("SOURCE_DATE_EPOCH");
    if (fixed != NULL && *fixed != '\0' && strlen(fixed) < 12 && fixed[strspn(fixed, "0123456789")] == '\0') {
        return (time_t)strtoll(fixed, NULL, 10);
    }
    return time(NULL);
}

const char *pn_clock_now(struct pn_arena *arena)
{
    time_t now = clock_time();
    struct tm local;
    char text[40] = "";
    char zone[8] = "";
    if (localtime_r(&now, &local) == NULL || strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &local) == 0 ||
        strftime(zone, sizeof zone, "%z", &local) != 5) {
        return "1970-01-01T00:00:00+00:00";
    }
    return pn_arena_printf(arena, "%s%.3s:%s", text, zone, zone + 3);
}

const char *pn_clock_today(struct pn_arena *arena)
{
    return pn_arena_strndup(arena, pn_clock_now(arena), 10);
}

const char *pn_clock_stamp(struct pn_arena *arena)
{
    time_t now = clock_time();
    struct tm utc;
    char text[40] = "";
    bool is_known = gmtime_r(&now, &utc) != NULL && strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &utc) != 0;
    return is_known ? pn_arena_strdup(arena, text) : "19700101T000000Z";
}

int pn_clock_ms_to_next_day(void)
{
    enum { LEAST_S = 1, MOST_S = 3600 };
    time_t now = clock_time();
    struct tm local;
    double left = MOST_S;
    if (localtime_r(&now, &local) != NULL) {
        struct tm next = {
            .tm_year = local.tm_year, .tm_mon = local.tm_mon, .tm_mday = local.tm_mday + 1, .tm_isdst = -1};
        left = difftime(mktime(&next), now);
    }
    left = left < LEAST_S ? LEAST_S : left;
    return MS_PER_S * (left < MOST_S ? (int)left : MOST_S);
}

int64_t pn_clock_ms(void)
{
    enum { NS_PER_MS = 1000000 };
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * MS_PER_S + now.tv_nsec / NS_PER_MS;
}
