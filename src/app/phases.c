// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Looking up phases, and helping those whose word is not known.
 */
#include "phases.h"

#include "app.h"
#include "locale.h"

#include "phasenav/roadmap/find.h"

#include <sys/stat.h>

static void note_phase(const struct pn_roadmap *roadmap, uint32_t phase, uint32_t language, struct pn_diags *diags)
{
    const struct pn_item *item = &roadmap->phases[phase].item;
    pn_diag_note(diags, NULL, PN_NO_PLACE, "phase %u: %s (%s)", phase + 1, item->id, pn_text_in(item->title, language));
}

/* If there are many phases, only as many are noted as fit on a screen. */
enum { PHASES_NOTED = 20 };

static void note_phases(const struct pn_roadmap *roadmap, const uint32_t *phases, uint32_t count, uint32_t language,
                        struct pn_diags *diags)
{
    uint32_t noted = count <= PHASES_NOTED ? count : PHASES_NOTED;
    for (uint32_t i = 0; i < noted; i++) {
        note_phase(roadmap, phases != NULL ? phases[i] : i, language, diags);
    }
    if (noted < count) {
        pn_diag_note(diags, NULL, PN_NO_PLACE, "and %u more; --list phases names all", (unsigned)(count - noted));
    }
}

static bool complain(const struct pn_roadmap *roadmap, uint32_t language, const char *word,
                     const struct pn_phase_match *match, struct pn_diags *diags)
{
    if (match->found == PN_FOUND_SEVERAL) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "'%s' can mean several phases:", word);
        note_phases(roadmap, match->several, match->several_count, language, diags);
        return false;
    }
    if (match->phase == PN_NO_PHASE) {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no phase '%s'; the phases are:", word);
    } else {
        pn_diag_error(diags, NULL, PN_NO_PLACE, "there is no phase '%s'; did you mean '%s'? The phases are:", word,
                      roadmap->phases[match->phase].item.id);
    }
    note_phases(roadmap, NULL, roadmap->phase_count, language, diags);
    return false;
}

/* Whether an argument names a file, which belongs behind an option. */
static bool is_file(const char *argument)
{
    struct stat status;
    return stat(argument, &status) == 0 && S_ISREG(status.st_mode);
}

bool pn_phases_choose(struct pn_arena *arena, const struct pn_roadmap *roadmap, uint32_t language,
                      const char *const *words, size_t word_count, struct pn_indices *ret_phases,
                      struct pn_diags *diags)
{
    uint32_t *phases = PN_NEW_ARRAY(arena, uint32_t, roadmap->phase_count);
    bool *chosen = PN_NEW_ARRAY(arena, bool, roadmap->phase_count);
    uint32_t count = 0;
    for (size_t i = 0; i < word_count; i++) {
        const char *word = pn_locale_to_utf8(arena, words[i]);
        struct pn_phase_match match = pn_roadmap_find_phase(arena, roadmap, word);
        if (match.found != PN_FOUND && is_file(words[i])) {
            return pn_diag_error(
                diags, NULL, PN_NO_PLACE,
                "'%s' is no phase but a file: open a roadmap with --file, and a project with --project", word);
        }
        if (match.found != PN_FOUND) {
            return complain(roadmap, language, word, &match, diags);
        }
        if (!chosen[match.phase]) {
            chosen[match.phase] = true;
            phases[count++] = match.phase;
        }
    }
    *ret_phases = (struct pn_indices){.at = phases, .count = count};
    return true;
}
