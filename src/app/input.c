// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Finding the roadmap's file, and loading it. Directories are those of the XDG base directory specification.
 */
#include "input.h"

#include "app.h"
#include "builtin.h"
#include "environment.h"

#include "phasenav/base/reason.h"
#include "phasenav/roadmap/fit.h"
#include "phasenav/roadmap/load.h"
#include "phasenav/yaml/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_AT_ONCE = 64 * 1024, MEBIBYTE = 1024 * 1024 };

/* Calls read() again when a signal has interrupted it. Returns the number of bytes, or -1. */
static ssize_t read_some(int descriptor, void *bytes, size_t size)
{
    ssize_t got;
    do {
        got = read(descriptor, bytes, size);
    } while (got == -1 && errno == EINTR);
    return got;
}

/* How much to read first: of a regular file its size and one byte more, so that a second read() finds its end. */
static size_t expected_size(int descriptor, size_t limit)
{
    struct stat status;
    bool known = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    size_t size = known ? (size_t)status.st_size : 0;
    return size < limit ? size + 1 : limit + 1;
}

/* Reads to the end, or until there is more than `limit`. Returns 0 or an errno. */
static int read_all(int descriptor, size_t limit, struct pn_buffer *buffer)
{
    size_t wanted = expected_size(descriptor, limit);
    while (buffer->length <= limit) {
        wanted = wanted > READ_AT_ONCE ? wanted : READ_AT_ONCE;
        ssize_t got = read_some(descriptor, pn_buffer_reserve(buffer, wanted), wanted);
        if (got <= 0) {
            return got == 0 ? 0 : errno;
        }
        pn_buffer_commit(buffer, (size_t)got);
        wanted = wanted > (size_t)got ? wanted - (size_t)got : 0;
    }
    return 0;
}

/* Returns whether there is such a file. One that may not be looked for (in another user's folder) counts as missing. */
static bool exists(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0;
}

/* The roadmap in a configuration directory, or NULL. Relative directories are ignored, as the specification says. */
static const char *find_in(struct pn_arena *arena, const char *directory, size_t length)
{
    if (length == 0 || directory[0] != '/') {
        return NULL;
    }
    const char *path = pn_arena_printf(arena, "%.*s/phasenav/roadmap.yaml", (int)length, directory);
    return exists(path) ? path : NULL;
}

static const char *find_configured(struct pn_arena *arena)
{
    const char *home = pn_environment("HOME");
    const char *own = pn_environment("XDG_CONFIG_HOME");
    if (own == NULL && home != NULL) {
        own = pn_arena_printf(arena, "%s/.config", home);
    }
    const char *found = own != NULL ? find_in(arena, own, strlen(own)) : NULL;
    const char *directories = pn_environment("XDG_CONFIG_DIRS");
    directories = directories != NULL ? directories : "/etc/xdg";
    while (found == NULL && *directories != '\0') {
        size_t length = strcspn(directories, ":");
        found = find_in(arena, directories, length);
        directories += length + (directories[length] == ':');
    }
    return found;
}

static bool report_error(const struct pn_input *input, const struct pn_catalog *catalog, int error,
                         struct pn_diags *diags)
{
    const char *reason = pn_reason(catalog, error);
    return input->descriptor == STDIN_FILENO
               ? pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read standard input: %s", reason)
               : pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", input->source.name, reason);
}

bool pn_input_open(const char *file, const struct pn_catalog *catalog, struct pn_input *ret_input,
                   struct pn_diags *diags)
{
    struct pn_input input = {.descriptor = -1};
    pn_arena_init(&input.arena);
    pn_buffer_init(&input.text);
    bool is_stdin = file != NULL && strcmp(file, "-") == 0;
    if (file == NULL) {
        file = pn_environment("PHASENAV_ROADMAP");
    }
    if (file == NULL) {
        file = find_configured(&input.arena);
    }
    if (is_stdin) {
        input.descriptor = STDIN_FILENO;
        input.source.name = "<stdin>";
    } else if (file == NULL) {
        input.is_builtin = true;
        input.source = pn_builtin_source();
    } else {
        input.source.name = file;
        input.descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        if (input.descriptor == -1) {
            report_error(&input, catalog, errno, diags);
            pn_input_finish(&input);
            return false;
        }
    }
    *ret_input = input;
    return true;
}

/* Reads the whole text into the input. */
static bool read_text(struct pn_input *input, const struct pn_catalog *catalog, struct pn_diags *diags)
{
    size_t limit = pn_yaml_default_limits.bytes;
    int error = read_all(input->descriptor, limit, &input->text);
    if (error != 0) {
        return report_error(input, catalog, error, diags);
    }
    if (input->text.length > limit) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is larger than the %zu MiB that a roadmap may have",
                             input->source.name, limit / MEBIBYTE);
    }
    input->source.text = pn_buffer_text(&input->text);
    input->source.length = input->text.length;
    return true;
}

bool pn_input_load(struct pn_input *input, struct pn_charset *charset, const struct pn_catalog *catalog,
                   const struct pn_roadmap **ret_roadmap, struct pn_diags *diags)
{
    static const struct pn_load_options options = {.limits = NULL};
    const struct pn_roadmap *roadmap = input->is_builtin ? pn_builtin_graph() : NULL;
    if (roadmap == NULL) {
        bool has_text = input->is_builtin || read_text(input, catalog, diags);
        if (!has_text || !pn_roadmap_load(&input->source, &options, &input->loaded, diags)) {
            return false;
        }
        roadmap = input->loaded;
    }
    if (charset != NULL && !pn_charset_is_unicode(charset)) {
        input->fitted = pn_roadmap_fit(roadmap, charset);
        roadmap = input->fitted;
    }
    *ret_roadmap = roadmap;
    return true;
}

void pn_input_finish(struct pn_input *input)
{
    if (input->descriptor != -1 && input->descriptor != STDIN_FILENO) {
        close(input->descriptor);
    }
    pn_roadmap_free(input->fitted);
    pn_roadmap_free(input->loaded);
    pn_buffer_finish(&input->text);
    pn_arena_finish(&input->arena);
}
