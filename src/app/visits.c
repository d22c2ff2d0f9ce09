// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "visits.h"

#include "state_file.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/text_check.h"

#include <string.h>

static const char file_name[] = "visits";

struct visit {
    const char *path;
    const char *who;
    const char *time;
};

/* Takes the next line apart, which ends it. Returns whether it is one of ours; without its end it is half a time. */
static bool read_line(char **at, struct visit *ret_visit)
{
    char *line = *at;
    size_t length = strcspn(line, "\n");
    bool is_whole = line[length] == '\n';
    *at = line + length + (is_whole ? 1 : 0);
    line[length] = '\0';
    char *who = strchr(line, '\t');
    char *time = who != NULL ? strchr(who + 1, '\t') : NULL;
    if (!is_whole || *line != '/' || time == NULL) {
        return false;
    }
    *who = '\0';
    *time = '\0';
    *ret_visit = (struct visit){.path = line, .who = who + 1, .time = time + 1};
    return true;
}

static bool is_of(const struct visit *visit, const char *path, const char *who)
{
    return strcmp(visit->path, path) == 0 && strcmp(visit->who, who) == 0;
}

const char *pn_visit_last(struct pn_arena *arena, const char *path, const char *who)
{
    char *at = pn_state_read(arena, file_name);
    while (at != NULL && *at != '\0') {
        struct visit visit;
        if (read_line(&at, &visit) && is_of(&visit, path, who)) {
            return pn_text_visible(arena, visit.time);
        }
    }
    return NULL;
}

bool pn_visit_note(struct pn_arena *arena, const char *path, const char *who, const char *time)
{
    if (*path != '/' || strpbrk(path, "\n\t") != NULL || strpbrk(who, "\n\t") != NULL) {
        return false;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    pn_buffer_printf(&text, "%s\t%s\t%s\n", path, who, time);
    char *at = pn_state_read(arena, file_name);
    for (unsigned count = 1; at != NULL && *at != '\0' && count < PN_VISITS_MOST;) {
        struct visit visit;
        if (read_line(&at, &visit) && !is_of(&visit, path, who)) {
            pn_buffer_printf(&text, "%s\t%s\t%s\n", visit.path, visit.who, visit.time);
            count++;
        }
    }
    bool is_noted = pn_state_replace(arena, file_name, &text);
    pn_buffer_finish(&text);
    return is_noted;
}
