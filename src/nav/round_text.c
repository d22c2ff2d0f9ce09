// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The state comes first, then what is asked, then what was noted: the first line says how it stands, the second what is
 * meant.
 */
#include "round_text.h"

#include "standing.h"

#include "phasenav/base/buffer.h"
#include "phasenav/base/catalog.h"

enum { NOTES_SHOWN = 3 };

static const struct pn_fact *fact_of(const struct pn_nav_context *context, pn_item_id criterion, uint32_t phase)
{
    return context->project != NULL
               ? pn_project_fact(context->project, pn_subject_round(context->roadmap, criterion, phase))
               : NULL;
}

bool pn_round_hides_notes(const struct pn_nav_context *context, pn_item_id criterion, uint32_t phase)
{
    const struct pn_fact *fact = fact_of(context, criterion, phase);
    return fact != NULL && fact->notes.count > NOTES_SHOWN;
}

/* "3 Pilot, now: needs attention since ..." */
static void add_heading(struct pn_buffer *text, struct pn_arena *arena, const struct pn_nav_context *context,
                        const struct pn_fact *fact, uint32_t phase)
{
    const char *title = pn_text_in(context->roadmap->phases[phase].item.title, context->language);
    const char *name = pn_arena_printf(arena, "%u %s", phase + 1, title);
    bool is_now = context->project != NULL && context->project->phase == phase;
    name = is_now ? pn_arena_printf(arena, pn_tr(context->catalog, "%s, now"), name) : name;
    pn_buffer_append_text(text, name);
    if (fact != NULL) {
        pn_buffer_printf(text, ": %s", pn_standing_text(arena, context, fact));
    }
}

static void add_notes(struct pn_buffer *text, struct pn_arena *arena, const struct pn_nav_context *context,
                      struct pn_notes notes, bool all)
{
    uint32_t first = all || notes.count <= NOTES_SHOWN ? 0 : notes.count - NOTES_SHOWN;
    if (first > 0) {
        pn_buffer_append_text(text, "\n");
        pn_buffer_printf(
            text,
            pn_trn(context->catalog, "%u note before, Enter shows all", "%u notes before, Enter shows all", first),
            first);
    }
    for (uint32_t i = first; i < notes.count; i++) {
        pn_buffer_printf(text, "\n%s", pn_note_text(arena, context, &notes.at[i]));
    }
}

/* For readers of lines, who have been told the phase. */
static void add_spoken(struct pn_buffer *text, struct pn_arena *arena, const struct pn_nav_context *context,
                       const struct pn_fact *fact, const char *question)
{
    if (fact != NULL) {
        pn_buffer_printf(text, *question != '\0' ? "%s. " : "%s", pn_standing_text(arena, context, fact));
    }
    pn_buffer_append_text(text, question);
    for (uint32_t i = 0; fact != NULL && i < fact->notes.count; i++) {
        if (i == 0) {
            pn_buffer_printf(text, pn_tr(context->catalog, " Notes, %u: "), fact->notes.count);
        }
        pn_buffer_printf(text, i == 0 ? "%s" : "; %s", pn_note_text(arena, context, &fact->notes.at[i]));
    }
}

const char *pn_round_text(struct pn_arena *arena, const struct pn_nav_context *context,
                          const struct pn_round_wish *wish)
{
    const struct pn_fact *fact = fact_of(context, wish->criterion, wish->phase);
    struct pn_buffer text;
    pn_buffer_init(&text);
    if (context->spoken) {
        add_spoken(&text, arena, context, fact, wish->question);
    } else {
        add_heading(&text, arena, context, fact, wish->phase);
        pn_buffer_printf(&text, *wish->question != '\0' ? "\n%s" : "%s", wish->question);
        if (fact != NULL) {
            add_notes(&text, arena, context, fact->notes, wish->all_notes);
        }
    }
    return pn_buffer_settle(&text, arena);
}

const char *pn_workstreams_text(struct pn_arena *arena, const struct pn_nav_context *context,
                                const struct pn_item *item)
{
    const char *text = "";
    for (uint32_t i = 0; i < item->workstreams.count; i++) {
        const struct pn_label *workstream = &context->roadmap->workstreams[item->workstreams.at[i]];
        const char *name = pn_text_in(workstream->title, context->language);
        text = i > 0 ? pn_arena_printf(arena, "%s, %s", text, name) : name;
    }
    return text;
}
