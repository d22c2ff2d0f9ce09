/*
 * What is asked for, in the place of the hints.
 */
#include "draw.h"

static const char *const labels[PN_PROMPT_COUNT] = {
    [PN_PROMPT_NONE] = "",
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

void pn_draw_prompt(const struct pn_draw *draw, const struct pn_frame *frame)
{
    const struct pn_nav *nav = draw->input->nav;
    if (nav->prompt == PN_PROMPT_NONE) {
        return;
    }
    struct pn_rect line = last_line(draw, frame);
    pn_area_fill_row(pn_draw_area(draw, line), 0, 0, line.columns, PN_ROLE_NORMAL, " ");
    pn_draw_edit(draw, line, pn_tr(draw->input->context->catalog, labels[nav->prompt]), &nav->answers[nav->prompt]);
}
