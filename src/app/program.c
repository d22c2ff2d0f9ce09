/*
 * What the command line asks for, done in order: understand it, read the roadmap, choose language and phases, write or
 * browse, say what went wrong.
 */
#include "program.h"

#include "app.h"
#include "browse.h"
#include "help.h"
#include "input.h"
#include "language.h"
#include "locale.h"
#include "options.h"
#include "output.h"
#include "phases.h"
#include "request.h"

#include "phasenav/base/charset.h"
#include "phasenav/base/reason.h"
#include "phasenav/dump/dump.h"
#include "phasenav/roadmap/load.h"

#include <errno.h>
#include <unistd.h>

struct program {
    struct pn_arena arena;
    struct pn_options options;
    struct pn_charset *charset; /* of what is shown */
    struct pn_languages wanted;
    struct pn_catalog *catalog;
    struct pn_diags *diags;
};

/* Messages in another language or character set from here on. There must be no diags yet. */
static void set_messages(struct program *program, const char *language)
{
    struct pn_catalog *catalog = pn_catalog_new(language, program->charset); /* `language` may be of the old one */
    pn_diags_free(program->diags);
    pn_catalog_free(program->catalog);
    program->catalog = catalog;
    program->diags = pn_diags_new(catalog);
}

static void set_charset(struct program *program, const char *name)
{
    pn_charset_free(program->charset);
    program->charset = pn_charset_new(name);
}

/* The problems, to standard error. That there is nobody to read them is no further problem. */
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

/* The whole document to standard output; `is_utf8` whatever the locale is. A reader that has seen enough (`| head`)
 * closes the pipe, and that is fine. */
static enum pn_status write_out(struct program *program, const struct pn_buffer *document, bool is_utf8)
{
    struct pn_buffer encoded;
    pn_buffer_init(&encoded);
    if (!is_utf8 && !pn_charset_is_unicode(program->charset)) {
        pn_charset_encode(program->charset, &encoded, pn_buffer_text(document), document->length);
        document = &encoded;
    }
    int error = pn_output_write(STDOUT_FILENO, pn_buffer_text(document), document->length);
    if (error == 0) {
        error = pn_output_close();
    }
    pn_buffer_finish(&encoded);
    if (error == 0 || error == EPIPE) {
        return PN_STATUS_DONE;
    }
    pn_diag_error(program->diags, NULL, PN_NO_PLACE, "cannot write to standard output: %s",
                  pn_reason(program->catalog, error));
    return PN_STATUS_FAILED;
}

static enum pn_status write_help(struct program *program)
{
    struct pn_buffer document;
    pn_buffer_init(&document);
    if (program->options.mode == PN_MODE_HELP) {
        pn_help_write(&document, program->catalog, pn_locale_width(&program->options));
    } else {
        pn_help_write_version(&document, program->catalog);
    }
    enum pn_status status = write_out(program, &document, false);
    pn_buffer_finish(&document);
    return status;
}

/* An empty document may be just right, or a slip on the command line: the reader is told. */
static void note_emptiness(struct program *program)
{
    const struct pn_options *options = &program->options;
    if (options->mode == PN_MODE_SEARCH) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "nothing found for '%s'",
                      pn_locale_to_utf8(&program->arena, options->search));
    } else if (options->workstreams.count != 0 || options->stakeholders.count != 0) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                      "nothing is left: what was asked for has no such workstream or stakeholder");
    } else if (options->mode == PN_MODE_LIST) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "the roadmap has nothing of this kind");
    } else {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "format '%s' has nothing for this", options->format->name);
    }
}

static size_t write_document(struct program *program, const struct pn_dump_request *request, struct pn_buffer *document)
{
    const struct pn_options *options = &program->options;
    if (options->mode == PN_MODE_LIST) {
        return options->list->write(document, request);
    }
    if (options->mode == PN_MODE_SEARCH) {
        return pn_dump_write_search(document, request, pn_locale_to_utf8(&program->arena, options->search));
    }
    return options->format->write(document, request);
}

static enum pn_status write_dump(struct program *program, const struct pn_roadmap *roadmap, const char *language)
{
    const struct pn_options *options = &program->options;
    bool for_programs = options->format->for_programs;
    struct pn_catalog *labels = for_programs ? pn_catalog_new(language, NULL) : NULL;
    struct pn_dump_request request = {
        .roadmap = roadmap,
        .all = options->mode == PN_MODE_ALL,
        .language = pn_roadmap_language(roadmap, language, NULL),
        .catalog = for_programs ? labels : program->catalog,
        .width = pn_locale_width(options),
        .color = pn_locale_wants_color(options),
        .ascii = !pn_charset_is_unicode(program->charset),
    };
    enum pn_status status = PN_STATUS_USAGE;
    if (pn_request_choose(&program->arena, options, &request, program->diags)) {
        struct pn_buffer document;
        pn_buffer_init(&document);
        size_t written = write_document(program, &request, &document);
        status = write_out(program, &document, for_programs);
        pn_buffer_finish(&document);
        if (status == PN_STATUS_DONE && written == 0) {
            note_emptiness(program);
        }
    }
    pn_catalog_free(labels);
    return status;
}

static enum pn_status browse(struct program *program, const struct pn_roadmap *roadmap, const char *language)
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
        .color = pn_locale_wants_color(&program->options),
        .ascii = program->options.ascii,
    };
    return (enum pn_status)pn_browse(&options, program->diags);
}

static enum pn_status use_roadmap(struct program *program, const struct pn_roadmap *roadmap)
{
    bool found;
    const char *language = pn_language_of_roadmap(program->wanted, roadmap, &found);
    if (!found && program->options.language != NULL) {
        pn_diag_error(program->diags, NULL, PN_NO_PLACE, "there is no language '%s'; there are: %s",
                      program->options.language, pn_language_list(&program->arena, roadmap));
        return PN_STATUS_USAGE;
    }
    set_messages(program, language);
    if (program->options.mode == PN_MODE_BROWSE) {
        return browse(program, roadmap, language);
    }
    /* What a program reads has the same bytes in every locale, so only the command line can change its language. */
    bool is_own = program->options.format->for_programs && program->options.language == NULL;
    return write_dump(program, roadmap, is_own ? roadmap->languages[0] : language);
}

static enum pn_status read_roadmap(struct program *program)
{
    const struct pn_options *options = &program->options;
    struct pn_input input;
    if (!pn_input_read(options->file, program->catalog, &input, program->diags)) {
        return PN_STATUS_FAILED;
    }
    bool is_shown = options->mode != PN_MODE_CHECK && !options->format->for_programs;
    struct pn_load_options load_options = {.charset = is_shown ? program->charset : NULL};
    struct pn_roadmap *roadmap;
    enum pn_status status = PN_STATUS_FAILED;
    if (pn_roadmap_load(&input.source, &load_options, &roadmap, program->diags)) {
        status = options->mode == PN_MODE_CHECK ? PN_STATUS_DONE : use_roadmap(program, roadmap);
        pn_roadmap_free(roadmap);
    }
    /* While the texts that they point at are still there. */
    write_diags(program);
    set_messages(program, pn_catalog_language(program->catalog));
    pn_input_finish(&input);
    return status;
}

static enum pn_status obey(struct program *program)
{
    switch (program->options.mode) {
    case PN_MODE_HELP:
    case PN_MODE_VERSION:
        return write_help(program);
    case PN_MODE_BROWSE:
        if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
            pn_diag_error(program->diags, NULL, PN_NO_PLACE,
                          "the browser needs a terminal; without one, --phase PHASE writes a phase to standard output");
            return wrong_usage(program);
        }
        break;
    case PN_MODE_PHASES:
    case PN_MODE_ALL:
    case PN_MODE_ITEMS:
    case PN_MODE_LIST:
    case PN_MODE_SEARCH:
    case PN_MODE_CHECK:
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
    set_messages(program, pn_language_of_messages(program->wanted));
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
