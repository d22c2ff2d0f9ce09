// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "phasenav/roadmap/find.h"

#include "phase_key.h"

#include "phasenav/base/nearest.h"

#include <stdlib.h>
#include <string.h>

/* The kinds of names that a phase has, in the order in which they are tried. */
enum name_kind {
    NAME_ID,
    NAME_ALIAS,
    NAME_NUMBER,
    NAME_TITLE,
    NAME_KINDS,
};

struct name {
    enum name_kind kind;
    uint32_t phase;
    const char *text;
    const char *key;
};

struct names {
    struct name *at;
    size_t count;
};

static void add_name(struct pn_arena *arena, struct names *names, enum name_kind kind, uint32_t phase, const char *text)
{
    names->at[names->count++] =
        (struct name){.kind = kind, .phase = phase, .text = text, .key = pn_phase_key(arena, text)};
}

static struct names collect_names(struct pn_arena *arena, const struct pn_roadmap *roadmap)
{
    size_t most = 0;
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        most += 2 + (size_t)roadmap->phases[i].alias_count + roadmap->language_count;
    }
    struct names names = {.at = PN_NEW_ARRAY(arena, struct name, most)};
    for (uint32_t i = 0; i < roadmap->phase_count; i++) {
        const struct pn_phase *phase = &roadmap->phases[i];
        add_name(arena, &names, NAME_ID, i, phase->item.id);
        for (uint32_t j = 0; j < phase->alias_count; j++) {
            add_name(arena, &names, NAME_ALIAS, i, phase->aliases[j]);
        }
        add_name(arena, &names, NAME_NUMBER, i, pn_arena_printf(arena, "%u", (unsigned)i + 1));
        for (uint32_t j = 0; j < roadmap->language_count; j++) {
            add_name(arena, &names, NAME_TITLE, i, pn_text_in(phase->item.title, j));
        }
    }
    return names;
}

/* Phases with a name of this kind (NAME_KINDS: any) that is the key, or begins with it. Names come by
 * phase, so each is found in order and next to its double. */
static struct pn_phase_match match(struct pn_arena *arena, const struct names *names, enum name_kind kind,
                                   const char *key, uint32_t phase_count)
{
    uint32_t *phases = PN_NEW_ARRAY(arena, uint32_t, phase_count);
    uint32_t count = 0;
    size_t length = strlen(key);
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->at[i];
        bool matches = kind == NAME_KINDS ? strncmp(name->key, key, length) == 0
                                          : name->kind == kind && strcmp(name->key, key) == 0;
        if (matches && (count == 0 || phases[count - 1] != name->phase)) {
            phases[count++] = name->phase;
        }
    }
    if (count == 0) {
        return (struct pn_phase_match){.found = PN_FOUND_NOTHING, .phase = PN_NO_PHASE};
    }
    if (count == 1) {
        return (struct pn_phase_match){.found = PN_FOUND, .phase = phases[0]};
    }
    return (struct pn_phase_match){
        .found = PN_FOUND_SEVERAL, .phase = PN_NO_PHASE, .several = phases, .several_count = count};
}

static uint32_t nearest(struct pn_arena *arena, const struct names *names, const char *word)
{
    const char **candidates = PN_NEW_ARRAY(arena, const char *, names->count);
    uint32_t *phases = PN_NEW_ARRAY(arena, uint32_t, names->count);
    size_t count = 0;
    for (size_t i = 0; i < names->count; i++) {
        if (names->at[i].kind != NAME_NUMBER) {
            candidates[count] = names->at[i].text;
            phases[count++] = names->at[i].phase;
        }
    }
    size_t found = pn_text_nearest(word, candidates, count);
    return found != SIZE_MAX ? phases[found] : PN_NO_PHASE;
}

struct pn_phase_match pn_roadmap_find_phase(struct pn_arena *arena, const struct pn_roadmap *roadmap, const char *word)
{
    const char *key = pn_phase_key(arena, word);
    struct pn_phase_match found = {.found = PN_FOUND_NOTHING, .phase = PN_NO_PHASE};
    if (key[0] == '\0') {
        return found;
    }
    struct names names = collect_names(arena, roadmap);
    for (int kind = NAME_ID; kind <= NAME_KINDS && found.found == PN_FOUND_NOTHING; kind++) {
        found = match(arena, &names, (enum name_kind)kind, key, roadmap->phase_count);
    }
    if (found.found == PN_FOUND_NOTHING) {
        found.phase = nearest(arena, &names, word);
    }
    return found;
}
