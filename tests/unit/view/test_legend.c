// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What the signs mean is said in the help, all of them, and in the matrix.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "frame_session.h"
#include "glyphs.h"
#include "small_roadmap.h"

#include "phasenav/base/width.h"

#include <string.h>

static const char small_project[] =
    "format: 1\nproject: {roadmap: small, title: P, phase: idea}\nmilestones: {}\nrounds: {}\ngates: {}\nlog: []\n";

static const char *draw(struct frame_session *session, const char *project, bool unicode, unsigned rows,
                        unsigned columns, const char *keys)
{
    const struct frame_wish wish = {.roadmap = small_roadmap(),
                                    .project = project,
                                    .language = "en",
                                    .unicode = unicode,
                                    .phase = 0,
                                    .rows = rows,
                                    .columns = columns,
                                    .keys = keys};
    frame_session_init(session, &wish);
    struct pn_surface surface = frame_session_draw(session);
    struct pn_buffer *text = PN_NEW(&session->fixture.scratch, struct pn_buffer);
    pn_buffer_init(text);
    surface_write_text(&surface, text);
    const char *drawn = pn_arena_strdup(&session->fixture.scratch, pn_buffer_text(text));
    pn_buffer_finish(text);
    return drawn;
}

static void assert_explained(struct frame_session *session, const char *drawn, const char *sign, const char *meaning)
{
    const char *line = pn_arena_printf(&session->fixture.scratch, "\n   %s%s%s", sign,
                                       pn_text_width(sign, strlen(sign)) == 2 ? " " : "  ", meaning);
    if (strstr(drawn, line) == NULL) {
        fail_msg("the help does not say '%s'", line + 1);
    }
}

static void assert_states_explained(struct frame_session *session, const char *drawn, const struct pn_glyphs *glyphs)
{
    static const struct {
        enum pn_subject_kind kind;
        const char *title;
    } kinds[] = {{PN_SUBJECT_MILESTONE, "Milestone"},
                 {PN_SUBJECT_ROUND, "Criterion"},
                 {PN_SUBJECT_GATE, "Decision at the end of the phase"}};
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
        enum pn_state states[PN_STATE_COUNT];
        size_t count = pn_states_of(kinds[kind].kind, states);
        for (size_t i = 0; i < count; i++) {
            assert_explained(session, drawn, glyphs->states[states[i]],
                             pn_arena_printf(&session->fixture.scratch, "%s: %s", kinds[kind].title,
                                             pn_state_info(states[i])->title));
        }
    }
}

static void the_help_explains_every_sign(void **state)
{
    (void)state;
    for (int unicode = 0; unicode < 2; unicode++) {
        const struct pn_glyphs *glyphs = pn_glyphs(unicode == 1);
        struct frame_session session;
        const char *drawn = draw(&session, NULL, unicode == 1, 150, 80, "?");
        assert_non_null(strstr(drawn, "\n Signs\n"));
        assert_states_explained(&session, drawn, glyphs);
        assert_non_null(strstr(drawn, "\n   empty cell of the matrix: "));
        assert_explained(&session, drawn, glyphs->lane, "cross-phase");
        assert_explained(&session, drawn, glyphs->parallel, "between phases");
        assert_explained(&session, drawn, glyphs->own_phase, "the phase in which the project is");
        assert_explained(&session, drawn, glyphs->listed, "before an operating model: on the project's short list");
        assert_explained(&session, drawn, glyphs->link, "a link");
        assert_explained(&session, drawn, "E", "Workstream: Economic");
        frame_session_finish(&session);
    }
}

static void the_matrix_explains_its_cells_where_there_is_room(void **state)
{
    (void)state;
    struct frame_session session;
    assert_non_null(strstr(draw(&session, NULL, true, 24, 80, "m"), "\n · a round  empty: no round here\n"));
    frame_session_finish(&session);
    assert_non_null(strstr(draw(&session, small_project, false, 24, 80, "m"),
                           "\n . open ! needs attention x met - not applicable  empty: no round here\n"));
    frame_session_finish(&session);
    assert_null(strstr(draw(&session, NULL, true, 12, 40, "m"), "a round"));
    frame_session_finish(&session);
}

int test_legend(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_help_explains_every_sign),
        cmocka_unit_test(the_matrix_explains_its_cells_where_there_is_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
