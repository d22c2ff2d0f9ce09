// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the command line asks for, done in order: understand it, read the roadmap, choose language and phases, write or
 * browse, say what went wrong.
 */
#include "program.h"

#include "app.h"
#include "browse.h"
#include "clock.h"
#include "environment.h"
#include "help.h"
#include "input.h"
#include "language.h"
#include "linear.h"
#include "locale.h"
#include "options.h"
#include "output.h"
#include "paper.h"
#include "phases.h"
#include "project.h"
#include "request.h"

#include "phasenav/base/charset.h"
#include "phasenav/base/reason.h"
#include "phasenav/base/text_check.h"
#include "phasenav/dump/dump.h"
#include "phasenav/dump/search.h"
#include "phasenav/project/check.h"
#include "phasenav/project/date.h"
#include "phasenav/project/merge.h"

#include <errno.h>
#include <unistd.h>

struct program {
    struct pn_arena arena;
    struct pn_options options;
    struct pn_charset *charset; /* of the terminal, or of the output for readers */
    struct pn_languages wanted;
    struct pn_catalog *catalog;
    struct pn_diags *diags;
    const char *as_of;           /* YYYY-MM-DD; NULL: now */
    const char *gone_project;    /* the one opened last, if it is not there any more; else NULL */
    const char *roadmap_version; /* for reports: the program's version, or the name of the roadmap's file */
};

/* Forgets all diags. */
static void reset_diags(struct program *program)
{
    pn_diags_free(program->diags);
    program->diags = pn_diags_new(program->catalog);
}

/* Sets the language and character set of messages from here on. There must be no diags yet. */
static void set_messages(struct program *program, const char *language)
{
    struct pn_catalog *before = program->catalog; /* `language` may be borrowed from it */
    program->catalog = pn_catalog_new(language, program->charset);
    reset_diags(program);
    pn_catalog_free(before);
}

static void set_charset(struct program *program, const char *name)
{
    pn_charset_free(program->charset);
    program->charset = pn_charset_new(name);
}

/* Writes the problems to standard error. If that fails, nothing can be done about it. */
static void write_diags(const struct program *program)
{
    struct pn_buffer text;
    struct pn_buffer encoded;
    pn_buffer_init(&text);
    pn_buffer_init(&encoded);
    pn_diags_write(program->diags, "phasenav", &text);
    pn_charset_encode(program->charset, &encoded, pn_buffer_text(&text), text.length);
    (void)pn_output_write(STDERR_FILENO, pn_buffer_text(&encoded), encoded.length);
    pn_buffer_finish(&encoded);
    pn_buffer_finish(&text);
}

static enum pn_status wrong_usage(struct program *program)
{
    pn_diag_note(program->diags, NULL, PN_NO_PLACE, "try 'phasenav --help'");
    return PN_STATUS_USAGE;
}

/* A document on its way to standard output, in pieces, so that a large one is never in memory as a whole. */
struct output {
    struct program *program;
    bool is_utf8; /* the document is not encoded for the locale */
    int error;    /* an errno from the first piece that could not be written; later ones are dropped */
    struct pn_buffer document;
    struct pn_buffer encoded;
};

static void write_piece(struct output *output)
{
    const struct pn_buffer *piece = &output->document;
    if (!output->is_utf8 && !pn_charset_is_unicode(output->program->charset)) {
        pn_buffer_clear(&output->encoded);
        pn_charset_encode(output->program->charset, &output->encoded, pn_buffer_text(piece), piece->length);
        piece = &output->encoded;
    }
    if (output->error == 0) {
        output->error = pn_output_write(STDOUT_FILENO, pn_buffer_text(piece), piece->length);
    }
    pn_buffer_clear(&output->document);
}

static void flush_output(void *context, struct pn_buffer *document)
{
    enum { PIECE = 1 << 16 }; /* bytes: what a pipe takes at once */
    if (document->length >= PIECE) {
        write_piece(context);
    }
}

static void start_output(struct output *output, struct program *program, bool is_utf8)
{
    *output = (struct output){.program = program, .is_utf8 = is_utf8};
    pn_buffer_init(&output->document);
    pn_buffer_init(&output->encoded);
}

/* A reader that has seen enough (`| head`) closes the pipe, and that is fine. */
static enum pn_status finish_output(struct output *output)
{
    struct program *program = output->program;
    write_piece(output);
    int error = output->error != 0 ? output->error : pn_output_close();
    pn_buffer_finish(&output->encoded);
    pn_buffer_finish(&output->document);
    if (error == 0 || error == EPIPE) {
        return PN_STATUS_DONE;
    }
    pn_diag_error(program->diags, NULL, PN_NO_PLACE, "cannot write to standard output: %s",
                  pn_reason(program->catalog, error));
    return PN_STATUS_FAILED;
}

static enum pn_status write_help(struct program *program)
{
    struct output output;
    start_output(&output, program, false);
    if (program->options.task == PN_TASK_HELP) {
        pn_help_write(&output.document, program->catalog, pn_locale_width(&program->options));
    } else {
        pn_help_write_version(&output.document, program->catalog);
    }
    return finish_output(&output);
}

/* Tells the reader that the document is empty: that may be right, or a slip on the command line. */
static void note_emptiness(struct program *program)
{
    const struct pn_options *options = &program->options;
    if (options->task == PN_TASK_SEARCH) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "nothing found for '%s'",
                      pn_locale_to_utf8(&program->arena, options->search));
    } else if (options->workstreams.count != 0 || options->stakeholders.count != 0) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                      "nothing is left: what was asked for has no such workstream or stakeholder");
    } else if (options->task == PN_TASK_LIST) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "the roadmap has nothing of this kind");
    } else {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "format '%s' has nothing for this", options->format->name);
    }
}

static size_t write_document(struct program *program, const struct pn_dump_request *request, struct pn_buffer *document)
{
    const struct pn_options *options = &program->options;
    if (options->task == PN_TASK_LIST) {
        return options->list->write(document, request);
    }
    if (options->task == PN_TASK_SEARCH) {
        return pn_dump_write_search(document, request, pn_locale_to_utf8(&program->arena, options->search));
    }
    return options->format->write(document, request);
}

static size_t write_request(struct program *program, const struct pn_dump_request *request, enum pn_status *ret_status)
{
    struct output output;
    start_output(&output, program, program->options.format->for_programs);
    struct pn_dump_request flushed = *request;
    flushed.flush = flush_output;
    flushed.flush_context = &output;
    size_t written = write_document(program, &flushed, &output.document);
    *ret_status = finish_output(&output);
    return written;
}

static enum pn_status write_dump(struct program *program, const struct pn_roadmap *roadmap, const char *language,
                                 const struct pn_project *project)
{
    const struct pn_options *options = &program->options;
    bool for_programs = options->format->for_programs;
    struct pn_catalog *labels = for_programs ? pn_catalog_new(language, NULL) : NULL;
    struct pn_dump_request request = {
        .roadmap = roadmap,
        .project = project,
        .all = options->task == PN_TASK_ALL,
        .language = pn_roadmap_language(roadmap, language, NULL),
        .catalog = for_programs ? labels : program->catalog,
        .width = pn_locale_width(options),
        .color = pn_locale_wants_color(options),
        .ascii = !pn_charset_is_unicode(program->charset),
    };
    enum pn_status status = PN_STATUS_USAGE;
    if (pn_request_choose(&program->arena, options, &request, program->diags)) {
        size_t written = write_request(program, &request, &status);
        if (status == PN_STATUS_DONE && written == 0) {
            note_emptiness(program);
        }
    }
    pn_catalog_free(labels);
    return status;
}

static enum pn_status browse(struct program *program, const struct pn_roadmap *roadmap, const char *language,
                             struct pn_store *store)
{
    struct pn_indices phases;
    uint32_t index = pn_roadmap_language(roadmap, language, NULL);
    if (!pn_phases_choose(&program->arena, roadmap, index, program->options.phases.at, program->options.phases.count,
                          &phases, program->diags)) {
        return PN_STATUS_USAGE;
    }
    struct pn_browse_options options = {
        .roadmap = roadmap,
        .charset = program->charset,
        .language = language,
        .phase = phases.count != 0 ? phases.at[0] : PN_NO_PHASE,
        .store = store,
        .who = program->options.who,
        .new_path = pn_project_default_path(&program->arena),
        .gone = program->gone_project,
        .pinned = program->options.project != NULL,
        .reopens =
            !program->options.read_only && program->options.file == NULL && pn_environment("PHASENAV_PROJECT") == NULL,
        .as_of = program->as_of,
        .read_only = program->options.read_only || program->as_of != NULL,
        .color = pn_locale_wants_color(&program->options),
        .ascii = program->options.ascii,
        .mouse = program->options.mouse,
    };
    if (program->options.linear) {
        return pn_browse_linear(&options, &program->options, program->diags);
    }
    return (enum pn_status)pn_browse(&options, program->diags);
}

/* Where somebody has to write something in before the paper is handed in. */
static void tell_gaps(struct program *program, size_t gaps)
{
    if (gaps != 0) {
        pn_diag_warning(program->diags, NULL, PN_NO_PLACE,
                        pn_trn(program->catalog, "%lu gap is left, marked [missing: ...]",
                               "%lu gaps are left, marked [missing: ...]", gaps),
                        (unsigned long)gaps);
    }
}

static enum pn_status write_about_project(struct program *program, const struct pn_roadmap *roadmap,
                                          struct pn_store *store, const char *language)
{
    const struct pn_options *options = &program->options;
    struct pn_catalog *labels = options->format->for_programs ? pn_catalog_new(language, NULL) : NULL;
    struct pn_dump_request request = {
        .roadmap = roadmap,
        .project = pn_store_project(store),
        .language = pn_roadmap_language(roadmap, language, NULL),
        .catalog = labels != NULL ? labels : program->catalog,
        .today = pn_clock_today(&program->arena),
        .as_of = program->as_of,
        .version = program->roadmap_version,
        .width = pn_locale_width(options),
        .color = pn_locale_wants_color(options),
        .ascii = !pn_charset_is_unicode(program->charset),
    };
    enum pn_status status = pn_paper_choose(&program->arena, options, store, &request, program->diags);
    if (status == PN_STATUS_DONE) {
        size_t written = write_request(program, &request, &status);
        bool is_missing = request.paper == PN_PAPER_READY && written != 0;
        if (status == PN_STATUS_DONE && written == 0 && request.due.dues.count != 0) {
            note_emptiness(program); /* a calendar, and nothing has a day */
        }
        bool is_for_council = request.paper == PN_PAPER_REPORT || request.paper == PN_PAPER_PROPOSAL;
        if (status == PN_STATUS_DONE && is_for_council) {
            tell_gaps(program, written);
            pn_paper_note(&program->arena, options, store, &request);
        }
        status = status == PN_STATUS_DONE && is_missing ? PN_STATUS_FAILED : status;
    }
    pn_catalog_free(labels);
    return status;
}

/* What a program reads has the same bytes in every locale, so only the command line can change its language. */
static const char *language_of_output(const struct program *program, const struct pn_roadmap *roadmap,
                                      const char *language)
{
    bool is_own = program->options.format->for_programs && program->options.language == NULL;
    return is_own ? roadmap->languages[0] : language;
}

static enum pn_status dump(struct program *program, const struct pn_roadmap *roadmap, const char *language,
                           const struct pn_project *project)
{
    return write_dump(program, roadmap, language_of_output(program, roadmap, language), project);
}

/* `store` is NULL where there is no project. */
static enum pn_status do_with_project(struct program *program, const struct pn_roadmap *roadmap, const char *language,
                                      struct pn_store *store)
{
    uint32_t index = pn_roadmap_language(roadmap, language, NULL);
    const struct pn_project *project = store != NULL ? pn_store_project(store) : NULL;
    switch (program->options.task) {
    case PN_TASK_BROWSE:
        return browse(program, roadmap, language, store);
    case PN_TASK_CHECK:
        if (project != NULL) {
            pn_project_check(project, program->diags);
        }
        return PN_STATUS_DONE;
    case PN_TASK_SET:
        return pn_project_set(&program->arena, &program->options, store, index, program->diags);
    case PN_TASK_REPORT:
    case PN_TASK_PROPOSAL:
    case PN_TASK_READY:
    case PN_TASK_LOG:
    case PN_TASK_DUE:
        return write_about_project(program, roadmap, store, language_of_output(program, roadmap, language));
    default:
        return dump(program, roadmap, language, project);
    }
}

static bool needs_project(enum pn_task task)
{
    return task == PN_TASK_REPORT || task == PN_TASK_PROPOSAL || task == PN_TASK_READY || task == PN_TASK_LOG ||
           task == PN_TASK_DUE || task == PN_TASK_SET;
}

static bool may_make_project(enum pn_task task)
{
    return task == PN_TASK_BROWSE || task == PN_TASK_SET;
}

static void warn_of_what_is_not_known(struct program *program, const struct pn_project *project, const char *path)
{
    uint32_t unknown = project->unknown_count;
    if (!project->writable) {
        pn_diag_warning(program->diags, NULL, PN_NO_PLACE,
                        "'%s' is in a later format than this program knows: it is read as far as it is understood, and "
                        "cannot be changed; get a newer phasenav",
                        path);
    } else if (unknown != 0) {
        pn_diag_warning(program->diags, NULL, PN_NO_PLACE,
                        pn_trn(program->catalog,
                               "'%s' has %u entry that is not known here and is kept; --check names it",
                               "'%s' has %u entries that are not known here and are kept; --check names them", unknown),
                        path, (unsigned)unknown);
    }
}

/* Opens the project. --check names each entry that is not known here; other tasks only say how many there are. */
static struct pn_store *open_store(struct program *program, const struct pn_store_options *options)
{
    size_t problems = pn_diags_count(program->diags);
    struct pn_store *store = pn_store_open(options, program->diags);
    if (store != NULL && program->options.task != PN_TASK_CHECK) {
        pn_diags_take_back(program->diags, problems);
        if (program->options.task != PN_TASK_BROWSE) {
            warn_of_what_is_not_known(program, pn_store_project(store), options->path);
        }
        if (pn_store_lacks_past(store)) {
            pn_diag_warning(program->diags, NULL, PN_NO_PLACE,
                            "'%s' has no history: it is shown as it is now, not as it was on that day", options->path);
        }
    }
    return store;
}

/* Opens the first project that is there and follows the roadmap. NULL where there is none, with a message if one was
 * passed over, or where one is not in order. *ret_path: which it was. */
static struct pn_store *open_first(struct program *program, const struct pn_roadmap *roadmap,
                                   const struct pn_project_paths *paths, const char **ret_path)
{
    size_t problems = pn_diags_count(program->diags);
    size_t errors = pn_diags_count_errors(program->diags);
    struct pn_store *store = NULL;
    for (size_t i = 0; i < paths->count && store == NULL && pn_diags_count_errors(program->diags) == errors; i++) {
        struct pn_store_options options = {.path = paths->at[i],
                                           .roadmap = roadmap,
                                           .as_of = program->as_of,
                                           .read_only = program->options.read_only,
                                           .is_unasked = !paths->named && !needs_project(program->options.task)};
        *ret_path = paths->at[i];
        if (!paths->named && !pn_project_is_there(paths->at[i])) {
            program->gone_project = i == 0 ? paths->at[i] : program->gone_project;
            continue;
        }
        pn_diags_take_back(program->diags, problems); /* another one that was passed over is of no interest any more */
        store = open_store(program, &options);
    }
    return store;
}

/* The day that --as-of means; it needs a project, and what changes one has no use for it. */
static bool read_as_of(struct program *program, bool has_project)
{
    char day[PN_PROJECT_DATE_SIZE] = "";
    const char *value = program->options.as_of;
    const char *typed = value != NULL ? pn_locale_to_utf8(&program->arena, value) : NULL;
    if (typed == NULL) {
        return true;
    }
    if (!pn_project_read_date(typed, pn_clock_today(&program->arena), day)) {
        return pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                             "'%s' is no date; write 2026-11-03, 3 Nov, yesterday or +2w",
                             pn_text_visible(&program->arena, typed));
    }
    if (program->options.task == PN_TASK_SET || program->options.task == PN_TASK_CHECK) {
        return pn_diag_error(program->diags, NULL, PN_NO_PLACE, "--as-of shows what was, and goes with no change");
    }
    if (!has_project) {
        return pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                             "there is no project; name its file with --project FILE");
    }
    program->as_of = pn_arena_strdup(&program->arena, day);
    return true;
}

static enum pn_status use_project(struct program *program, const struct pn_roadmap *roadmap, const char *language)
{
    enum pn_task task = program->options.task;
    struct pn_project_paths paths = pn_project_find(&program->arena, &program->options);
    if (paths.count == 0 && needs_project(task)) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "there is no project; name its file with --project FILE");
        return PN_STATUS_USAGE;
    }
    if (!read_as_of(program, paths.count != 0)) {
        return PN_STATUS_USAGE;
    }
    size_t errors = pn_diags_count_errors(program->diags);
    const char *path = NULL;
    struct pn_store *store = open_first(program, roadmap, &paths, &path);
    if (store == NULL) {
        return pn_diags_count_errors(program->diags) != errors ? PN_STATUS_FAILED
                                                               : do_with_project(program, roadmap, language, NULL);
    }
    enum pn_status status = PN_STATUS_FAILED;
    if (!pn_store_has_file(store) && !may_make_project(task)) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "cannot read '%s': %s", path,
                      pn_reason(program->catalog, ENOENT));
    } else {
        status = do_with_project(program, roadmap, language, store);
    }
    pn_store_close(store);
    return status;
}

static void tell_conflict(struct program *program, const struct pn_merge_conflict *conflict)
{
    const char *nothing = pn_trc(program->catalog, "text", "nothing");
    const char *ours = conflict->ours != NULL ? conflict->ours : nothing;
    const char *theirs = conflict->theirs != NULL ? conflict->theirs : nothing;
    if (conflict->is_unsafe) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                      "conflict: '%s' is written in a way that cannot be united safely; both versions are in the file",
                      conflict->item);
    } else if (conflict->key != NULL) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "conflict: %s of '%s' is '%s' here and '%s' there",
                      conflict->key, conflict->item, ours, theirs);
    } else {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "conflict: '%s' is '%s' here and '%s' there", conflict->item,
                      ours, theirs);
    }
}

/* Every conflict is named, also where there are more than a list of diags shows. */
static enum pn_status merge(struct program *program, const struct pn_roadmap *roadmap)
{
    const char *const *files = program->options.merge;
    const struct pn_merge_files merged = {.base = files[0], .ours = files[1], .theirs = files[2], .roadmap = roadmap};
    struct pn_merge_conflicts conflicts;
    if (!pn_merge(&program->arena, &merged, &conflicts, program->diags)) {
        return PN_STATUS_FAILED;
    }
    for (size_t i = 0; i < conflicts.count; i++) {
        if (pn_diags_count(program->diags) >= PN_DIAGS_SHOWN) {
            write_diags(program);
            reset_diags(program);
        }
        tell_conflict(program, &conflicts.at[i]);
    }
    if (conflicts.count != 0) {
        pn_diag_note(program->diags, NULL, PN_NO_PLACE,
                     "both versions are in the file between '<<<<<<<' and '>>>>>>>'; keep one, and take the marks out");
    }
    return conflicts.count == 0 ? PN_STATUS_DONE : PN_STATUS_FAILED;
}

static enum pn_status use_roadmap(struct program *program, const struct pn_roadmap *roadmap)
{
    bool found;
    const char *language = pn_language_of_roadmap(program->wanted, roadmap, &found);
    if (!found && program->options.language != NULL) {
        bool any;
        set_messages(program, pn_language_of_roadmap(pn_locale_languages(&program->arena, NULL), roadmap, &any));
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "there is no language '%s'; there are: %s",
                      program->options.language, pn_language_list(&program->arena, roadmap));
        return PN_STATUS_USAGE;
    }
    set_messages(program, language);
    return program->options.task == PN_TASK_MERGE ? merge(program, roadmap) : use_project(program, roadmap, language);
}

static enum pn_status read_roadmap(struct program *program)
{
    const struct pn_options *options = &program->options;
    struct pn_input input;
    if (!pn_input_open(options->file, program->catalog, &input, program->diags)) {
        return PN_STATUS_FAILED;
    }
    bool is_shown = options->task != PN_TASK_CHECK && !options->format->for_programs;
    program->roadmap_version =
        input.is_builtin ? "phasenav " PHASENAV_VERSION
                         : pn_text_visible(&program->arena, pn_locale_to_utf8(&program->arena, input.source.name));
    const struct pn_roadmap *roadmap;
    enum pn_status status = PN_STATUS_FAILED;
    if (pn_input_load(&input, is_shown ? program->charset : NULL, program->catalog, &roadmap, program->diags)) {
        if (options->task == PN_TASK_CHECK) {
            write_diags(program); /* warnings; all other tasks go on without them */
        }
        status = use_roadmap(program, roadmap);
    }
    /* The diags point at texts of the input. */
    write_diags(program);
    reset_diags(program);
    pn_input_finish(&input);
    return status;
}

static enum pn_status obey(struct program *program)
{
    switch (program->options.task) {
    case PN_TASK_HELP:
    case PN_TASK_VERSION:
        return write_help(program);
    case PN_TASK_BROWSE:
        if (!program->options.linear && (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))) {
            pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                          "the browser needs a terminal; without one, --linear browses line by line, and --phase PHASE "
                          "writes a phase to standard output");
            return wrong_usage(program);
        }
        break;
    case PN_TASK_PHASES:
    case PN_TASK_ALL:
    case PN_TASK_ITEMS:
    case PN_TASK_LIST:
    case PN_TASK_SEARCH:
    case PN_TASK_CHECK:
    case PN_TASK_REPORT:
    case PN_TASK_PROPOSAL:
    case PN_TASK_READY:
    case PN_TASK_LOG:
    case PN_TASK_DUE:
    case PN_TASK_SET:
    case PN_TASK_MERGE:
        break;
    }
    return read_roadmap(program);
}

static void start(struct program *program, const char *asked_language)
{
    *program = (struct program){0};
    pn_arena_init(&program->arena);
    set_charset(program, pn_locale_take_charset());
    program->wanted = pn_locale_languages(&program->arena, asked_language);
    struct pn_languages of_locale = pn_locale_languages(&program->arena, NULL);
    set_messages(program, pn_language_of_messages(program->wanted, of_locale));
}

static void finish(struct program *program)
{
    pn_diags_free(program->diags);
    pn_catalog_free(program->catalog);
    pn_charset_free(program->charset);
    pn_arena_finish(&program->arena);
}

int pn_program_run(int argc, char *const *argv)
{
    struct program program;
    start(&program, pn_options_language(argc, argv));
    enum pn_status status;
    if (!pn_options_parse(&program.arena, argc, argv, &program.options, program.diags)) {
        status = wrong_usage(&program);
    } else {
        if (program.options.ascii) {
            set_charset(&program,
                        "ANSI_X3.4-1968"); /* ASCII, as nl_langinfo() calls it; a part of every locale's set */
            set_messages(&program, pn_catalog_language(program.catalog));
        }
        status = obey(&program);
    }
    write_diags(&program);
    finish(&program);
    return (int)status;
}
