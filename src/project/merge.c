// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the files of a merge are, and what is to be united of them and beside them.
 */
#include "phasenav/project/merge.h"

#include "disk.h"
#include "history_file.h"
#include "history_line.h"
#include "merge_files.h"
#include "merge_history.h"
#include "merge_project.h"
#include "modernise.h"
#include "pending.h"
#include "read.h"
#include "store_base.h"

#include "phasenav/yaml/node.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* --- histories beside the projects --- */

/* Takes away the entry at the end without a line break where the project does not say what it has led to: whoever was
 * to save it was killed (history_file.h). */
static void settle(struct pn_merge *merge, const struct pn_project *project, const char *path, struct pn_buffer *bytes)
{
    size_t start = bytes->length;
    while (start != 0 && bytes->data[start - 1] != '\n') {
        start--;
    }
    struct pn_entry entry;
    size_t length = bytes->length - start;
    if (length == 0 || (pn_history_line_read(&merge->arena, project->roadmap, bytes->data + start, length, &entry) &&
                        pn_pending_holds(project, &entry))) {
        return;
    }
    pn_diag_warning(
        merge->diags, NULL, PN_NO_PLACE,
        "the last entry of the history '%s' had not been saved when the program ended, and was left out: %s", path,
        pn_node_quote(&merge->arena, bytes->data + start));
    bytes->data[start] = '\0';
    bytes->length = start;
}

static bool are_equal(const struct pn_buffer *a, const struct pn_buffer *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->data, b->data, a->length) == 0);
}

/* Theirs, with what the log of theirs said. */
static enum pn_merge_attempt read_their_history(struct pn_merge *merge, struct pn_buffer *bytes, bool *ret_found)
{
    const struct pn_merge_copy *theirs = &merge->copies[PN_MERGE_THEIRS];
    const char *path;
    struct pn_buffer file;
    pn_buffer_init(&file);
    int error = pn_file_resolve(&merge->arena, theirs->name, &path);
    const char *history = pn_history_path(&merge->arena, path);
    error = error == 0 ? pn_merge_read_path(history, &file) : error;
    *ret_found = error == 0 || theirs->log.length != 0;
    if (error == 0) {
        settle(merge, theirs->project, history, &file);
    }
    pn_buffer_append(bytes, pn_buffer_text(&theirs->log), theirs->log.length);
    pn_buffer_append(bytes, pn_buffer_text(&file), file.length);
    pn_buffer_finish(&file);
    return error == 0 || error == ENOENT ? PN_MERGE_DONE : pn_merge_fail(merge, history, error);
}

/* Where no other file can take its place, a history gets at its end what it lacks; readers sort. A line that is not
 * whole when the program is killed is one that is pending, and goes with the next change. */
static int append_to_history(int descriptor, const struct pn_source *ours, const struct pn_source *united)
{
    struct pn_buffer lines;
    pn_buffer_init(&lines);
    if (ours->length != 0 && ours->text[ours->length - 1] != '\n') {
        pn_buffer_append_text(&lines, "\n");
    }
    pn_merge_missing_lines(ours, united, &lines);
    int error = pn_disk_cut(descriptor, ours->length); /* what was not to stay */
    if (error == 0) {
        error = pn_disk_write(descriptor, pn_buffer_text(&lines), lines.length, ours->length);
    }
    error = error == 0 ? pn_disk_synchronise(descriptor) : error;
    pn_buffer_finish(&lines);
    return error;
}

static enum pn_merge_attempt write_history(struct pn_merge *merge, const struct pn_buffer *theirs)
{
    const char *path = pn_history_path(&merge->arena, merge->path);
    struct pn_buffer ours;
    int descriptor = -1;
    bool is_created;
    pn_buffer_init(&ours);
    int error = pn_history_open(path, true, merge->descriptor, &descriptor, &is_created);
    if (error == 0) {
        error = pn_merge_read_all(descriptor, &ours);
    }
    if (error == 0) {
        struct pn_buffer *united = &merge->united_history;
        settle(merge, merge->copies[PN_MERGE_OURS].project, path, &ours);
        const struct pn_source one = {.text = pn_buffer_text(&ours), .length = ours.length};
        const struct pn_source other = {.text = pn_buffer_text(theirs), .length = theirs->length};
        pn_merge_histories(merge->files->roadmap, &one, &other, united);
        const struct pn_source text = {.text = pn_buffer_text(united), .length = united->length};
        error = are_equal(united, &ours) ? 0 : pn_merge_write_beside(merge, path, &text, descriptor);
        if (pn_file_can_be_written_in_place(error) && !merge->is_unlocked) {
            error = append_to_history(descriptor, &one, &text);
        }
    }
    if (descriptor != -1) {
        close(descriptor);
    }
    pn_buffer_finish(&ours);
    return error == 0 ? PN_MERGE_DONE : pn_merge_fail(merge, path, error);
}

/* If the program is killed between the two files, the history has entries of which the project says nothing yet; the
 * merge can be made once more. */
static enum pn_merge_attempt unite_histories(struct pn_merge *merge)
{
    struct pn_buffer theirs;
    bool is_there;
    pn_buffer_init(&theirs);
    enum pn_merge_attempt attempt = read_their_history(merge, &theirs, &is_there);
    if (attempt == PN_MERGE_DONE && is_there) {
        attempt = write_history(merge, &theirs);
    }
    pn_buffer_finish(&theirs);
    return attempt;
}

/* --- projects --- */

static enum pn_merge_attempt settle_ours(struct pn_merge *merge, enum pn_inplace_rest rest)
{
    struct pn_merge_copy *ours = &merge->copies[PN_MERGE_OURS];
    struct stat status;
    if (rest == PN_INPLACE_NOTHING) {
        return PN_MERGE_DONE;
    }
    int error = merge->is_unlocked ? ENOLCK : pn_inplace_settle(merge->descriptor, rest, &ours->bytes);
    if (error == 0 && fstat(merge->descriptor, &status) != 0) {
        error = errno;
    }
    if (error == 0) {
        merge->identity = pn_file_identity_of(&status);
        merge->old_length = ours->bytes.length;
    }
    return error == 0 ? PN_MERGE_DONE : pn_merge_fail(merge, ours->name, error);
}

/* The base says nothing where it cannot be read: then all that differs is a conflict. */
static void read_base(struct pn_merge *merge)
{
    struct pn_merge_copy *base = &merge->copies[PN_MERGE_BASE];
    struct pn_diags *diags = pn_diags_new(NULL);
    if (!pn_store_is_blank(&base->bytes) &&
        !pn_project_read(&base->source, merge->files->roadmap, &base->project, diags)) {
        pn_diag_warning(merge->diags, NULL, PN_NO_PLACE,
                        "'%s', the common origin, cannot be read as a project: whatever differs is a conflict",
                        base->name);
    }
    pn_diags_free(diags);
}

static enum pn_merge_attempt read_projects(struct pn_merge *merge)
{
    size_t problems = pn_diags_count(merge->diags);
    enum pn_merge_attempt attempt = PN_MERGE_DONE;
    for (int i = PN_MERGE_BASE; i < PN_MERGE_COPIES && attempt == PN_MERGE_DONE; i++) {
        struct pn_merge_copy *copy = &merge->copies[i];
        enum pn_inplace_rest rest = pn_inplace_take_text(&copy->bytes);
        copy->source.text = pn_buffer_text(&copy->bytes);
        copy->source.length = copy->bytes.length;
        attempt = i == PN_MERGE_OURS ? settle_ours(merge, rest) : PN_MERGE_DONE;
        if (i != PN_MERGE_BASE && attempt == PN_MERGE_DONE &&
            !pn_project_read(&copy->source, merge->files->roadmap, &copy->project, merge->diags)) {
            pn_diag_note(merge->diags, NULL, PN_NO_PLACE, "nothing was united; '%s' is as it was",
                         merge->copies[PN_MERGE_OURS].name);
            attempt = PN_MERGE_FAILED;
        }
    }
    if (attempt == PN_MERGE_DONE) {
        pn_diags_take_back(merge->diags, problems); /* warnings about what is not known are --check's */
        read_base(merge);
    }
    return attempt;
}

static bool migrate(struct pn_merge *merge, struct pn_merge_copy *copy)
{
    struct pn_project *after;
    if (!pn_project_migrate(copy->project, &after, merge->diags)) {
        return false;
    }
    pn_merge_log(merge->files->roadmap, &copy->project->log, &copy->log);
    pn_project_free(copy->project);
    copy->project = after;
    return true;
}

static bool is_later(const struct pn_merge *merge, int copy)
{
    return !merge->copies[copy].project->writable &&
           !pn_diag_error(merge->diags, NULL, PN_NO_PLACE,
                          "nothing was united: '%s' is in a later format than this program knows; get a newer phasenav",
                          merge->copies[copy].name);
}

/* Something of theirs in format 1 would be lost that is in no history yet: git unites that file by itself. */
static bool has_no_place_for_log(struct pn_merge *merge)
{
    const struct pn_merge_copy *theirs = &merge->copies[PN_MERGE_THEIRS];
    const struct pn_merge_copy *base = &merge->copies[PN_MERGE_BASE];
    const char *history = pn_history_path(&merge->arena, merge->path);
    size_t known = base->project != NULL ? base->project->log.count : 0;
    bool is_new = theirs->project->log.count > known;
    bool has_ending = strlen(history) < strlen(merge->path) + strlen(".history"); /* .yaml was taken off */
    return is_new && !has_ending && access(history, F_OK) != 0;
}

/* Brings all copies into one format. Two of format 1 stay in it, for their logs are in them. */
static bool match_formats(struct pn_merge *merge)
{
    struct pn_merge_copy *base = &merge->copies[PN_MERGE_BASE];
    struct pn_merge_copy *ours = &merge->copies[PN_MERGE_OURS];
    struct pn_merge_copy *theirs = &merge->copies[PN_MERGE_THEIRS];
    if (is_later(merge, PN_MERGE_OURS) || is_later(merge, PN_MERGE_THEIRS)) {
        return false;
    }
    unsigned format = ours->project->format;
    if (format != theirs->project->format && (format == 1 || has_no_place_for_log(merge))) {
        return pn_diag_error(merge->diags, NULL, PN_NO_PLACE,
                             "nothing was united: '%s' is in format 1, the other one in format 2; make any change in "
                             "the former with this program, which brings it into format 2, and unite them then",
                             (format == 1 ? ours : theirs)->name);
    }
    if (format != theirs->project->format && !migrate(merge, theirs)) {
        return false;
    }
    if (base->project != NULL && base->project->format != format) {
        if (format == 1 || !base->project->writable || !migrate(merge, base)) {
            pn_project_free(base->project);
            base->project = NULL;
        }
    }
    return true;
}

/* What only one side has changed is taken as it is, byte for byte. */
static bool is_taken_whole(struct pn_merge *merge)
{
    const struct pn_merge_copy *copies = merge->copies;
    const struct pn_merge_copy *whole = NULL;
    if (are_equal(&copies[PN_MERGE_THEIRS].bytes, &copies[PN_MERGE_BASE].bytes) ||
        are_equal(&copies[PN_MERGE_THEIRS].bytes, &copies[PN_MERGE_OURS].bytes)) {
        whole = &copies[PN_MERGE_OURS];
    } else if (are_equal(&copies[PN_MERGE_OURS].bytes, &copies[PN_MERGE_BASE].bytes)) {
        whole = &copies[PN_MERGE_THEIRS];
    }
    if (whole != NULL) {
        pn_buffer_append(&merge->united, pn_buffer_text(&whole->bytes), whole->bytes.length);
    }
    return whole != NULL;
}

static enum pn_merge_attempt unite_projects(struct pn_merge *merge)
{
    enum pn_merge_attempt attempt = read_projects(merge);
    if (attempt != PN_MERGE_DONE) {
        return attempt;
    }
    if (!is_taken_whole(merge)) {
        if (!match_formats(merge)) {
            return PN_MERGE_FAILED;
        }
        const struct pn_merge_copies copies = {merge->copies[PN_MERGE_BASE].project,
                                               merge->copies[PN_MERGE_OURS].project,
                                               merge->copies[PN_MERGE_THEIRS].project};
        pn_merge_projects(merge->result, &copies, &merge->united, &merge->conflicts, merge->diags);
    }
    attempt = unite_histories(merge);
    return attempt == PN_MERGE_DONE ? pn_merge_write_ours(merge, true) : attempt;
}

/* --- all --- */

static enum pn_merge_attempt unite(struct pn_merge *merge)
{
    enum pn_merge_attempt attempt = pn_merge_read_copies(merge);
    if (attempt != PN_MERGE_DONE) {
        return attempt;
    }
    const struct pn_merge_copy *ours = &merge->copies[PN_MERGE_OURS];
    const struct pn_merge_copy *theirs = &merge->copies[PN_MERGE_THEIRS];
    bool is_history[] = {pn_merge_is_history(merge->files->roadmap, &ours->source),
                         pn_merge_is_history(merge->files->roadmap, &theirs->source)};
    bool is_blank[] = {pn_store_is_blank(&ours->bytes), pn_store_is_blank(&theirs->bytes)};
    if (is_blank[1] || ((is_history[0] || is_blank[0]) && (is_history[1] || is_blank[1]))) {
        pn_merge_histories(merge->files->roadmap, &ours->source, &theirs->source, &merge->united);
        if (is_blank[1]) { /* ours may be a project, too */
            pn_buffer_clear(&merge->united);
            pn_buffer_append(&merge->united, ours->source.text, ours->source.length);
        }
        return pn_merge_write_ours(merge, false);
    }
    if (is_blank[0]) {
        pn_buffer_append(&merge->united, theirs->source.text, theirs->source.length);
        return pn_merge_write_ours(merge, false);
    }
    if (is_history[0] || is_history[1]) {
        pn_diag_error(merge->diags, NULL, PN_NO_PLACE,
                      "nothing was united: of '%s' and '%s' one is a history, and the other is not", ours->name,
                      theirs->name);
        return PN_MERGE_FAILED;
    }
    return unite_projects(merge);
}

static void start(struct pn_merge *merge)
{
    const char *const names[PN_MERGE_COPIES] = {merge->files->base, merge->files->ours, merge->files->theirs};
    pn_arena_init(&merge->arena);
    merge->descriptor = -1;
    merge->conflicts = (struct pn_merge_conflicts){.count = 0};
    pn_buffer_init(&merge->united);
    pn_buffer_init(&merge->united_history);
    for (int i = PN_MERGE_BASE; i < PN_MERGE_COPIES; i++) {
        merge->copies[i] = (struct pn_merge_copy){.name = names[i]};
        pn_buffer_init(&merge->copies[i].bytes);
        pn_buffer_init(&merge->copies[i].log);
    }
}

static void finish(struct pn_merge *merge)
{
    if (merge->descriptor != -1) {
        close(merge->descriptor); /* and the lock goes */
    }
    for (int i = PN_MERGE_BASE; i < PN_MERGE_COPIES; i++) {
        pn_project_free(merge->copies[i].project);
        pn_buffer_finish(&merge->copies[i].bytes);
        pn_buffer_finish(&merge->copies[i].log);
    }
    pn_buffer_finish(&merge->united);
    pn_buffer_finish(&merge->united_history);
    pn_arena_finish(&merge->arena);
}

bool pn_merge(struct pn_arena *arena, const struct pn_merge_files *files, struct pn_merge_conflicts *ret_conflicts,
              struct pn_diags *diags)
{
    enum { TRIES_MOST = 100 };
    struct pn_merge merge = {.result = arena, .files = files, .diags = diags};
    size_t problems = pn_diags_count(diags);
    enum pn_merge_attempt attempt = PN_MERGE_AGAIN;
    for (int i = 0; i < TRIES_MOST && attempt == PN_MERGE_AGAIN; i++) {
        pn_diags_take_back(diags, problems);
        start(&merge);
        attempt = unite(&merge);
        *ret_conflicts = merge.conflicts;
        finish(&merge);
    }
    return attempt == PN_MERGE_AGAIN
               ? pn_diag_error(diags, NULL, PN_NO_PLACE, "nothing was united: others keep changing '%s'", files->ours)
               : attempt == PN_MERGE_DONE;
}
