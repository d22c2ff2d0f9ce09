// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "json_project.h"

#include "phasenav/project/short_list.h"

#include <string.h>

void pn_json_costs(struct pn_json *json, const struct pn_project *project)
{
    static const struct {
        const char *key;
        enum pn_head head;
    } costs[] = {{"once", PN_HEAD_ONCE},
                 {"yearly", PN_HEAD_YEARLY},
                 {"funding", PN_HEAD_FUNDING},
                 {"afterwards", PN_HEAD_AFTERWARDS},
                 {"budget", PN_HEAD_BUDGET}};
    pn_json_open(json, "costs", '{');
    for (size_t i = 0; i < sizeof costs / sizeof *costs; i++) {
        pn_json_string(json, costs[i].key, project->heads[costs[i].head]);
    }
    pn_json_close(json, '}');
}

void pn_json_models(struct pn_json *json, const struct pn_project *project)
{
    struct pn_arena arena;
    pn_arena_init(&arena);
    pn_json_open(json, "models", '[');
    const char *at = project->heads[PN_HEAD_MODELS];
    const char *id;
    size_t length;
    while (pn_short_list_next(&at, &id, &length)) {
        pn_json_string(json, NULL, pn_arena_strndup(&arena, id, length));
    }
    pn_json_close(json, ']');
    pn_arena_finish(&arena);
}

void pn_json_day(struct pn_json *json, const char *key, const char *day)
{
    if (day != NULL && strcmp(day, PN_DAY_UNKNOWN) == 0) {
        pn_json_null(json, key);
    } else {
        pn_json_string(json, key, day);
    }
}

void pn_json_changes(struct pn_json *json, const struct pn_entry_change *change, int parts)
{
    pn_json_open(json, "changes", '[');
    for (int part = 0; part < parts; part++) {
        if (change->touches[part]) {
            pn_json_open(json, NULL, '{');
            pn_json_string(json, "part", pn_part_word((enum pn_part)part));
            pn_json_string_or_null(json, "from", change->from[part]);
            pn_json_string_or_null(json, "to", change->to[part]);
            pn_json_close(json, '}');
        }
    }
    pn_json_close(json, ']');
}

void pn_json_notes(struct pn_json *json, const struct pn_notes *notes)
{
    pn_json_open(json, "notes", '[');
    for (uint32_t i = 0; i < notes->count; i++) {
        const struct pn_note *note = &notes->at[i];
        pn_json_open(json, NULL, '{');
        pn_json_string(json, "time", note->time);
        pn_json_string(json, "who", note->who);
        pn_json_string(json, "text", note->text);
        pn_json_close(json, '}');
    }
    pn_json_close(json, ']');
}
