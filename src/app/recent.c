// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "recent.h"

#include "state_file.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/text_check.h"

#include <string.h>

static const char file_name[] = "projects";

/* --- reading --- */

/* Takes a line without its break apart. Returns whether it is one of ours. */
static bool read_line(struct pn_arena *arena, const char *line, size_t length, struct pn_recent_project *ret_project)
{
    const char *tab = memchr(line, '\t', length);
    if (*line != '/' || tab == NULL) {
        return false;
    }
    size_t before = (size_t)(tab - line);
    ret_project->path = pn_arena_strndup(arena, line, before);
    ret_project->title = pn_text_visible(arena, pn_arena_strndup(arena, tab + 1, length - before - 1));
    return true;
}

struct pn_recent pn_recent_read(struct pn_arena *arena)
{
    struct pn_recent_project *projects = PN_NEW_ARRAY(arena, struct pn_recent_project, PN_RECENT_MOST);
    struct pn_recent recent = {.at = projects};
    const char *text = pn_state_read(arena, file_name);
    while (text != NULL && *text != '\0' && recent.count < PN_RECENT_MOST) {
        size_t length = strcspn(text, "\n");
        if (text[length] == '\n' && read_line(arena, text, length, &projects[recent.count])) {
            recent.count++; /* a line without its end is half a path */
        }
        text += length + (text[length] == '\n' ? 1 : 0);
    }
    return recent;
}

bool pn_recent_is_first(struct pn_arena *arena, const char *path)
{
    struct pn_recent recent = pn_recent_read(arena);
    return recent.count > 0 && strcmp(recent.at[0].path, path) == 0;
}

/* --- writing --- */

static void write_line(struct pn_buffer *text, const struct pn_recent_project *project)
{
    pn_buffer_printf(text, "%s\t%s\n", project->path, project->title);
}

bool pn_recent_add(struct pn_arena *arena, const char *path, const char *title)
{
    if (*path != '/' || strpbrk(path, "\n\t") != NULL) {
        return false;
    }
    const struct pn_recent_project added = {.path = path, .title = pn_text_visible(arena, title)};
    struct pn_recent recent = pn_recent_read(arena);
    bool is_first = recent.count > 0 && strcmp(recent.at[0].path, path) == 0;
    if (is_first && strcmp(recent.at[0].title, added.title) == 0) {
        return true;
    }
    struct pn_buffer text;
    pn_buffer_init(&text);
    write_line(&text, &added);
    uint32_t count = 1;
    for (uint32_t i = 0; i < recent.count && count < PN_RECENT_MOST; i++) {
        if (strcmp(recent.at[i].path, path) != 0) {
            write_line(&text, &recent.at[i]);
            count++;
        }
    }
    bool is_there = pn_state_replace(arena, file_name, &text);
    pn_buffer_finish(&text);
    return is_there;
}
