// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "session.h"

#include "full_path.h"
#include "project.h"
#include "visits.h"
#include "clock.h"

#include "phasenav/roadmap/search.h"
#include "phasenav/roadmap/terms.h"
#include "phasenav/view/keymap.h"

#include <string.h>

static void set_message_language(struct pn_session *session, const char *language)
{
    struct pn_catalog *catalog = pn_catalog_new(language, session->options->charset);
    pn_catalog_free(session->catalog);
    session->catalog = catalog;
    session->context.catalog = catalog;
    session->context.key_columns = pn_keymap_columns(catalog);
}

void pn_session_start(struct pn_session *session, const struct pn_browse_options *options)
{
    *session = (struct pn_session){.options = options};
    pn_buffer_init(&session->notice);
    session->context.roadmap = options->roadmap;
    session->context.search = pn_search_new(options->roadmap);
    session->context.terms = pn_terms_new(options->roadmap);
    pn_settled_init(&session->settled);
    session->context.charset = options->charset;
    session->context.read_only = options->read_only;
    session->context.as_of = options->as_of;
    session->context.language = pn_roadmap_language(options->roadmap, options->language, NULL);
    set_message_language(session, options->language);
    pn_arena_init(&session->arena);
    pn_arena_init(&session->history);
    session->context.who = pn_project_who(&session->arena, options->who);
    pn_keeper_start(&session->keeper, options, &session->context, &session->notice);
    pn_session_note_project(session);
    if (options->gone != NULL && session->notice.length == 0) { /* what the keeper says is of more use */
        pn_keeper_say(&session->keeper,
                      pn_arena_printf(&session->arena,
                                      pn_tr(session->catalog, "The project opened last is not there any more: %s"),
                                      pn_shown_path(&session->arena, options->gone)));
    }
}

/* What is new from here on is so to the next visit. */
static void end_visit(struct pn_session *session)
{
    if (session->noted_path != NULL && !session->options->read_only) {
        (void)pn_visit_note(&session->arena, session->noted_path, session->context.who, pn_clock_now(&session->arena));
    }
}

void pn_session_finish(struct pn_session *session)
{
    end_visit(session);
    pn_keeper_finish(&session->keeper);
    pn_arena_finish(&session->arena);
    pn_arena_finish(&session->history);
    pn_search_free(session->context.search);
    pn_terms_free(session->context.terms);
    pn_settled_finish(&session->settled);
    pn_catalog_free(session->catalog);
    pn_buffer_finish(&session->notice);
}

/* --- the projects that are remembered --- */

/* Puts those that are remembered into the context, unless there is no choice. */
static void list_projects(struct pn_session *session)
{
    struct pn_arena *arena = &session->arena;
    session->recent = pn_recent_read(arena);
    struct pn_known_project *projects = PN_NEW_ARRAY(arena, struct pn_known_project, session->recent.count);
    uint32_t others = 0;
    for (uint32_t i = 0; i < session->recent.count; i++) {
        const struct pn_recent_project *project = &session->recent.at[i];
        bool is_open = session->noted_path != NULL && strcmp(project->path, session->noted_path) == 0;
        projects[i] = (struct pn_known_project){
            .title = project->title, .place = pn_shown_path(arena, project->path), .is_open = is_open};
        others += is_open ? 0 : 1;
    }
    session->context.projects = projects;
    session->context.project_count = others != 0 && !session->options->pinned ? session->recent.count : 0;
}

void pn_session_note_project(struct pn_session *session)
{
    const struct pn_store *store = session->keeper.store;
    struct pn_arena *arena = &session->arena;
    const struct pn_project *project = store != NULL && pn_store_has_path(store) ? pn_store_project(store) : NULL;
    const char *path = project != NULL ? pn_plain_path(arena, pn_absolute_path(arena, project->source.name)) : NULL;
    bool is_kept = path != NULL && pn_store_has_file(store);
    bool is_noted = is_kept && session->noted_path != NULL && strcmp(path, session->noted_path) == 0 &&
                    strcmp(project->title, session->noted_title) == 0;
    if (is_noted) {
        return;
    }
    bool is_other = path == NULL || session->noted_path == NULL || strcmp(path, session->noted_path) != 0;
    if (is_other) {
        end_visit(session);
        session->context.last_visit = path != NULL ? pn_visit_last(arena, path, session->context.who) : NULL;
    }
    session->context.place = path != NULL ? pn_shown_path(arena, path) : NULL;
    session->noted_path = is_kept ? path : NULL;
    session->noted_title = is_kept ? pn_arena_strdup(arena, project->title) : NULL;
    if (is_kept && !session->options->read_only) {
        (void)pn_recent_add(arena, path, project->title); /* else it is not remembered, which is no harm */
    }
    list_projects(session);
}

/* Says why the open project cannot be left, if it cannot. */
static bool may_leave(struct pn_session *session)
{
    const struct pn_catalog *catalog = session->catalog;
    if (pn_keeper_would_lose(&session->keeper)) {
        pn_keeper_say(&session->keeper, pn_tr(catalog, "The project that is open is in no file yet: quitting offers to "
                                                       "keep it; only then another one can be opened."));
        return false;
    }
    return true;
}

/* Opens the file of a project that is there already. NULL where that cannot be, with the reason in the notice. */
static struct pn_store *open_other(struct pn_session *session, const char *path)
{
    const struct pn_store_options options = {
        .path = path, .roadmap = session->options->roadmap, .read_only = session->options->read_only};
    struct pn_diags *diags = pn_diags_new(session->catalog);
    struct pn_store *store = pn_store_open(&options, diags);
    if (store == NULL) {
        const char *problem = pn_diags_first(diags, &session->arena);
        pn_keeper_say(&session->keeper, problem != NULL ? problem : "");
    } else if (!pn_store_has_file(store)) {
        pn_keeper_say(&session->keeper,
                      pn_arena_printf(&session->arena,
                                      pn_tr(session->catalog, "That project is not there any more: %s"),
                                      pn_shown_path(&session->arena, path)));
        pn_store_close(store);
        store = NULL;
    }
    pn_diags_free(diags);
    return store;
}

bool pn_session_open_project(struct pn_session *session, uint32_t number)
{
    const char *path = session->recent.at[number].path;
    if (session->context.projects[number].is_open) {
        return true;
    }
    struct pn_store *store = may_leave(session) ? open_other(session, path) : NULL;
    if (store == NULL) {
        return false;
    }
    struct pn_store_waiter waiter = session->keeper.waiter;
    pn_keeper_finish(&session->keeper);
    session->opened = *session->options;
    session->opened.store = store;
    session->context.unwritable = false; /* the keeper says it where it is not */
    pn_keeper_start(&session->keeper, &session->opened, &session->context, &session->notice);
    session->keeper.owned = true;
    session->history_of = NULL; /* whatever is at its place in memory now */
    session->context.history = (struct pn_history){0};
    session->keeper.waiter = waiter;
    pn_session_note_project(session);
    return true;
}

bool pn_session_read_history(struct pn_session *session, const struct pn_nav *nav)
{
    const struct pn_store *store = session->keeper.store;
    bool is_read = session->history_of == store && session->history_version == session->keeper.version;
    bool says_news = nav->position.screen == PN_SCREEN_START && session->context.last_visit != NULL;
    if ((nav->position.screen != PN_SCREEN_HISTORY && !says_news) || store == NULL || is_read) {
        return false;
    }
    struct pn_diags *diags = pn_diags_new(session->catalog);
    pn_arena_reset(&session->history);
    session->context.history = (struct pn_history){0};
    if (!pn_store_history(store, &session->history, &session->context.history, diags)) {
        const char *problem = pn_diags_first(diags, &session->arena);
        pn_keeper_say(&session->keeper, problem != NULL ? problem : "");
    }
    pn_diags_free(diags);
    session->history_of = store;
    session->history_version = session->keeper.version;
    return true;
}

void pn_session_next_language(struct pn_session *session)
{
    const struct pn_roadmap *roadmap = session->context.roadmap;
    if (roadmap->language_count > 1) {
        session->context.language = (session->context.language + 1) % roadmap->language_count;
        set_message_language(session, roadmap->languages[session->context.language]);
        return;
    }
    const char *current = pn_catalog_language(session->catalog);
    size_t i = 0;
    while (pn_catalog_languages[i] != NULL && strcmp(pn_catalog_languages[i], current) != 0) {
        i++;
    }
    bool is_last = pn_catalog_languages[i] == NULL || pn_catalog_languages[i + 1] == NULL;
    set_message_language(session, pn_catalog_languages[is_last ? 0 : i + 1]);
}
