/*
 * What is asked for, in the place of the hints.
 */
#include "draw.h"

#include "phasenav/base/text.h"

#include <assert.h>
#include <string.h>

enum { STATE_GAP = 2 };

static const char *const labels[PN_PROMPT_COUNT] = {
    [PN_PROMPT_NONE] = "",
    [PN_PROMPT_STATE] = PN_N_("Progress:"),
    [PN_PROMPT_NOTE] = PN_N_("Note:"),
    [PN_PROMPT_OWNER] = PN_N_("Responsible:"),
    [PN_PROMPT_DATE] = PN_N_("Date (YYYY-MM-DD):"),
    [PN_PROMPT_FILE] = PN_N_("Keep in (Esc: not at all):"),
    [PN_PROMPT_TITLE] = PN_N_("Title of the project:"),
};

static struct pn_rect last_line(const struct pn_draw *draw, const struct pn_frame *frame)
{
    struct pn_rect footer = frame->layout.footer;
    if (footer.rows == 0) {
        const struct pn_nav *nav = draw->input->nav;
        footer = (struct pn_rect){.row = nav->rows - 1, .column = 0, .rows = 1, .columns = nav->columns};
    }
    return footer;
}

/* A state that can be chosen, and where it stands. */
struct choice {
    const char *text;
    unsigned row;
    unsigned column;
};

/* Places the choices in lines from `column` of the first one on. Returns how many lines that takes. */
static unsigned place_choices(struct choice *choices, size_t count, unsigned column, unsigned columns)
{
    unsigned row = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned width = (unsigned)pn_text_width(choices[i].text, strlen(choices[i].text));
        if (column > 0 && column + width > columns) {
            row++;
            column = 0;
        }
        choices[i].row = row;
        choices[i].column = column;
        column += width + STATE_GAP;
    }
    return row + 1;
}

/* The states with their digits, the present one marked, behind the label where all that fits into the line; else
 * without it, in as many lines above as they need. */
static void draw_states(const struct pn_draw *draw, struct pn_rect line, const char *label)
{
    const struct pn_nav_context *context = draw->input->context;
    struct pn_subject subject = draw->input->nav->wish.subject;
    enum pn_state now = context->project != NULL ? pn_project_fact(context->project, subject)->state : PN_STATE_OPEN;
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(subject.kind, states);
    assert(count > 0); /* or nothing would have been asked */
    struct choice choices[PN_STATE_COUNT];
    for (size_t i = 0; i < count; i++) {
        choices[i].text = pn_arena_printf(draw->scratch, "%zu %s", i + 1, pn_state_title(context->catalog, states[i]));
    }
    unsigned label_columns = (unsigned)pn_text_width(label, strlen(label)) + 1;
    unsigned rows = place_choices(choices, count, label_columns, line.columns);
    if (rows > 1) {
        rows = place_choices(choices, count, 0, line.columns);
        line.row -= rows - 1;
    } else {
        pn_area_put_text(pn_draw_area(draw, line), 0, 0, PN_ROLE_LABEL, label);
    }
    for (unsigned row = 0; row + 1 < rows; row++) { /* the last one is empty already */
        pn_area_fill_row(draw->screen, line.row + row, line.column, line.columns, PN_ROLE_NORMAL, " ");
    }
    pn_area_set_cursor(draw->screen, line.row, line.column + choices[0].column);
    for (size_t i = 0; i < count; i++) {
        struct pn_rect place = line;
        place.row += choices[i].row;
        place.column += choices[i].column;
        place.columns -= choices[i].column;
        pn_draw_clipped(draw, place, states[i] == now ? PN_ROLE_MARKED : PN_ROLE_NORMAL, choices[i].text);
    }
}

void pn_draw_prompt(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav *nav = draw->input->nav;
    if (nav->prompt == PN_PROMPT_NONE) {
        return;
    }
    struct pn_rect line = last_line(draw, frame);
    pn_area_fill_row(pn_draw_area(draw, line), 0, 0, line.columns, PN_ROLE_NORMAL, " ");
    const char *label = pn_tr(draw->input->context->catalog, labels[nav->prompt]);
    if (nav->prompt == PN_PROMPT_STATE) {
        draw_states(draw, line, label);
    } else {
        pn_draw_edit(draw, line, label, &nav->answers[nav->prompt]);
    }
}
