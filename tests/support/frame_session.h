// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * A reader at the keyboard, without a terminal: keys go through the keymap, frames are drawn to a text.
 */
#ifndef PHASENAV_TESTS_FRAME_SESSION_H
#define PHASENAV_TESTS_FRAME_SESSION_H

#include "phasenav/view/keymap.h"
#include "phasenav/view/view.h"

#include "roadmap_fixture.h"
#include "surface_text.h"

struct frame_session {
    struct roadmap_fixture fixture;
    struct pn_nav nav;
    bool unicode;
};

/* What a session begins with. */
struct frame_wish {
    const char *roadmap; /* their texts */
    const char *project; /* NULL: none */
    const char *language;
    bool unicode;   /* else all that is shown is fitted to ASCII, as in a locale that has no more */
    uint32_t phase; /* PN_NO_PHASE: the start screen */
    unsigned rows;
    unsigned columns;
    bool has_projects; /* that were opened before */
    const char *keys;  /* typed before anything is drawn */
};

/* As the program finds them in tests/term/state. */
static const struct pn_known_project frame_session_projects[] = {
    {.title = "Gärten am Fluss", .place = "/srv/projekte/gaerten.yaml"},
    {.title = "Licht", .place = "/srv/projekte/licht.yaml"},
};

static inline void frame_session_offer_projects(struct frame_session *session, bool has_projects)
{
    enum { COUNT = sizeof frame_session_projects / sizeof *frame_session_projects };
    session->fixture.context.projects = frame_session_projects;
    session->fixture.context.project_count = has_projects ? COUNT : 0;
}

static inline void frame_session_type(struct frame_session *session, const char *keys)
{
    for (const char *key = keys; *key != '\0'; key++) {
        struct pn_action action;
        if (pn_keymap_find(pn_nav_mode(&session->nav), (unsigned char)*key, &action)) {
            fixture_do(&session->fixture, &session->nav, action.id, action.number);
        }
    }
}

/* Starts the program anew, in a phase or at the start screen (PN_NO_PHASE), and types `keys`. */
static inline void frame_session_start(struct frame_session *session, uint32_t phase, unsigned rows, unsigned columns,
                                       const char *keys)
{
    pn_nav_init(&session->nav, &session->fixture.context, phase, rows, columns, &session->fixture.settled);
    frame_session_type(session, keys);
}

static inline void frame_session_init(struct frame_session *session, const struct frame_wish *wish)
{
    session->unicode = wish->unicode;
    roadmap_fixture_init_in(&session->fixture, wish->roadmap, wish->language, wish->unicode ? "UTF-8" : "US-ASCII");
    if (wish->project != NULL) {
        roadmap_fixture_take_project(&session->fixture, wish->project);
    }
    frame_session_offer_projects(session, wish->has_projects);
    frame_session_start(session, wish->phase, wish->rows, wish->columns, wish->keys);
}

static inline void frame_session_finish(struct frame_session *session)
{
    roadmap_fixture_finish(&session->fixture);
}

static inline void frame_session_resize(struct frame_session *session, unsigned rows, unsigned columns)
{
    pn_nav_resize(&session->nav, &session->fixture.context, rows, columns, &session->fixture.settled);
    pn_arena_reset(&session->fixture.scratch);
}

/* The frame as it is now; its cells live until the next action. */
static inline struct pn_surface frame_session_draw(struct frame_session *session)
{
    struct pn_surface surface;
    pn_surface_init(&surface, &session->fixture.scratch, session->nav.rows, session->nav.columns);
    struct pn_view_input input = {.nav = &session->nav,
                                  .frame = &session->fixture.settled.frame,
                                  .context = &session->fixture.context,
                                  .unicode = session->unicode};
    pn_view_render(&surface, &input, &session->fixture.scratch);
    return surface;
}

/* Appends the frame as a text: its characters, the place of the cursor and, with_roles, the letter of each cell's role
 * (surface.h). */
static inline void frame_session_write(struct frame_session *session, bool with_roles, struct pn_buffer *buffer)
{
    struct pn_surface surface = frame_session_draw(session);
    surface_write_text(&surface, buffer);
    pn_buffer_printf(buffer, "=== cursor in row %u, column %u\n", surface.cursor_row, surface.cursor_column);
    if (with_roles) {
        surface_write_roles(&surface, buffer);
    }
}

#endif
