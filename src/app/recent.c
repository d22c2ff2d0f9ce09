// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "recent.h"

#include "environment.h"
#include "output.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/text_check.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folders down to the one of the file, the outermost first. Those that are missing are made, but never the home
 * folder itself. */
struct place {
    const char *folders[3];
    size_t folder_count;
    const char *file; /* NULL: there is none */
};

static struct place place_of(struct pn_arena *arena)
{
    struct place place = {.file = NULL};
    const char *state = pn_environment("XDG_STATE_HOME");
    const char *home = pn_environment("HOME");
    if (state == NULL || *state != '/') { /* relative ones are ignored, as the specification says */
        if (home == NULL || *home != '/') {
            return place;
        }
        place.folders[place.folder_count++] = pn_arena_printf(arena, "%s/.local", home);
        state = pn_arena_printf(arena, "%s/.local/state", home);
    }
    place.folders[place.folder_count++] = state;
    place.folders[place.folder_count] = pn_arena_printf(arena, "%s/phasenav", state);
    place.file = pn_arena_printf(arena, "%s/projects", place.folders[place.folder_count++]);
    return place;
}

/* --- reading --- */

/* Reads the file as far as it may be long. NULL where there is none. */
static char *read_text(struct pn_arena *arena, const char *path)
{
    enum { SIZE_MOST = 1 << 17 };
    int descriptor = path != NULL ? open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC) : -1;
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (descriptor >= 0) {
            (void)close(descriptor);
        }
        return NULL;
    }
    size_t size = status.st_size < SIZE_MOST ? (size_t)status.st_size : (size_t)SIZE_MOST;
    char *text = pn_arena_alloc(arena, size + 1, 1, 1);
    ssize_t length = read(descriptor, text, size);
    (void)close(descriptor);
    text[length > 0 ? length : 0] = '\0';
    return text;
}

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
    const char *text = read_text(arena, place_of(arena).file);
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

/* Writes a new file beside the old one, and puts it in its place. */
static bool replace(struct pn_arena *arena, const struct place *place, const struct pn_buffer *text)
{
    enum { OWN = 0700 };
    for (size_t i = 0; i < place->folder_count; i++) {
        (void)mkdir(place->folders[i], OWN); /* where that fails, the file says so */
    }
    char *beside = pn_arena_printf(arena, "%s.XXXXXX", place->file);
    int descriptor = mkstemp(beside);
    if (descriptor < 0) {
        return false;
    }
    bool is_written = pn_output_write(descriptor, text->data, text->length) == 0 && fsync(descriptor) == 0;
    bool is_closed = close(descriptor) == 0;
    bool is_there = is_written && is_closed && rename(beside, place->file) == 0;
    if (!is_there) {
        (void)unlink(beside);
    }
    return is_there;
}

bool pn_recent_add(struct pn_arena *arena, const char *path, const char *title)
{
    struct place place = place_of(arena);
    if (place.file == NULL || *path != '/' || strpbrk(path, "\n\t") != NULL) {
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
    bool is_there = replace(arena, &place, &text);
    pn_buffer_finish(&text);
    return is_there;
}
