/*
 * What is asked for, in the place of the hints.
 */
#include "draw.h"

#include "phasenav/base/text.h"

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

/* The states with their digits, the present one marked; what does not fit can be chosen all the same. */
static void draw_states(const struct pn_draw *draw, struct pn_rect line, const char *label)
{
    const struct pn_nav_context *context = draw->input->context;
    struct pn_subject subject = draw->input->nav->wish.subject;
    enum pn_state now = context->project != NULL ? pn_project_fact(context->project, subject)->state : PN_STATE_OPEN;
    enum pn_state states[PN_STATE_COUNT];
    size_t count = pn_states_of(subject.kind, states);
    const char *texts[PN_STATE_COUNT];
    size_t width = 0;
    for (size_t i = 0; i < count; i++) {
        texts[i] = pn_arena_printf(draw->scratch, "%zu %s", i + 1, pn_state_title(context->catalog, states[i]));
        width += pn_text_width(texts[i], strlen(texts[i])) + STATE_GAP;
    }
    struct pn_area area = pn_draw_area(draw, line);
    unsigned column = 0;
    if (pn_text_width(label, strlen(label)) + 1 + width <= line.columns) {
        column = pn_area_put_text(area, 0, 0, PN_ROLE_LABEL, label) + 1;
    }
    pn_area_set_cursor(area, 0, column);
    for (size_t i = 0; i < count; i++) {
        enum pn_role role = states[i] == now ? PN_ROLE_MARKED : PN_ROLE_NORMAL;
        column += pn_area_put_text(area, 0, column, role, texts[i]) + STATE_GAP;
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
