/*
 * Finding and reading the roadmap's file. Directories are those of the XDG base directory specification.
 */
#include "input.h"

#include "app.h"

#include "phasenav/base/reason.h"
#include "phasenav/yaml/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

extern const unsigned char pn_embedded_builtin_roadmap[];
extern const size_t pn_embedded_builtin_roadmap_size;

enum { READ_AT_ONCE = 64 * 1024, MEBIBYTE = 1024 * 1024 };

/* Bytes to read from a file, as far as that can be known: the rest of it, and one more, which meets its end. */
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
        ssize_t got = read(descriptor, pn_buffer_reserve(buffer, wanted), wanted);
        if (got == 0) {
            return 0;
        }
        if (got > 0) {
            pn_buffer_commit(buffer, (size_t)got);
            wanted = wanted > (size_t)got ? wanted - (size_t)got : 0;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

static int read_file(const char *path, size_t limit, struct pn_buffer *buffer)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor == -1) {
        return errno;
    }
    int error = read_all(descriptor, limit, buffer);
    close(descriptor);
    return error;
}

/* There is such a file. What cannot even be looked for (another user's folder) is not there. */
static bool exists(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0;
}

/* The roadmap in a configuration directory, or NULL. The specification has relative directories ignored. */
static const char *find_in(struct pn_arena *arena, const char *directory, size_t length)
{
    if (length == 0 || directory[0] != '/') {
        return NULL;
    }
    const char *path = pn_arena_printf(arena, "%.*s/phasenav/roadmap.yaml", (int)length, directory);
    return exists(path) ? path : NULL;
}

static const char *variable_or(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : otherwise;
}

static const char *find_configured(struct pn_arena *arena)
{
    const char *home = variable_or("HOME", NULL);
    const char *own = variable_or("XDG_CONFIG_HOME", NULL);
    if (own == NULL && home != NULL) {
        own = pn_arena_printf(arena, "%s/.config", home);
    }
    const char *found = own != NULL ? find_in(arena, own, strlen(own)) : NULL;
    const char *directories = variable_or("XDG_CONFIG_DIRS", "/etc/xdg");
    while (found == NULL && *directories != '\0') {
        size_t length = strcspn(directories, ":");
        found = find_in(arena, directories, length);
        directories += length + (directories[length] == ':');
    }
    return found;
}

static void take_builtin(struct pn_input *input)
{
    input->is_builtin = true;
    input->source = (struct pn_source){
        .name = "<built-in>",
        .text = (const char *)pn_embedded_builtin_roadmap,
        .length = pn_embedded_builtin_roadmap_size,
    };
}

static bool take_file(struct pn_input *input, const char *path, bool is_stdin, const struct pn_catalog *catalog,
                      struct pn_diags *diags)
{
    size_t limit = pn_yaml_default_limits.bytes;
    int error = is_stdin ? read_all(STDIN_FILENO, limit, &input->text) : read_file(path, limit, &input->text);
    if (error != 0 && is_stdin) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read standard input: %s", pn_reason(catalog, error));
    }
    if (error != 0) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", path, pn_reason(catalog, error));
    }
    const char *name = is_stdin ? "<stdin>" : path;
    if (input->text.length > limit) {
        return pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' is larger than the %zu MiB that a roadmap may have", name,
                             limit / MEBIBYTE);
    }
    input->source =
        (struct pn_source){.name = name, .text = pn_buffer_text(&input->text), .length = input->text.length};
    return true;
}

bool pn_input_read(const char *file, const struct pn_catalog *catalog, struct pn_input *ret_input,
                   struct pn_diags *diags)
{
    struct pn_input input = {0};
    pn_arena_init(&input.arena);
    pn_buffer_init(&input.text);
    bool is_stdin = file != NULL && strcmp(file, "-") == 0;
    if (file == NULL) {
        file = variable_or("PHASENAV_ROADMAP", NULL);
    }
    if (file == NULL) {
        file = find_configured(&input.arena);
    }
    if (file == NULL) {
        take_builtin(&input);
    } else if (!take_file(&input, file, is_stdin, catalog, diags)) {
        pn_input_finish(&input);
        return false;
    }
    *ret_input = input;
    return true;
}

void pn_input_finish(struct pn_input *input)
{
    pn_buffer_finish(&input->text);
    pn_arena_finish(&input->arena);
}
