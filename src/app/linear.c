// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The loop of turns: a line is taken, its effects are carried out, and what is new is told.
 */
#include "linear.h"

#include "lines.h"
#include "locale.h"
#include "output.h"
#include "session.h"

#include "phasenav/base/reason.h"
#include "phasenav/linear/linear.h"

#include <errno.h>
#include <unistd.h>

struct conversation {
    const struct pn_options *command_line;
    struct pn_session session;
    struct pn_linear linear;
    struct pn_line_reader reader;
    struct pn_arena scratch;  /* of the turn at hand */
    struct pn_buffer told;    /* in this turn */
    struct pn_buffer encoded; /* what is told, in the locale's character set */
    bool is_typed;            /* the reader types at a terminal, which shows what is typed */
};

/* Writes what was told in this turn. Returns 0 or an errno. */
static int write_told(struct conversation *conversation)
{
    pn_buffer_clear(&conversation->encoded);
    pn_charset_encode(conversation->session.options->charset, &conversation->encoded,
                      pn_buffer_text(&conversation->told), conversation->told.length);
    pn_buffer_clear(&conversation->told);
    return pn_output_write(STDOUT_FILENO, pn_buffer_text(&conversation->encoded), conversation->encoded.length);
}

/* Tells the rest of the turn and writes it. At a terminal the reader types behind the last line; elsewhere it ends with
 * a line break as all others. Returns 0 or an errno. */
static int tell(struct conversation *conversation)
{
    struct pn_buffer *notice = &conversation->session.notice;
    conversation->linear.width =
        pn_locale_told_width(conversation->command_line); /* the terminal may have another size by now */
    conversation->linear.height = pn_locale_told_height();
    pn_linear_tell(&conversation->linear, &conversation->session.context,
                   notice->length > 0 ? pn_buffer_text(notice) : NULL, &conversation->told, &conversation->scratch);
    pn_buffer_clear(notice);
    if (conversation->is_typed) {
        conversation->told.data[conversation->told.length - 1] = ' ';
    }
    int error = write_told(conversation);
    pn_arena_reset(&conversation->scratch);
    return error;
}

/* Opens the project that was chosen, and begins anew at the start. */
static void open_project(struct conversation *conversation)
{
    struct pn_session *session = &conversation->session;
    struct pn_linear *linear = &conversation->linear;
    if (pn_session_open_project(session, linear->nav.position.row.item)) {
        pn_linear_init(linear, &session->context, PN_NO_PHASE, linear->width, &session->settled);
    } else {
        pn_linear_refresh(linear, &session->context);
    }
}

static void run_effects(struct conversation *conversation, unsigned effects)
{
    struct pn_session *session = &conversation->session;
    if (effects & PN_EFFECT_NEXT_LANGUAGE) {
        pn_session_next_language(session);
    }
    if (effects & PN_EFFECT_FORGET) {
        pn_keeper_forget(&session->keeper, &conversation->linear.nav, &session->context);
    }
    if (effects & PN_EFFECT_CHANGE) {
        pn_keeper_change(&session->keeper, &conversation->linear.nav, &session->context);
    }
    if (effects & PN_EFFECT_KEEP) {
        pn_keeper_keep(&session->keeper, &conversation->linear.nav, &session->context);
    }
    if (effects & (PN_EFFECT_CHANGE | PN_EFFECT_KEEP)) {
        pn_session_note_project(session);
    }
    if (effects & (PN_EFFECT_NEXT_LANGUAGE | PN_EFFECT_FORGET | PN_EFFECT_CHANGE | PN_EFFECT_KEEP)) {
        pn_linear_refresh(&conversation->linear, &session->context);
    }
    if (effects & PN_EFFECT_PROJECT) {
        open_project(conversation);
    }
}

/* Does what the line says. Returns whether there will be another turn. */
static bool take(struct conversation *conversation, const char *line)
{
    const struct pn_nav_context *context = &conversation->session.context;
    if (pn_keeper_poll(&conversation->session.keeper, &conversation->session.context)) {
        pn_linear_refresh(&conversation->linear, context);
    }
    unsigned effects = pn_linear_take(&conversation->linear, context, pn_locale_to_utf8(&conversation->scratch, line),
                                      &conversation->told, &conversation->scratch);
    run_effects(conversation, effects);
    if (pn_session_read_history(&conversation->session, &conversation->linear.nav)) {
        pn_linear_refresh(&conversation->linear, context);
    }
    pn_keeper_take_typing(&conversation->session.keeper, &conversation->linear.nav, &conversation->session.context);
    pn_drafts_write(&conversation->session.keeper.drafts, true);
    bool quits = effects & PN_EFFECT_QUIT;
    if (quits && !pn_keeper_may_quit(&conversation->session.keeper, &conversation->linear.nav)) {
        pn_linear_refresh(&conversation->linear, context);
        quits = false;
    }
    return !quits && !(effects & PN_EFFECT_LEAVE);
}

static const char *reason(const struct conversation *conversation, int error)
{
    return pn_reason(conversation->session.catalog, error);
}

/* Where the project is kept, as the last of all that is told. */
static void tell_last_words(struct conversation *conversation)
{
    struct pn_session *session = &conversation->session;
    const char *words = pn_keeper_last_words(&session->keeper, &session->context);
    if (words != NULL) {
        pn_buffer_append_text(&conversation->told, words);
        pn_buffer_append_text(&conversation->told, "\n");
    }
}

static enum pn_status converse(struct conversation *conversation, struct pn_diags *diags)
{
    struct pn_buffer line;
    pn_buffer_init(&line);
    enum pn_status status = PN_STATUS_DONE;
    bool goes_on = true;
    int error = tell(conversation);
    while (goes_on && error == 0) {
        switch (pn_line_next(&conversation->reader, &line)) {
        case PN_LINE_READ:
            goes_on = take(conversation, pn_buffer_text(&line));
            break;
        case PN_LINE_TOO_LONG:
            pn_linear_refuse(&conversation->linear, &conversation->session.context, &conversation->told,
                             &conversation->scratch);
            break;
        case PN_LINE_FAILED:
            pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot read standard input: %s", reason(conversation, errno));
            status = PN_STATUS_FAILED;
            goes_on = false;
            break;
        case PN_LINE_ENDED:
            goes_on = false;
            pn_buffer_append_text(&conversation->told, conversation->is_typed ? "\n" : "");
            break;
        }
        if (!goes_on) {
            tell_last_words(conversation);
        }
        error = goes_on ? tell(conversation) : write_told(conversation);
    }
    pn_buffer_finish(&line);
    if (error == 0) {
        error = pn_output_close();
    }
    if (error != 0 && error != EPIPE) { /* a reader that has closed the pipe wants no more */
        pn_diag_error(diags, NULL, PN_NO_PLACE, "cannot write to standard output: %s", reason(conversation, error));
        status = PN_STATUS_FAILED;
    }
    return status;
}

enum pn_status pn_browse_linear(const struct pn_browse_options *options, const struct pn_options *command_line,
                                struct pn_diags *diags)
{
    struct pn_browse_options told = *options;
    told.tells_changes = true;
    struct conversation conversation = {
        .command_line = command_line,
        .reader = {.descriptor = STDIN_FILENO},
        .is_typed = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO),
    };
    pn_arena_init(&conversation.scratch);
    pn_buffer_init(&conversation.told);
    pn_buffer_init(&conversation.encoded);
    pn_session_start(&conversation.session, &told);
    conversation.session.context.spoken = true;
    pn_linear_init(&conversation.linear, &conversation.session.context, options->phase,
                   pn_locale_told_width(command_line), &conversation.session.settled);
    if (pn_session_read_history(&conversation.session, &conversation.linear.nav)) {
        pn_linear_refresh(&conversation.linear, &conversation.session.context);
    }
    pn_linear_greet(&conversation.linear, &conversation.session.context, &conversation.told, &conversation.scratch);
    enum pn_status status = converse(&conversation, diags);

    pn_session_finish(&conversation.session);
    pn_buffer_finish(&conversation.told);
    pn_buffer_finish(&conversation.encoded);
    pn_arena_finish(&conversation.scratch);
    return status;
}
